package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.Clause;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.Health;
import vitrine.core.experiment.MixedExposure;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.SampleRatio;
import vitrine.core.experiment.Verdict;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.RowQuality;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** The verdict in words, and beside it the checks that it stands on. */
final class VerdictCard {
  private final Pane verdictPlace;
  private final Pane ratioPlace;
  private final Messages messages;
  private final Formats formats;
  private final EffectText text;

  VerdictCard(
      Pane verdictPlace, Pane ratioPlace, Messages messages, Formats formats, EffectText text) {
    this.verdictPlace = verdictPlace;
    this.ratioPlace = ratioPlace;
    this.messages = messages;
    this.formats = formats;
    this.text = text;
  }

  /**
   * Shows a verdict, its first sentence large.
   *
   * @param health whose failed checks, or else warnings, are counted in the head
   * @param toHealth leads to them
   */
  void show(Verdict verdict, boolean running, Health health, Runnable toHealth) {
    List<Node> lines = new ArrayList<>();
    Label about = new Label(messages.text("experiments.verdict", verdict.metric(), verdict.arm()));
    about.getStyleClass().add("card-title");
    HBox head = new HBox(10, about, VerdictChip.of(verdict.level(), messages));
    head.getStyleClass().add("experiment-head");
    checks(health, toHealth).ifPresent(head.getChildren()::add);
    lines.add(head);
    List<Clause> clauses = verdict.clauses();
    for (int i = 0; i < clauses.size(); i++) {
      lines.add(line(text.sentence(clauses.get(i)), i == 0 ? "verdict-first" : "verdict-more"));
    }
    if (running) {
      lines.add(line(messages.text("experiments.running.note"), "soft"));
    }
    verdictPlace.getChildren().setAll(lines);
  }

  private Optional<Hyperlink> checks(Health health, Runnable toHealth) {
    int failed = health.at(CheckLevel.ALARM).size();
    int careful = health.at(CheckLevel.WARNING).size();
    if (failed + careful == 0) {
      return Optional.empty();
    }
    Hyperlink link =
        new Hyperlink(
            failed > 0
                ? messages.text("experiments.health.failed", failed)
                : messages.text("experiments.health.careful", careful));
    link.getStyleClass().add(failed > 0 ? "checks-failed" : "checks-careful");
    link.setOnAction(_ -> toHealth.run());
    return Optional.of(link);
  }

  /** Shows the checks. */
  void showRatio(ExperimentResult result) {
    ExperimentReport report = result.report();
    List<Node> lines = new ArrayList<>();
    Label title = new Label(messages.text("experiments.ratio"));
    title.getStyleClass().add("card-title");
    HBox head = new HBox(10, title, VerdictChip.of(report.sampleRatio(), messages));
    head.getStyleClass().add("experiment-head");
    lines.add(head);
    double weights = report.armUnits().stream().mapToDouble(ArmUnits::weight).sum();
    for (ArmUnits arm : report.armUnits()) {
      lines.add(
          line(
              messages.text(
                  "experiments.ratio.arm",
                  arm.arm(),
                  formats.whole(arm.units()),
                  formats.percent(weights == 0 ? 0 : arm.weight() / weights, 1)),
              "ratio-arm"));
    }
    switch (report.sampleRatio()) {
      case SampleRatio.Checked check -> {
        lines.add(
            line(
                messages.text(
                    "experiments.ratio.p", formats.number(check.chi2(), 2), text.p(check.p())),
                "ratio-arm"));
        lines.add(
            line(messages.text("experiments.ratio.hint." + check.level().argument()), "soft"));
      }
      case SampleRatio.NotChecked(Reason reason) ->
          lines.add(line(messages.text("experiment.reason." + reason.code()), "soft"));
    }
    MixedExposure mixed = report.mixed();
    if (mixed.mixed() > 0) {
      lines.add(
          line(
              messages.text(
                  "experiments.mixed",
                  formats.whole(mixed.mixed()),
                  formats.percent(mixed.share(), 2)),
              mixed.warns() ? "warning" : "soft"));
    }
    RowQuality quality = result.quality();
    if (quality.rowsLeftOut() > 0 || quality.blanks() > 0) {
      lines.add(
          line(
              messages.text(
                  "experiments.leftOut",
                  formats.whole(quality.rowsLeftOut()),
                  formats.whole(quality.blanks())),
              "soft"));
    }
    ratioPlace.getChildren().setAll(lines);
  }

  private static Label line(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
