package vitrine.core.importing.text;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the separator and whether quotes group fields: the pair under which most rows have the same
 * number of fields. Whether there is a header is told from the columns, later.
 */
public final class FormatProbe {
  private static final char[] SEPARATORS = {',', '\t', ';', '|'};
  private static final int ROWS = 200;

  private FormatProbe() {}

  /** The format of a text that begins like this. */
  public static TextFormat of(TextHead head) {
    Charset charset = Encodings.of(head.bytes());
    TextFormat best = new TextFormat(charset, ',', true, true);
    Fit bestFit = fit(head, best);
    for (char separator : SEPARATORS) {
      for (boolean quoted : new boolean[] {true, false}) {
        TextFormat candidate = new TextFormat(charset, separator, quoted, true);
        Fit fit = fit(head, candidate);
        if (fit.betterThan(bestFit)) {
          best = candidate;
          bestFit = fit;
        }
      }
    }
    return best;
  }

  private static Fit fit(TextHead head, TextFormat format) {
    TextHead.Collector found = head.collect(format, ROWS);
    Map<Integer, Integer> counts = new HashMap<>();
    for (List<String> row : found.rows) {
      counts.merge(row.size(), 1, Integer::sum);
    }
    int fields = 1;
    int agreeing = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > agreeing) {
        agreeing = entry.getValue();
        fields = entry.getKey();
      }
    }
    int all = found.rows.size() + found.broken;
    double share = all == 0 ? 0 : (double) agreeing / all;
    boolean asFirst = !found.rows.isEmpty() && found.rows.getFirst().size() == fields;
    return new Fit(fields, share, fields > 1 && share >= (asFirst ? 0.5 : 0.8));
  }

  /**
   * How well a format explains the text.
   *
   * @param fields of most rows
   * @param share of the rows that have so many
   * @param table whether that makes a table: most rows agree, or half of them with the first one
   */
  private record Fit(int fields, double share, boolean table) {
    boolean betterThan(Fit other) {
      if (table != other.table) {
        return table;
      }
      return share > other.share + 0.001
          || (share >= other.share - 0.001 && fields > other.fields && share > 0.9);
    }
  }
}
