package vitrine.core.report;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/** A query as a line that tells all that is needed to ask it again. */
public final class QueryText {
  private QueryText() {}

  /** The line, in the words of the command line. */
  public static String of(ExperimentQuery query) {
    List<String> parts = new ArrayList<>();
    parts.add("--unit " + query.unit());
    parts.add("--variant " + query.variant());
    query.control().ifPresent(control -> parts.add("--control " + control));
    query.metrics().forEach(metric -> parts.add("--metric " + metric(metric)));
    query.shares().forEach((arm, share) -> parts.add("--arms " + arm + "=" + share));
    query.segments().forEach(column -> parts.add("--segment " + column));
    plan(query.plan(), parts);
    return String.join(" ", parts);
  }

  private static String metric(MetricColumn metric) {
    String of =
        switch (metric.statistic()) {
          case Statistic.Mean _ -> "mean:" + metric.column();
          case Statistic.Proportion _ -> "proportion:" + metric.column();
          case Statistic.Ratio _ ->
              "ratio:" + metric.column() + "/" + metric.denominator().orElse("");
          case Statistic.Quantile quantile ->
              (quantile.basis() == Statistic.Quantile.Basis.ROWS ? "quantile:" : "quantile-units:")
                  + metric.column()
                  + "@"
                  + quantile.level();
        };
    String before =
        metric
            .covariate()
            .map(
                c ->
                    " (--covariate "
                        + c.column()
                        + c.denominator().map(d -> "/" + d).orElse("")
                        + ")")
            .orElse("");
    return metric.name() + "=" + of + before;
  }

  private static void plan(AnalysisPlan plan, List<String> parts) {
    parts.add("--alpha " + plan.alpha());
    plan.planned().ifPresent(units -> parts.add("--planned " + units));
    if (!plan.looks().isEmpty()) {
      parts.add("--looks " + String.join(",", plan.looks().stream().map(String::valueOf).toList()));
    }
    plan.verdict().ifPresent(method -> parts.add("--method " + method.argument()));
    parts.add("--correction " + plan.correction().argument());
  }
}
