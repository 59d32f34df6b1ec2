package vitrine.core.recommend.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cosines of the items' texts as sets of words, each weighing log(items / items with the word):
 * words of every text say nothing. A word is a run of letters and digits, or one Chinese character.
 */
final class TextSimilarity implements ItemSimilarity {
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[[\\p{L}\\p{N}]&&[^\\p{IsHan}]]+");

  private final int[][] words;
  private final double[] weights;
  private final double[] norms;

  TextSimilarity(String[] texts) {
    Map<String, Integer> codes = new HashMap<>();
    words = new int[texts.length][];
    List<Integer> counts = new ArrayList<>();
    for (int item = 0; item < texts.length; item++) {
      TreeSet<Integer> distinct = new TreeSet<>();
      Matcher matcher = WORD.matcher(texts[item].toLowerCase(Locale.ROOT));
      while (matcher.find()) {
        int code = codes.computeIfAbsent(matcher.group(), _ -> codes.size());
        if (code == counts.size()) {
          counts.add(0);
        }
        if (distinct.add(code)) {
          counts.set(code, counts.get(code) + 1);
        }
      }
      words[item] = distinct.stream().mapToInt(Integer::intValue).toArray();
    }
    weights = new double[counts.size()];
    for (int code = 0; code < weights.length; code++) {
      double idf = Math.log((double) texts.length / counts.get(code));
      weights[code] = idf * idf;
    }
    norms =
        Arrays.stream(words)
            .mapToDouble(
                own -> Math.sqrt(Arrays.stream(own).mapToDouble(code -> weights[code]).sum()))
            .toArray();
  }

  @Override
  public double of(int item, int other) {
    if (norms[item] == 0 || norms[other] == 0) {
      return 0;
    }
    double shared = 0;
    int[] right = words[other];
    for (int code : words[item]) {
      if (Arrays.binarySearch(right, code) >= 0) {
        shared += weights[code];
      }
    }
    return Math.min(1, shared / (norms[item] * norms[other]));
  }
}
