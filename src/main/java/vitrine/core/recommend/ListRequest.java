package vitrine.core.recommend;

/**
 * What a list should be like.
 *
 * @param length how many items at most
 * @param rules what places them
 * @param counterfactuals whether to search what would take each item out of the list
 * @param stability whether to say how sure each item is
 */
public record ListRequest(int length, Reranking rules, boolean counterfactuals, boolean stability) {
  /** The longest list that commands make: nobody reads on, and their cost grows with the length. */
  public static final int LONGEST = 10_000;

  /** The list by score alone, with what each past item adds. */
  public static ListRequest plain(int length) {
    return new ListRequest(length, Reranking.byScore(), false, false);
  }

  /** The same with counterfactuals, and how sure each item is. */
  public static ListRequest explained(int length) {
    return new ListRequest(length, Reranking.byScore(), true, true);
  }

  /** The same by these rules. */
  public ListRequest by(Reranking wanted) {
    return new ListRequest(length, wanted, counterfactuals, stability);
  }
}
