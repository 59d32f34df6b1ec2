package vitrine.core.recommend.shop;

/**
 * The name of a group of shoppers or products.
 *
 * @param kind what the group is
 * @param text a value of the data or the name of a segment; empty for {@link Kind#UNKNOWN} and
 *     {@link Kind#REST}
 */
public record GroupLabel(Kind kind, String text) {

  /** What a group is. */
  public enum Kind {
    /** Those with a value of the data. */
    VALUE,
    /** Those in a segment. */
    MEMBERS,
    /** Those outside a segment. */
    OTHERS,
    /** Those of whom the data says nothing. */
    UNKNOWN,
    /** The smallest groups in one. */
    REST
  }

  /** The group of a value. */
  public static GroupLabel of(String value) {
    return new GroupLabel(Kind.VALUE, value);
  }
}
