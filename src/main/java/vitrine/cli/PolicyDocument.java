package vitrine.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.policy.Exposure;
import vitrine.core.recommend.policy.PolicyEstimate;
import vitrine.core.recommend.policy.PolicyGap;
import vitrine.core.recommend.policy.PolicyQuery;
import vitrine.core.recommend.policy.PolicyReport;
import vitrine.core.recommend.policy.PolicyResult;

/** The JSON of {@code vitrine policy}; docs/json/policy.md says what the fields mean. */
record PolicyDocument(Data data, Protocol protocol, @Nullable Value logged, List<Policy> policies) {

  record Data(String dataset, String fingerprint) {}

  record Protocol(
      String reward,
      @Nullable String from,
      int top,
      @Nullable String exposure,
      @Nullable Map<String, Double> looks,
      int impressions,
      int impressionsLeftOut,
      int shoppers,
      @Nullable Double clip,
      double fewestEffective,
      int resamples,
      long seed) {}

  record Value(double value, @Nullable List<Double> interval) {
    static Value of(Estimate estimate) {
      return new Value(
          estimate.value(), estimate.interval().map(PolicyDocument::ends).orElse(null));
    }
  }

  record Policy(
      String name,
      String kind,
      int impressions,
      int impressionsNotCovered,
      int matched,
      double share,
      double effectiveSampleSize,
      double largestWeight,
      int clipped,
      @Nullable Worth ips,
      @Nullable Worth snips,
      @Nullable Value gain,
      @Nullable NotEstimable notEstimable) {}

  record Worth(double value, @Nullable List<Double> interval, List<Double> bootstrap) {
    static Worth of(PolicyEstimate estimate) {
      Value normal = Value.of(estimate.normal());
      return new Worth(normal.value(), normal.interval(), ends(estimate.bootstrap()));
    }
  }

  record NotEstimable(String code, String reason) {}

  /** Why nothing is told, in English. */
  private static final Map<PolicyGap, String> REASONS =
      Map.of(
          PolicyGap.NO_IMPRESSIONS, "the data has no impression in this time",
          PolicyGap.NO_EXPOSURE, "the impressions have neither a propensity nor a position",
          PolicyGap.NO_REWARDS, "no impression was rewarded",
          PolicyGap.NO_PAST, "nothing happened before the impressions to learn from",
          PolicyGap.NO_OVERLAP, "the log shows nothing of what the policy would show",
          PolicyGap.FEW_EFFECTIVE, "the effective sample is too small",
          PolicyGap.FEW_SHOPPERS, "too few shoppers to tell how much shoppers differ");

  static PolicyDocument of(PolicyReport report, ShopperData data) {
    PolicyReport.Stamp stamp = report.stamp();
    PolicyQuery query = stamp.query();
    return new PolicyDocument(
        new Data(data.entry().name(), stamp.data().sha256()),
        new Protocol(
            query.reward().name(),
            stamp.from().isPresent()
                ? Instant.ofEpochMilli(stamp.from().getAsLong())
                    .atZone(data.log().zone())
                    .toOffsetDateTime()
                    .toString()
                : null,
            query.length(),
            stamp.exposure().map(Exposure::argument).orElse(null),
            stamp.exposure().map(PolicyDocument::looks).orElse(null),
            stamp.impressions(),
            stamp.unusable(),
            stamp.shoppers(),
            Double.isInfinite(query.clip()) ? null : query.clip(),
            query.fewestEffective(),
            stamp.resamples(),
            query.seed()),
        report.logged().map(Value::of).orElse(null),
        report.results().stream().map(PolicyDocument::policy).toList());
  }

  private static @Nullable Map<String, Double> looks(Exposure exposure) {
    return switch (exposure) {
      case Exposure.Logged() -> null;
      case Exposure.ByPlace(var byPlace) -> {
        Map<String, Double> looks = new LinkedHashMap<>();
        byPlace.forEach((place, look) -> looks.put(Integer.toString(place), look));
        yield looks;
      }
    };
  }

  private static Policy policy(PolicyResult result) {
    PolicyResult.Overlap overlap = result.overlap();
    Worth ips = null;
    Worth snips = null;
    Value gain = null;
    NotEstimable none = null;
    switch (result.worth()) {
      case PolicyResult.Estimated found -> {
        ips = Worth.of(found.ips());
        snips = Worth.of(found.snips());
        gain = Value.of(found.gain());
      }
      case PolicyResult.NotEstimable(PolicyGap reason) ->
          none = new NotEstimable(reason.argument(), REASONS.getOrDefault(reason, ""));
    }
    return new Policy(
        result.name(),
        result.model() ? "model" : "category",
        overlap.impressions(),
        overlap.notCovered(),
        overlap.matched(),
        overlap.share(),
        overlap.effective(),
        overlap.largestWeight(),
        overlap.clipped(),
        ips,
        snips,
        gain,
        none);
  }

  private static List<Double> ends(Estimate.Interval interval) {
    return List.of(interval.lower(), interval.upper());
  }
}
