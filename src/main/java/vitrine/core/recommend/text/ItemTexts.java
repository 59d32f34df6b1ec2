package vitrine.core.recommend.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.History;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.sentiment.TextCleaning;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;

/**
 * The texts of a catalogue as vectors of length 1, all of one encoder, so that they can be
 * compared: the one of the language that most texts are in. The arrays are shared, not copied: read
 * only.
 *
 * @param vectors a row an item; of length 0 for an item without a text, or with one in another
 *     language
 * @param encoder its name
 * @param withoutText items without any text
 * @param otherLanguage items whose text is in another language
 */
@SuppressWarnings("ArrayRecordComponent")
public record ItemTexts(float[][] vectors, String encoder, int withoutText, int otherLanguage) {
  private static final float[] NONE = new float[0];

  /**
   * Encodes the texts.
   *
   * @throws VitrineException if no item has a text, or none in a language that an encoder reads
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static ItemTexts of(ItemFacts facts, TextEncoders encoders, Progress progress) {
    int size = facts.size();
    TextLanguage[] languages = new TextLanguage[size];
    String[] texts = new String[size];
    int withoutText = 0;
    int[] count = new int[TextLanguage.values().length];
    for (int item = 0; item < size; item++) {
      texts[item] = TextCleaning.clean(facts.texts()[item]);
      languages[item] = texts[item].isBlank() ? TextLanguage.UNKNOWN : TextLanguage.of(texts[item]);
      withoutText += texts[item].isBlank() ? 1 : 0;
      count[languages[item].ordinal()]++;
    }
    int chinese = count[TextLanguage.CHINESE.ordinal()];
    int english = count[TextLanguage.ENGLISH.ordinal()];
    if (withoutText == size) {
      throw new VitrineException(ProblemCode.RECOMMEND_NO_TEXTS);
    }
    if (chinese + english == 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_TEXTS_UNREADABLE, size - withoutText);
    }
    TextLanguage language = chinese > english ? TextLanguage.CHINESE : TextLanguage.ENGLISH;
    float[][] vectors = encoded(texts, languages, language, encoders.of(language), progress);
    return new ItemTexts(
        vectors,
        encoders.base(language),
        withoutText,
        size - withoutText - count[language.ordinal()]);
  }

  private static float[][] encoded(
      String[] texts,
      TextLanguage[] languages,
      TextLanguage language,
      TextEncoder encoder,
      Progress progress) {
    List<String> read = new ArrayList<>();
    for (int item = 0; item < texts.length; item++) {
      if (languages[item] == language) {
        read.add(texts[item]);
      }
    }
    progress.step("progress.recommend.texts");
    float[][] encoded = encoder.encode(read, progress);
    float[][] vectors = new float[texts.length][];
    int next = 0;
    for (int item = 0; item < texts.length; item++) {
      vectors[item] = languages[item] == language ? unit(encoded[next++]) : NONE;
    }
    return vectors;
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    if (squares == 0) {
      return NONE;
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return unit;
  }

  /** Whether the item has a vector. */
  public boolean reads(int item) {
    return vectors[item].length > 0;
  }

  /** The cosine of two texts that both have a vector. */
  public double cosine(int item, int other) {
    float[] a = vectors[item];
    float[] b = vectors[other];
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** The past item with the closest text; see {@link TextAware}. */
  Optional<TextNeighbour> closest(History history, int item) {
    int closest = -1;
    double largest = Double.NEGATIVE_INFINITY;
    for (int event = 0; event < history.size() && reads(item); event++) {
      int past = history.items()[event];
      if (history.weights()[event] > 0 && past != item && reads(past)) {
        double cosine = cosine(past, item);
        if (cosine > largest || (cosine == largest && past < closest)) {
          closest = past;
          largest = cosine;
        }
      }
    }
    return closest < 0 ? Optional.empty() : Optional.of(new TextNeighbour(closest, largest));
  }
}
