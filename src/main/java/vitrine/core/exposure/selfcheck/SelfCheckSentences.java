package vitrine.core.exposure.selfcheck;

import java.util.Locale;
import vitrine.core.exposure.selfcheck.MethodRate.Promise;

/** A self-check in words; the keys are {@code selfcheck.*} of the bundles. */
public final class SelfCheckSentences {
  private final Text text;

  /** Writes in a language. */
  public SelfCheckSentences(Text text) {
    this.text = text;
  }

  /** The sentence of a key with its places filled. */
  @FunctionalInterface
  public interface Text {
    /** The sentence. */
    String of(String key, Object... arguments);
  }

  /** What was done, and with whom. */
  public String intro(SelfCheckReport report) {
    return text.of(
        "selfcheck.intro." + report.plan().pool().argument(),
        report.plan().splits(),
        report.units(),
        report.controlShare(),
        report.armShare(),
        report.plan().design().control(),
        report.arm(),
        Long.toString(report.plan().seed()));
  }

  /** Whether the fixed test can be trusted on these data. */
  public String verdict(SelfCheckReport report, MetricCheck check) {
    MethodRate fixed = check.rates().getFirst();
    return text.of(
        "selfcheck.verdict." + key(check.calibration(report.alpha())),
        fixed.rate(),
        report.alpha(),
        fixed.interval().low(),
        fixed.interval().high(),
        probability(check.uniformity().p()));
  }

  /** The name of a method and how often it looked. */
  public String method(MetricCheck check, MethodRate rate) {
    String name = text.of("experiments.method." + rate.method().argument());
    String adjusted = rate.cuped() ? text.of("selfcheck.cuped", name) : name;
    return text.of("selfcheck.looking." + rate.looking().argument(), adjusted, check.looks());
  }

  /** How often it found something. */
  public String rate(MethodRate rate) {
    return rate.splits() == 0 ? "–" : text.of("selfcheck.rate", rate.rate());
  }

  /** The binomial interval of the rate. */
  public String interval(MethodRate rate) {
    return rate.splits() == 0
        ? "–"
        : text.of("selfcheck.interval", rate.interval().low(), rate.interval().high());
  }

  /** Whether it keeps its promise. */
  public String promise(SelfCheckReport report, MethodRate rate) {
    Promise promise = rate.promise(report.alpha());
    return text.of("selfcheck.promise." + key(promise));
  }

  private String probability(double p) {
    return p < 1e-4 ? text.of("selfcheck.small") : text.of("selfcheck.p", p);
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
