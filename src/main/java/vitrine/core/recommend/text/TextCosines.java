package vitrine.core.recommend.text;

import java.util.Arrays;

/**
 * The cosines of one text with all texts at once. The vectors are kept turned, a row a dimension:
 * the loop over the items is then one that the compiler turns into vector instructions.
 */
final class TextCosines {
  private final ItemTexts texts;
  private final int items;
  private final int dimensions;
  private final float[][] turned;

  TextCosines(ItemTexts texts) {
    this.texts = texts;
    this.items = texts.vectors().length;
    this.dimensions = Arrays.stream(texts.vectors()).mapToInt(v -> v.length).max().orElse(0);
    this.turned = new float[dimensions][items];
    for (int item = 0; item < items; item++) {
      float[] vector = texts.vectors()[item];
      for (int i = 0; i < vector.length; i++) {
        turned[i][item] = vector[i];
      }
    }
  }

  /** Writes the cosine with each item; 0 for one without a vector. */
  void of(int item, float[] cosines) {
    Arrays.fill(cosines, 0);
    float[] vector = texts.vectors()[item];
    if (vector.length == 0) {
      return;
    }
    int i = 0;
    for (; i + 3 < dimensions; i += 4) {
      add(vector, i, cosines);
    }
    for (; i < dimensions; i++) {
      float[] row = turned[i];
      float value = vector[i];
      for (int other = 0; other < items; other++) {
        cosines[other] += value * row[other];
      }
    }
  }

  private void add(float[] vector, int i, float[] cosines) {
    float a = vector[i];
    float b = vector[i + 1];
    float c = vector[i + 2];
    float d = vector[i + 3];
    float[] first = turned[i];
    float[] second = turned[i + 1];
    float[] third = turned[i + 2];
    float[] fourth = turned[i + 3];
    for (int other = 0; other < cosines.length; other++) {
      cosines[other] += a * first[other] + b * second[other] + c * third[other] + d * fourth[other];
    }
  }
}
