package vitrine.core.recommend.evaluation;

import vitrine.core.common.Progress;

/**
 * Reports a stage's progress as progress of the whole.
 *
 * @param from where the stage begins, of 1
 * @param to where it ends
 */
record Stage(Progress whole, double from, double to) implements Progress {
  private static final int STEPS = 10_000;

  @Override
  public void report(long done, long total) {
    double share = total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    whole.report(Math.round(STEPS * (from + (to - from) * share)), STEPS);
  }

  @Override
  public void step(String messageKey) {
    whole.step(messageKey);
  }

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
