package vitrine.core.sentiment;

/**
 * A clause of a text.
 *
 * @param start index of its first character
 * @param end index after its last character, its closing punctuation included
 */
public record Clause(int start, int end) {

  /** Checks that it holds something. */
  public Clause {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(start + " to " + end);
    }
  }

  /** The clause as it stands in the text that it was found in. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
