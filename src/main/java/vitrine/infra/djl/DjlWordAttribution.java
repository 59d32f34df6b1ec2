package vitrine.infra.djl;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.LanguageModel;
import vitrine.core.sentiment.explain.AttributedWord;
import vitrine.core.sentiment.explain.Attribution;
import vitrine.core.sentiment.explain.IntegratedGradients;
import vitrine.core.sentiment.explain.WordAttribution;

/** Integrated gradients through the encoder's blocks on DJL. */
final class DjlWordAttribution implements WordAttribution {
  private final DjlRuntime runtime;
  private final InferenceThread thread;
  private final GradientEncoders encoders;

  DjlWordAttribution(DjlRuntime runtime, InferenceThread thread, GradientEncoders encoders) {
    this.runtime = runtime;
    this.thread = thread;
    this.encoders = encoders;
  }

  @Override
  public Attribution attribute(String text, LanguageModel model, Progress progress) {
    GradientEncoders.Reader reader = thread.call(() -> encoders.of(model.encoder()));
    TokenWindows windows = thread.call(() -> reader.windows(text));
    LogitGraph.Padded padded = LogitGraph.Padded.of(windows.ids(), reader.firstToken());
    float[] point = thread.call(() -> embedded(reader, windows.ids(), padded.length()));
    float[] baseline =
        thread.call(() -> embedded(reader, baseline(windows, reader.padding()), padded.length()));
    boolean unit = model.encoder().adaptation().isEmpty();
    int output =
        largest(
            new LogitGraph(runtime, thread, reader.encoder(), padded, unit, model.head(), 0)
                .logits(point));
    IntegratedGradients.Integral integral =
        IntegratedGradients.integrate(
            new LogitGraph(runtime, thread, reader.encoder(), padded, unit, model.head(), output),
            point,
            baseline,
            progress);
    return new Attribution(
        model.head().classes().get(output),
        words(windows, padded.length(), integral.attributions()),
        integral.value(),
        integral.baseline(),
        integral.steps(),
        text.length());
  }

  private static int largest(float[] logits) {
    int best = 0;
    for (int c = 1; c < logits.length; c++) {
      best = logits[c] > logits[best] ? c : best;
    }
    return best;
  }

  private static List<long[]> baseline(TokenWindows windows, long padding) {
    List<long[]> baseline = new ArrayList<>();
    for (long[] window : windows.ids()) {
      long[] padded = window.clone();
      Arrays.fill(padded, 1, padded.length - 1, padding);
      baseline.add(padded);
    }
    return baseline;
  }

  private float[] embedded(GradientEncoders.Reader reader, List<long[]> windows, int length) {
    long[] ids = new long[windows.size() * length];
    for (int window = 0; window < windows.size(); window++) {
      System.arraycopy(windows.get(window), 0, ids, window * length, windows.get(window).length);
    }
    try (NDManager scope = runtime.manager().newSubManager()) {
      return reader
          .encoder()
          .embed(scope.create(ids, new Shape(windows.size(), length)))
          .toFloatArray();
    }
  }

  private static List<AttributedWord> words(
      TokenWindows windows, int length, double[] attributions) {
    int dimensions = attributions.length / (windows.ids().size() * length);
    double[] sums = new double[windows.starts().length];
    for (int window = 0; window < windows.words().size(); window++) {
      int[] words = windows.words().get(window);
      for (int token = 0; token < words.length; token++) {
        if (words[token] != TokenWindows.NO_WORD) {
          int from = (window * length + token) * dimensions;
          for (int d = 0; d < dimensions; d++) {
            sums[words[token]] += attributions[from + d];
          }
        }
      }
    }
    List<AttributedWord> all = new ArrayList<>();
    for (int word = 0; word < sums.length; word++) {
      all.add(new AttributedWord(windows.starts()[word], windows.ends()[word], sums[word]));
    }
    return all;
  }
}
