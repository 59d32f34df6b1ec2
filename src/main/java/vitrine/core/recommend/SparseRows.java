package vitrine.core.recommend;

/**
 * A sparse matrix in compressed rows: row {@code r} holds entries {@code starts[r]} to {@code
 * starts[r+1]}, each with its column and value. The arrays are shared, not copied: read only.
 */
public record SparseRows(int[] starts, int[] columns, float[] values, int width) {

  /** How many rows. */
  public int rows() {
    return starts.length - 1;
  }

  /**
   * Shoppers × items; the value is the sum of the weights of the shopper's events of the item. An
   * item that a shopper's events do not speak for on the whole has no entry: who returned something
   * is no evidence of what goes with it.
   */
  public static SparseRows shoppersByItems(Interactions interactions) {
    int users = interactions.users();
    int width = interactions.catalogue();
    int[] starts = new int[users + 1];
    int[] columns = new int[interactions.events()];
    float[] values = new float[interactions.events()];
    int[] placeOf = new int[width];
    int used = 0;
    for (int user = 0; user < users; user++) {
      int begin = used;
      for (int event = interactions.starts()[user];
          event < interactions.starts()[user + 1];
          event++) {
        int item = interactions.items()[event];
        int place = placeOf[item];
        // a place from an earlier shopper, or one that holds another item, is stale
        if (place < begin || place >= used || columns[place] != item) {
          place = used++;
          placeOf[item] = place;
          columns[place] = item;
          values[place] = 0;
        }
        values[place] += interactions.weights()[event];
      }
      int kept = begin;
      for (int place = begin; place < used; place++) {
        if (values[place] > 0) {
          columns[kept] = columns[place];
          values[kept++] = values[place];
        }
      }
      used = kept;
      starts[user + 1] = used;
    }
    return new SparseRows(starts, columns, values, width);
  }

  /** The same matrix with rows and columns exchanged; the new columns ascend. */
  public SparseRows transposed() {
    int entries = starts[rows()];
    int[] begins = new int[width + 1];
    for (int entry = 0; entry < entries; entry++) {
      begins[columns[entry] + 1]++;
    }
    for (int column = 0; column < width; column++) {
      begins[column + 1] += begins[column];
    }
    int[] next = begins.clone();
    int[] newColumns = new int[entries];
    float[] newValues = new float[entries];
    for (int row = 0; row < rows(); row++) {
      for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
        int place = next[columns[entry]]++;
        newColumns[place] = row;
        newValues[place] = values[entry];
      }
    }
    return new SparseRows(begins, newColumns, newValues, rows());
  }
}
