package vitrine.core.recommend.shop;

/** Why an item is in nobody's list; the first reason that holds. */
public enum NeverReason {
  /** The data says that none is in stock. */
  OUT_OF_STOCK("outOfStock"),
  /** No training event speaks for it, and the model reads no texts. */
  NO_EVENT("noEvent"),
  /** No training event speaks for it, and the model that reads texts finds none. */
  NO_TEXT("noText"),
  /** Everybody who has a list already knows it. */
  KNOWN_TO_ALL("knownToAll"),
  /** Fewer than {@link NeverRecommended#FEW_EVENTS} training events. */
  FEW_EVENTS("fewEvents"),
  /** It has what it takes, but other items always score higher. */
  OUTSCORED("outscored");

  private final String argument;

  NeverReason(String argument) {
    this.argument = argument;
  }

  /** The name in JSON. */
  public String argument() {
    return argument;
  }
}
