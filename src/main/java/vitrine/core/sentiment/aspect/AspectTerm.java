package vitrine.core.sentiment.aspect;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.Clause;
import vitrine.core.sentiment.Clauses;
import vitrine.core.sentiment.Sentiment;

/**
 * A sentence, a term in it, and what it says of the term: what SemEval-2014 task 4 (Pontiki et al.
 * 2014) asks for, aspect by aspect.
 *
 * @param sentence the sentence
 * @param start index of the term's first character
 * @param end index after its last character
 * @param label what it says of the term
 */
public record AspectTerm(String sentence, int start, int end, Sentiment label) {
  private static final String PLACE = "$T$";
  private static final int LINES = 3;

  /**
   * Reads records of three lines: a sentence with {@code $T$} in place of the term, the term, and
   * 1, 0 or -1.
   *
   * @param file its name, for the problem
   * @throws VitrineException {@link ProblemCode#ASPECT_TERMS_UNREADABLE} with the line that is none
   */
  public static List<AspectTerm> read(String file, List<String> lines) {
    List<AspectTerm> terms = new ArrayList<>();
    for (int line = 0; line < lines.size(); line += LINES) {
      if (lines.subList(line, lines.size()).stream().allMatch(String::isBlank)) {
        break;
      }
      int at = lines.get(line).indexOf(PLACE);
      if (at < 0 || line + 2 >= lines.size() || lines.get(line + 1).isBlank()) {
        throw new VitrineException(ProblemCode.ASPECT_TERMS_UNREADABLE, file, line + 1);
      }
      String term = lines.get(line + 1).strip();
      Sentiment label =
          switch (lines.get(line + 2).strip()) {
            case "1" -> Sentiment.POSITIVE;
            case "0" -> Sentiment.NEUTRAL;
            case "-1" -> Sentiment.NEGATIVE;
            default ->
                throw new VitrineException(ProblemCode.ASPECT_TERMS_UNREADABLE, file, line + 3);
          };
      terms.add(
          new AspectTerm(lines.get(line).replace(PLACE, term), at, at + term.length(), label));
    }
    if (terms.isEmpty()) {
      throw new VitrineException(ProblemCode.ASPECT_TERMS_UNREADABLE, file, 1);
    }
    return terms;
  }

  /** The term itself. */
  public String term() {
    return sentence.substring(start, end);
  }

  /** The clause that the term begins in. */
  public String clause() {
    for (Clause clause : Clauses.of(sentence)) {
      if (clause.end() > start) {
        return clause.in(sentence);
      }
    }
    return sentence;
  }

  /** The sentence with the term before it and in brackets, so that an encoder knows which one. */
  public String marked() {
    return term()
        + " : "
        + sentence.substring(0, start)
        + "[ "
        + term()
        + " ]"
        + sentence.substring(end);
  }
}
