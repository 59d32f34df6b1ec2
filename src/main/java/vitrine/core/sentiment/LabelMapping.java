package vitrine.core.sentiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** Reads the values of a label column as sentiments. */
public final class LabelMapping {
  private static final Map<String, Sentiment> NAMES =
      Map.ofEntries(
          Map.entry("negative", Sentiment.NEGATIVE),
          Map.entry("neg", Sentiment.NEGATIVE),
          Map.entry("负面", Sentiment.NEGATIVE),
          Map.entry("差评", Sentiment.NEGATIVE),
          Map.entry("neutral", Sentiment.NEUTRAL),
          Map.entry("neu", Sentiment.NEUTRAL),
          Map.entry("中性", Sentiment.NEUTRAL),
          Map.entry("中评", Sentiment.NEUTRAL),
          Map.entry("positive", Sentiment.POSITIVE),
          Map.entry("pos", Sentiment.POSITIVE),
          Map.entry("正面", Sentiment.POSITIVE),
          Map.entry("好评", Sentiment.POSITIVE));
  private static final List<Map<String, Sentiment>> NUMBERS =
      List.of(
          Map.of("0", Sentiment.NEGATIVE, "1", Sentiment.POSITIVE),
          Map.of("-1", Sentiment.NEGATIVE, "1", Sentiment.POSITIVE),
          Map.of("-1", Sentiment.NEGATIVE, "0", Sentiment.NEUTRAL, "1", Sentiment.POSITIVE),
          Map.of("0", Sentiment.NEGATIVE, "1", Sentiment.NEUTRAL, "2", Sentiment.POSITIVE));

  private LabelMapping() {}

  /**
   * What each distinct value means: a sentiment's name in English or Chinese, or numbers: 0 and 1,
   * -1 and 1, -1 to 1, 0 to 2.
   *
   * @throws VitrineException if the values are none of these, or a single number
   */
  public static Map<String, Sentiment> of(Set<String> values) {
    Map<String, String> plain = new HashMap<>();
    values.forEach(value -> plain.put(value, plain(value)));
    Set<String> distinct = new HashSet<>(plain.values());
    if (distinct.size() == 1 && !NAMES.keySet().containsAll(distinct)) {
      throw new VitrineException(ProblemCode.ONE_LABEL_ONLY, distinct.iterator().next());
    }
    Map<String, Sentiment> meaning =
        NAMES.keySet().containsAll(distinct)
            ? NAMES
            : NUMBERS.stream()
                .filter(numbers -> numbers.keySet().equals(distinct))
                .findFirst()
                .orElseThrow(
                    () ->
                        new VitrineException(
                            ProblemCode.LABELS_UNKNOWN,
                            String.join(", ", values.stream().sorted().limit(5).toList())));
    Map<String, Sentiment> result = new HashMap<>();
    plain.forEach((value, key) -> result.put(value, meaning.get(key)));
    return result;
  }

  private static String plain(String value) {
    String plain = value.strip().toLowerCase(Locale.ROOT);
    return plain.matches("-?\\d\\.0+") ? plain.substring(0, plain.indexOf('.')) : plain;
  }
}
