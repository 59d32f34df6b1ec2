package vitrine.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.portfolio.Checkpoint;
import vitrine.core.experiment.portfolio.Look;
import vitrine.core.experiment.portfolio.MetricSummary;
import vitrine.core.experiment.portfolio.PortfolioReport;
import vitrine.core.experiment.portfolio.StreamResult;
import vitrine.core.exposure.portfolio.Portfolio;
import vitrine.core.exposure.portfolio.RejectedRow;

/**
 * The JSON of a portfolio, as docs/json/experiment-portfolio.md describes it.
 *
 * @param messages of the reasons
 * @param looks whether every checkpoint is written
 */
record PortfolioDocument(ResourceBundle messages, boolean looks) {

  /** The document of a report. */
  Map<String, Object> of(PortfolioReport report, Portfolio portfolio) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("alpha", report.alpha());
    document.put("planned", report.narrowest());
    document.put("plannedByUser", report.planned().isPresent());
    document.put("rows", rows(portfolio));
    document.put("metrics", report.metrics().stream().map(PortfolioDocument::metric).toList());
    document.put("streams", report.streams().stream().map(this::stream).toList());
    return document;
  }

  private Map<String, Object> rows(Portfolio portfolio) {
    Map<String, Object> rows = new LinkedHashMap<>();
    rows.put("read", portfolio.rowsRead());
    rows.put("kept", portfolio.rowsKept());
    rows.put("setAside", portfolio.rowsSetAside());
    Map<String, Long> reasons = new LinkedHashMap<>();
    portfolio.aside().forEach((reason, count) -> reasons.put(reason.code(), count));
    rows.put("reasons", reasons);
    rows.put("first", portfolio.firstAside().stream().map(this::rejected).toList());
    return rows;
  }

  private Map<String, Object> rejected(RejectedRow row) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", row.file());
    object.put("line", row.line());
    object.put("code", row.reason().code());
    object.put("column", row.column());
    object.put("value", row.value());
    object.put("reason", new Words(messages).text(row.reason().key(), row.column(), row.value()));
    return object;
  }

  private static Map<String, Object> metric(MetricSummary summary) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("metric", summary.metric());
    object.put("streams", summary.streams());
    object.put("estimable", summary.estimable());
    object.put("significantAtEnd", summary.significantAtEnd());
    object.put("significantEver", summary.significantEver());
    object.put("alwaysValidAtEnd", summary.alwaysValidAtEnd());
    object.put("alwaysValidEver", summary.alwaysValidEver());
    object.put("benjaminiHochberg", summary.benjaminiHochberg());
    object.put("holm", summary.holm());
    object.put("looks", summary.looks());
    Map<String, Long> reasons = new LinkedHashMap<>();
    summary.notEstimable().forEach((reason, count) -> reasons.put(reason.code(), count));
    object.put("looksNotEstimable", reasons);
    return object;
  }

  private Map<String, Object> stream(StreamResult stream) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("experiment", stream.key().experiment());
    object.put("variant", stream.key().variant());
    object.put("metric", stream.key().metric());
    object.put("looks", stream.looks().size());
    object.put("end", end(stream));
    object.put("significantEver", stream.firstSignificant().isPresent());
    stream.firstSignificant().ifPresent(look -> object.put("firstSignificant", time(look)));
    object.put("alwaysValidEver", stream.firstAlwaysValid().isPresent());
    stream.firstAlwaysValid().ifPresent(look -> object.put("firstAlwaysValid", time(look)));
    if (looks) {
      object.put("overTime", stream.looks().stream().map(this::look).toList());
    }
    return object;
  }

  private Map<String, Object> end(StreamResult stream) {
    Map<String, Object> end = look(stream.end());
    stream.p(Correction.BENJAMINI_HOCHBERG).ifPresent(p -> end.put("pBenjaminiHochberg", p));
    stream.p(Correction.HOLM).ifPresent(p -> end.put("pHolm", p));
    switch (stream.lift()) {
      case Estimated lift -> end.put("relative", numbers("lift", lift));
      case NotEstimable none -> end.putIfAbsent("notEstimable", reason(none.reason()));
      case ExperimentOutcome.Posterior posterior ->
          throw new IllegalStateException("a fixed test has no " + posterior);
    }
    return end;
  }

  private Map<String, Object> look(Look look) {
    Checkpoint at = look.checkpoint();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("time", at.time());
    object.put("control", side(at.control()));
    object.put("treatment", side(at.treatment()));
    look.fixed().estimated().ifPresent(e -> object.put("absolute", numbers("diff", e)));
    look.alwaysValid().estimated().ifPresent(e -> object.put("alwaysValid", numbers("diff", e)));
    if (look.fixed() instanceof NotEstimable none) {
      object.put("notEstimable", reason(none.reason()));
    }
    return object;
  }

  private static Map<String, Object> side(Checkpoint.Side side) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("n", side.units());
    if (side.units() > 0) {
      object.put("mean", side.mean());
    }
    side.variance().ifPresent(variance -> object.put("variance", variance));
    return object;
  }

  private static Map<String, Object> numbers(String name, Estimated effect) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(name, effect.value());
    object.put("se", effect.standardError());
    object.put("ci", bounds(effect.interval()));
    object.put("p", effect.p());
    return object;
  }

  private static List<@Nullable Double> bounds(Interval interval) {
    return Arrays.asList(finite(interval.low()), finite(interval.high()));
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private Map<String, Object> reason(Reason reason) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", reason.code());
    object.put("reason", messages.getString("experiment.reason." + reason.code()));
    return object;
  }

  private static double time(Look look) {
    return look.checkpoint().time();
  }
}
