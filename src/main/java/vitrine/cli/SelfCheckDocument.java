package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vitrine.core.exposure.selfcheck.MethodRate;
import vitrine.core.exposure.selfcheck.MetricCheck;
import vitrine.core.exposure.selfcheck.SelfCheckReport;
import vitrine.core.exposure.selfcheck.SelfCheckSentences;
import vitrine.core.exposure.selfcheck.Uniformity;

/** The JSON of a self-check, as docs/json/experiment-aa.md describes it. */
final class SelfCheckDocument {
  private final Words words;

  SelfCheckDocument(Words words) {
    this.words = words;
  }

  Map<String, Object> of(SelfCheckReport report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("alpha", report.alpha());
    document.put("splits", report.plan().splits());
    document.put("seed", report.plan().seed());
    document.put("pool", report.plan().pool().argument());
    document.put("units", report.units());
    document.put("control", report.plan().design().control());
    document.put("arm", report.arm());
    document.put("shares", List.of(report.controlShare(), report.armShare()));
    document.put("planned", report.tuned());
    document.put("metrics", report.metrics().stream().map(check -> metric(report, check)).toList());
    return document;
  }

  private Map<String, Object> metric(SelfCheckReport report, MetricCheck check) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("metric", check.metric().name());
    object.put("type", check.metric().statistic().argument());
    object.put("looks", check.looks());
    object.put("calibration", code(check.calibration(report.alpha())));
    object.put("sentence", new SelfCheckSentences(words::text).verdict(report, check));
    object.put("methods", check.rates().stream().map(rate -> rate(report.alpha(), rate)).toList());
    object.put("uniformity", uniformity(check.uniformity()));
    return object;
  }

  private static Map<String, Object> rate(double alpha, MethodRate rate) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("method", rate.method().argument());
    object.put("cuped", rate.cuped());
    object.put("looking", rate.looking().argument());
    object.put("splits", rate.splits());
    object.put("falsePositives", rate.found());
    if (rate.splits() > 0) {
      object.put("rate", rate.rate());
      object.put("ci", List.of(rate.interval().low(), rate.interval().high()));
    }
    object.put("promise", code(rate.promise(alpha)));
    return object;
  }

  private static Map<String, Object> uniformity(Uniformity uniformity) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("values", uniformity.values());
    if (uniformity.known()) {
      object.put("ks", uniformity.statistic());
      object.put("p", uniformity.p());
    }
    object.put("bins", uniformity.bins());
    return object;
  }

  /** TOO_OFTEN becomes tooOften. */
  private static String code(Enum<?> value) {
    StringBuilder code = new StringBuilder();
    for (String part : value.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      code.append(
          code.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return code.toString();
  }
}
