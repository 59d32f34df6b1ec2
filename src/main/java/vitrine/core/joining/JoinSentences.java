package vitrine.core.joining;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.importing.ImportText.Texts;

/** Says in words how well two datasets go together. */
public final class JoinSentences {
  private JoinSentences() {}

  /** What matched, then what did not, the parts that are zero left out. */
  public static List<String> of(JoinMatch match, Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("join.rows", match.rowsMatched(), match.rows(), match.share()));
    lines.add(texts.text("join.keys", match.keysMatched(), match.keys()));
    add(lines, texts, "join.without.key", match.rowsWithoutKey());
    add(lines, texts, "join.unused", match.partnerKeysUnused(), match.partnerKeys());
    add(lines, texts, "join.repeated", match.partnerRowsRepeated());
    add(lines, texts, "join.partner.without.key", match.partnerRowsWithoutKey());
    if (match.rowsMatched() == 0) {
      lines.add(texts.text("join.nothing"));
    }
    return lines;
  }

  private static void add(List<String> lines, Texts texts, String key, long... counts) {
    if (counts[0] > 0) {
      Object[] arguments = new Object[counts.length];
      for (int i = 0; i < counts.length; i++) {
        arguments[i] = counts[i];
      }
      lines.add(texts.text(key, arguments));
    }
  }
}
