package vitrine.core.recommend.evaluation;

import java.util.function.Supplier;
import vitrine.core.common.Progress;

/** Parts the progress of the whole into equal stages, one a fit. */
final class Stages implements Supplier<Progress> {
  private final Progress whole;
  private final int all;
  private int begun;

  Stages(Progress whole, int all) {
    this.whole = whole;
    this.all = all;
  }

  /** The next stage. */
  @Override
  public Progress get() {
    double from = (double) begun / all;
    begun++;
    return new Stage(whole, from, (double) begun / all);
  }
}
