package vitrine.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.explain.CurveComparison;
import vitrine.core.recommend.explain.ExplanationReport;
import vitrine.core.recommend.explain.Fidelity;
import vitrine.core.recommend.explain.MeanEstimate;

/** The JSON of {@code vitrine explain recommend}; docs/json/explain-recommend.md explains it. */
record ExplainRecommendDocument(
    String model,
    Map<String, Object> settings,
    String contributions,
    String fingerprint,
    ExplanationReport.Sample sample,
    @Nullable Curves curves,
    Counterfactuals counterfactuals,
    Sentences sentences,
    @Nullable String fidelity,
    Rule rule,
    double seconds) {

  /** What the verdict goes by. */
  record Rule(String high, String moderate, String low) {
    static final Rule PRINTED =
        new Rule(
            "on both rank curves the whole 95 % interval of the difference is above 0, and the"
                + " difference is at least "
                + Fidelity.CLEAR
                + " of random order's area",
            "on both rank curves the whole interval is above 0",
            "else");
  }

  record Curves(
      Comparison deletionRank,
      Comparison insertionRank,
      Comparison deletionScore,
      Comparison insertionScore) {}

  record Comparison(
      Estimate byContribution,
      Estimate random,
      Estimate difference,
      List<CurveComparison.Point> points) {
    static Comparison of(CurveComparison curve) {
      return new Comparison(
          Estimate.of(curve.byContribution()),
          Estimate.of(curve.random()),
          Estimate.of(curve.difference()),
          curve.points());
    }
  }

  record Estimate(double mean, @Nullable List<Double> interval) {
    static Estimate of(MeanEstimate estimate) {
      return new Estimate(
          estimate.mean(),
          estimate.interval().map(ends -> List.of(ends.lower(), ends.upper())).orElse(null));
    }
  }

  record Counterfactuals(
      int searched,
      int found,
      int verified,
      @Nullable Double meanSize,
      @Nullable Double randomDrops) {}

  record Sentences(int items, int withSentence, @Nullable Double coverage) {}

  static ExplainRecommendDocument of(ExplanationReport report) {
    ExplanationReport.Counterfactuals found = report.counterfactuals();
    ExplanationReport.Sentences said = report.sentences();
    return new ExplainRecommendDocument(
        report.model(),
        report.settings(),
        report.contributions().name().toLowerCase(Locale.ROOT),
        report.data().sha256(),
        report.sample(),
        report
            .curves()
            .map(
                curves ->
                    new Curves(
                        Comparison.of(curves.deletionRank()),
                        Comparison.of(curves.insertionRank()),
                        Comparison.of(curves.deletionScore()),
                        Comparison.of(curves.insertionScore())))
            .orElse(null),
        new Counterfactuals(
            found.searched(),
            found.found(),
            found.verified(),
            found.meanSize().orElse(null),
            found.randomDrops().orElse(null)),
        new Sentences(said.items(), said.withSentence(), said.coverage().orElse(null)),
        report.fidelity().map(Fidelity::argument).orElse(null),
        Rule.PRINTED,
        report.seconds());
  }
}
