package vitrine.core.sentiment.explain;

import vitrine.core.common.Progress;
import vitrine.core.sentiment.LanguageModel;

/**
 * Integrated gradients (Sundararajan, Taly, Yan: Axiomatic Attribution for Deep Networks, 2017) of
 * the predicted class's logit at the output of the word embedding. The baseline is the same text
 * with padding in place of every token but the first and the last special one; positions and mask
 * stay. The integral is taken by the midpoint rule in {@value #FIRST_STEPS} steps, doubled up to
 * {@value #MOST_STEPS} until the attributions sum to the difference of the two logits.
 */
public interface WordAttribution {
  /** Steps of the first try. */
  int FIRST_STEPS = 50;

  /** Steps of the last try. */
  int MOST_STEPS = 800;

  /**
   * What each word of a text adds to the logit of the class that the model predicts for it. Takes
   * about a second for a text of 64 tokens, more where steps are doubled.
   *
   * @param text not blank
   * @throws java.util.concurrent.CancellationException if cancelled; checked every few steps
   */
  Attribution attribute(String text, LanguageModel model, Progress progress);
}
