package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.LanguageModel;
import vitrine.core.sentiment.explain.AttributedWord;
import vitrine.core.sentiment.explain.Attribution;
import vitrine.core.sentiment.explain.IntegratedGradients;
import vitrine.core.sentiment.explain.WordAttribution;

/**
 * Integrated gradients through the encoder's blocks on DJL. Of a text longer than the encoder takes
 * at a time, words of the first few windows are attributed and the others stay as they are.
 */
final class DjlWordAttribution implements WordAttribution {
  /** Windows of a long text that are attributed. */
  static final int MOST_WINDOWS = 2;

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
    WordTokens all = thread.call(() -> reader.tokens(text));
    WordTokens chosen = all.first(MOST_WINDOWS);
    int tokens = all.size();
    PaddedWindows windows = PaddedWindows.of(chosen.ids(), reader.firstToken(), tokens);
    PaddedWindows blank =
        PaddedWindows.of(baseline(chosen, reader.padding()), reader.firstToken(), tokens);
    float[] rest = rest(reader, all, progress);
    float[] point = thread.call(() -> embedded(reader, windows));
    float[] baseline = thread.call(() -> embedded(reader, blank));
    IntFunction<LogitGraph> graph =
        output ->
            new LogitGraph(
                runtime,
                thread,
                reader.encoder(),
                windows,
                rest,
                model.encoder().adaptation().isEmpty(),
                model.head(),
                output);
    int output = largest(graph.apply(0).logits(point));
    IntegratedGradients.Integral integral =
        IntegratedGradients.integrate(graph.apply(output), point, baseline, progress);
    return new Attribution(
        model.head().classes().get(output),
        words(chosen, windows.length(), integral.attributions()),
        integral.value(),
        integral.baseline(),
        integral.steps(),
        chosen == all ? text.length() : chosen.end());
  }

  /** What the windows behind the first few add to the text's vector. */
  private float[] rest(GradientEncoders.Reader reader, WordTokens all, Progress progress) {
    float[] rest = new float[reader.encoder().dimensions()];
    for (int from = MOST_WINDOWS; from < all.ids().size(); from += MOST_WINDOWS) {
      progress.checkCancelled();
      PaddedWindows windows =
          PaddedWindows.of(
              all.ids().subList(from, Math.min(all.ids().size(), from + MOST_WINDOWS)),
              reader.firstToken(),
              all.size());
      float[] some = thread.call(() -> pooled(reader, windows));
      for (int d = 0; d < rest.length; d++) {
        rest[d] += some[d];
      }
    }
    return rest;
  }

  private float[] pooled(GradientEncoders.Reader reader, PaddedWindows windows) {
    Shape shape = new Shape(windows.count(), windows.length());
    try (NDManager scope = runtime.manager().newSubManager()) {
      NDArray hidden =
          reader
              .encoder()
              .forward(scope.create(windows.ids(), shape), scope.create(windows.mask(), shape));
      return scope
          .create(windows.weights(), new Shape(1, windows.count()))
          .matMul(
              scope
                  .create(windows.pool(), new Shape(windows.count(), 1, windows.length()))
                  .matMul(hidden)
                  .reshape(windows.count(), reader.encoder().dimensions()))
          .toFloatArray();
    }
  }

  private static int largest(float[] logits) {
    int best = 0;
    for (int c = 1; c < logits.length; c++) {
      best = logits[c] > logits[best] ? c : best;
    }
    return best;
  }

  private static List<long[]> baseline(WordTokens windows, long padding) {
    List<long[]> baseline = new ArrayList<>();
    for (long[] window : windows.ids()) {
      long[] padded = window.clone();
      Arrays.fill(padded, 1, padded.length - 1, padding);
      baseline.add(padded);
    }
    return baseline;
  }

  private float[] embedded(GradientEncoders.Reader reader, PaddedWindows windows) {
    try (NDManager scope = runtime.manager().newSubManager()) {
      return reader
          .encoder()
          .embed(scope.create(windows.ids(), new Shape(windows.count(), windows.length())))
          .toFloatArray();
    }
  }

  private static List<AttributedWord> words(WordTokens windows, int length, double[] attributions) {
    int dimensions = attributions.length / (windows.ids().size() * length);
    double[] sums = new double[windows.starts().length];
    for (int window = 0; window < windows.words().size(); window++) {
      int[] words = windows.words().get(window);
      for (int token = 0; token < words.length; token++) {
        if (words[token] != WordTokens.NO_WORD) {
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
