package vitrine.core.exposure.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.ComparedArms;
import vitrine.core.experiment.Contrast;
import vitrine.core.experiment.FixedHorizon;
import vitrine.core.experiment.Inference;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.Msprt;
import vitrine.core.experiment.SpendingBounds;

/** Asks every method of every split, and keeps the answers. */
final class SplitJudge {
  private static final byte NO_ANSWER = 0;
  private static final byte NOTHING = 1;
  private static final byte FOUND = 2;

  private final double alpha;
  private final List<Inference> inferences;
  private final int looks;
  private final int[] spending;
  private final double[] bounds;
  private final List<Rule> rules;
  private final byte[][] answers;
  private final double[] fixed;

  private record Rule(Method method, Adjustment adjustment, Looking looking) {}

  SplitJudge(double alpha, double tuned, Looks looks, boolean covariate, int splits) {
    this.alpha = alpha;
    this.inferences =
        List.of(new FixedHorizon(alpha), new AlwaysValid(alpha, tuned), new Msprt(alpha));
    this.looks = looks.count();
    this.spending = looks.spending();
    this.bounds =
        this.looks > 1
            ? SpendingBounds.of(
                Arrays.stream(spending).mapToDouble(look -> looks.shares()[look]).toArray(), alpha)
            : new double[0];
    this.rules = rules(this.looks > 1, covariate);
    this.answers = new byte[rules.size()][splits];
    this.fixed = new double[splits];
    Arrays.fill(fixed, Double.NaN);
  }

  private static List<Rule> rules(boolean timed, boolean covariate) {
    List<Rule> rules = new ArrayList<>();
    for (Looking looking : Looking.values()) {
      if (looking == Looking.AT_END || timed) {
        rules.add(new Rule(Method.FIXED, Adjustment.NONE, looking));
        rules.add(new Rule(Method.ALWAYS_VALID, Adjustment.NONE, looking));
        rules.add(new Rule(Method.MSPRT, Adjustment.NONE, looking));
      }
      if (looking == Looking.AT_END && covariate) {
        rules.add(new Rule(Method.FIXED, Adjustment.CUPED, looking));
        rules.add(new Rule(Method.ALWAYS_VALID, Adjustment.CUPED, looking));
      }
    }
    if (timed) {
      rules.add(new Rule(Method.GROUP_SEQUENTIAL, Adjustment.NONE, Looking.EVERY_LOOK));
    }
    return rules;
  }

  /** Asks them of a split; several splits may be asked of at once. */
  void ask(int split, MetricArms[] arms) {
    int spent = 0;
    for (int look = 0; look < arms.length; look++) {
      boolean end = look == arms.length - 1;
      boolean spends = spent < spending.length && spending[spent] == look;
      for (ComparedArms compared : ComparedArms.of(GroupArms.CONTROL, List.of(arms[look]))) {
        if (compared.absolute() instanceof Contrast contrast) {
          for (Inference inference : inferences) {
            ask(split, compared, contrast, inference, end);
          }
          if (spends && looks > 1 && compared.adjustment() == Adjustment.NONE) {
            double z = Math.abs(contrast.value()) / contrast.standardError();
            mark(
                new Rule(Method.GROUP_SEQUENTIAL, Adjustment.NONE, Looking.EVERY_LOOK),
                split,
                z >= bounds[spent]);
          }
        }
      }
      spent += spends ? 1 : 0;
    }
  }

  private void ask(
      int split, ComparedArms compared, Contrast contrast, Inference inference, boolean end) {
    Adjustment adjustment = compared.adjustment();
    double p =
        inference
            .infer(contrast, compared.measured())
            .estimated()
            .map(effect -> effect.p())
            .orElse(Double.NaN);
    if (Double.isNaN(p)) {
      return;
    }
    mark(new Rule(inference.method(), adjustment, Looking.EVERY_LOOK), split, p < alpha);
    if (end) {
      mark(new Rule(inference.method(), adjustment, Looking.AT_END), split, p < alpha);
      if (inference.method() == Method.FIXED && adjustment == Adjustment.NONE) {
        fixed[split] = p;
      }
    }
  }

  private void mark(Rule rule, int split, boolean found) {
    int at = rules.indexOf(rule);
    if (at >= 0 && answers[at][split] != FOUND) {
      answers[at][split] = found ? FOUND : NOTHING;
    }
  }

  /** How often each method found something. */
  List<MethodRate> rates() {
    List<MethodRate> rates = new ArrayList<>();
    for (int at = 0; at < rules.size(); at++) {
      long answered = 0;
      long found = 0;
      for (byte answer : answers[at]) {
        answered += answer == NO_ANSWER ? 0 : 1;
        found += answer == FOUND ? 1 : 0;
      }
      Rule rule = rules.get(at);
      rates.add(new MethodRate(rule.method(), rule.adjustment(), rule.looking(), answered, found));
    }
    return rates;
  }

  /** The fixed p-values at the end, of the splits that have one. */
  double[] fixedValues() {
    return Arrays.stream(fixed).filter(p -> !Double.isNaN(p)).toArray();
  }
}
