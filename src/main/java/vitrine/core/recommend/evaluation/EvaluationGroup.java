package vitrine.core.recommend.evaluation;

/** Shoppers, or items that are asked for, by how much the weights have seen of them. */
public enum EvaluationGroup {
  /** Shoppers without any event before what is asked for; never part of the main figures. */
  USERS_WITHOUT_HISTORY("usersWithoutHistory"),
  /** Shoppers with a history, and at most {@link #FEW} training events. */
  USERS_FEW_EVENTS("usersFewEvents"),
  /** Shoppers with a history and more training events. */
  USERS_MORE_EVENTS("usersMoreEvents"),
  /** Items without a training event. */
  ITEMS_WITHOUT_EVENTS("itemsWithoutEvents"),
  /** Items with 1 to {@link #FEW} training events. */
  ITEMS_FEW_EVENTS("itemsFewEvents"),
  /** Items with more training events. */
  ITEMS_MORE_EVENTS("itemsMoreEvents");

  /** The most events of a cold shopper or item. */
  public static final int FEW = 3;

  private final String argument;

  EvaluationGroup(String argument) {
    this.argument = argument;
  }

  /** The name in JSON. */
  public String argument() {
    return argument;
  }

  /** Whether it is about shoppers, else it is about items. */
  public boolean ofUsers() {
    return ordinal() <= USERS_MORE_EVENTS.ordinal();
  }

  static EvaluationGroup ofUser(boolean history, int trainingEvents) {
    if (!history) {
      return USERS_WITHOUT_HISTORY;
    }
    return trainingEvents <= FEW ? USERS_FEW_EVENTS : USERS_MORE_EVENTS;
  }

  static EvaluationGroup ofItem(int trainingEvents) {
    if (trainingEvents == 0) {
      return ITEMS_WITHOUT_EVENTS;
    }
    return trainingEvents <= FEW ? ITEMS_FEW_EVENTS : ITEMS_MORE_EVENTS;
  }
}
