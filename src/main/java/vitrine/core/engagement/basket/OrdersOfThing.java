package vitrine.core.engagement.basket;

/**
 * Where each thing stands in the orders that hold it.
 *
 * @param starts where the entries of each thing begin, and one past the last
 * @param places where it stands in {@link Baskets#codes()}, an entry an order
 * @param ends where that order's list ends
 */
record OrdersOfThing(int[] starts, int[] places, int[] ends) {

  static OrdersOfThing of(Baskets baskets, int things) {
    int[] starts = new int[things + 1];
    for (int code : baskets.codes()) {
      starts[code + 1]++;
    }
    for (int thing = 0; thing < things; thing++) {
      starts[thing + 1] += starts[thing];
    }
    int[] next = starts.clone();
    int[] places = new int[baskets.codes().length];
    int[] ends = new int[places.length];
    for (int order = 0; order < baskets.size(); order++) {
      int end = baskets.starts()[order + 1];
      for (int place = baskets.starts()[order]; place < end; place++) {
        int entry = next[baskets.codes()[place]]++;
        places[entry] = place;
        ends[entry] = end;
      }
    }
    return new OrdersOfThing(starts, places, ends);
  }
}
