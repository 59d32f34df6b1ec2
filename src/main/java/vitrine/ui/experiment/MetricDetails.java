package vitrine.ui.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.MetricRole.Guardrail;
import vitrine.core.experiment.MetricRole.Margin;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Statistic.Quantile;
import vitrine.core.exposure.ExperimentQuery.CovariateColumns;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.ui.common.Messages;

/** What else can be said about a metric: its columns, its level, its margin, its covariate. */
final class MetricDetails {
  private static final double PERCENT = 100;

  private final MetricColumn metric;
  private final SetupChoices choices;
  private final Set<String> taken;
  private final Messages messages;
  private final FormFields fields;
  private final Consumer<MetricColumn> change;

  MetricDetails(
      MetricColumn metric,
      List<MetricColumn> all,
      SetupChoices choices,
      Messages messages,
      Consumer<MetricColumn> change) {
    this.metric = metric;
    this.choices = choices;
    this.taken =
        all.stream()
            .filter(other -> !other.equals(metric))
            .map(MetricColumn::name)
            .collect(Collectors.toSet());
    this.messages = messages;
    this.fields = new FormFields(messages);
    this.change = change;
  }

  FlowPane pane() {
    FlowPane pane = new FlowPane(16, 8);
    pane.getStyleClass().add("metric-details");
    switch (metric.statistic()) {
      case Statistic.Mean _ -> {
        covariate(pane);
        cut(pane);
      }
      case Statistic.Proportion _ -> {}
      case Statistic.Ratio ratio -> {
        column(pane, "experiments.setup.numerator");
        pane.getChildren()
            .add(
                fields.labelled(
                    "experiments.setup.denominator",
                    fields.columns(
                        choices.numbers(),
                        metric.denominator().orElse(null),
                        column -> make(ratio, metric.column(), Optional.of(column)))));
        covariate(pane);
        metric.covariate().ifPresent(before -> covariateDenominator(pane, before));
      }
      case Quantile quantile -> quantile(pane, quantile);
    }
    if (metric.metric().role() instanceof Guardrail guardrail) {
      margin(pane, guardrail);
    }
    return pane;
  }

  private void column(FlowPane pane, String key) {
    pane.getChildren()
        .add(
            fields.labelled(
                key,
                fields.columns(
                    choices.numbers(),
                    metric.column(),
                    column -> make(metric.statistic(), column, metric.denominator()))));
  }

  private void quantile(FlowPane pane, Quantile quantile) {
    column(pane, "experiments.setup.column");
    TextField level =
        fields.number(
            OptionalDouble.of(quantile.level() * PERCENT),
            .1,
            99.9,
            entered ->
                entered.ifPresent(
                    percent ->
                        make(
                            new Quantile(percent / PERCENT, quantile.basis()),
                            metric.column(),
                            Optional.empty())));
    pane.getChildren()
        .addAll(
            fields.labelled("experiments.setup.level", level),
            fields.labelled(
                "experiments.setup.basis",
                fields.choice(
                    List.of(Quantile.Basis.values()),
                    quantile.basis(),
                    basis ->
                        make(
                            new Quantile(quantile.level(), basis),
                            metric.column(),
                            Optional.empty()),
                    basis ->
                        messages.text(
                            "experiments.setup.basis." + basis.name().toLowerCase(Locale.ROOT)))));
  }

  private void covariate(FlowPane pane) {
    pane.getChildren()
        .add(
            fields.labelled(
                "experiments.setup.covariate",
                fields.maybe(
                    choices.numbers(),
                    metric.covariate().map(CovariateColumns::column),
                    column ->
                        change.accept(
                            MetricEdits.adjusted(
                                metric,
                                column.map(
                                    before ->
                                        new CovariateColumns(before, beforeDenominator())))))));
  }

  /** The denominator before, for a ratio: what is chosen, or the denominator itself. */
  private Optional<String> beforeDenominator() {
    return metric.statistic() instanceof Statistic.Ratio
        ? metric.covariate().flatMap(CovariateColumns::denominator).or(metric::denominator)
        : Optional.empty();
  }

  private void covariateDenominator(FlowPane pane, CovariateColumns before) {
    pane.getChildren()
        .add(
            fields.labelled(
                "experiments.setup.covariateDenominator",
                fields.columns(
                    choices.numbers(),
                    before.denominator().orElse(null),
                    column ->
                        change.accept(
                            MetricEdits.adjusted(
                                metric,
                                Optional.of(
                                    new CovariateColumns(
                                        before.column(), Optional.of(column))))))));
  }

  private void cut(FlowPane pane) {
    OptionalDouble percent =
        metric.winsorised().isPresent()
            ? OptionalDouble.of(metric.winsorised().getAsDouble() * PERCENT)
            : OptionalDouble.empty();
    TextField field =
        fields.number(
            percent,
            50,
            99.9999,
            entered ->
                change.accept(
                    MetricEdits.cut(
                        metric,
                        entered.isPresent()
                            ? OptionalDouble.of(entered.getAsDouble() / PERCENT)
                            : entered)));
    field.setPromptText(messages.text("experiments.setup.cut.prompt"));
    pane.getChildren().add(fields.labelled("experiments.setup.cut", field));
  }

  private void margin(FlowPane pane, Guardrail guardrail) {
    Scale scale = guardrail.margin().map(Margin::scale).orElse(Scale.RELATIVE);
    double unit = scale == Scale.RELATIVE ? PERCENT : 1;
    OptionalDouble size =
        guardrail.margin().isPresent()
            ? OptionalDouble.of(guardrail.margin().get().size() * unit)
            : OptionalDouble.empty();
    TextField field =
        fields.number(
            size,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            entered ->
                guard(
                    entered.isPresent()
                        ? Optional.of(new Margin(entered.getAsDouble() / unit, scale))
                        : Optional.empty()));
    field.setPromptText(messages.text("experiments.setup.margin.prompt"));
    pane.getChildren()
        .addAll(
            fields.labelled("experiments.setup.margin", field),
            fields.labelled(
                "experiments.setup.margin.scale",
                fields.choice(
                    List.of(Scale.values()),
                    scale,
                    other ->
                        guard(guardrail.margin().map(margin -> new Margin(margin.size(), other))),
                    other ->
                        messages.text(
                            "experiments.setup.margin." + other.name().toLowerCase(Locale.ROOT)))));
  }

  private void guard(Optional<Margin> margin) {
    change.accept(MetricEdits.watched(metric, new Guardrail(margin)));
  }

  private void make(Statistic statistic, String column, Optional<String> denominator) {
    change.accept(MetricEdits.made(metric, statistic, column, denominator, taken));
  }

  /** Whether there is more to say about it than its line does. */
  static boolean needed(MetricColumn metric) {
    return metric.statistic() instanceof Statistic.Ratio
        || metric.statistic() instanceof Quantile
        || !(metric.metric().role() instanceof MetricRole.Goal);
  }
}
