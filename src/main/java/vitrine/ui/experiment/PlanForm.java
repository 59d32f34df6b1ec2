package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Method;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.core.exposure.RowRules;
import vitrine.core.exposure.health.ColumnAgreement;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** What was planned, how it is judged, which rows count and which groups are compared. */
final class PlanForm {
  private static final double MOST = 1e15;

  private final Messages messages;
  private final Formats formats;
  private final FormFields fields;
  private final Consumer<UnaryOperator<ExperimentSetup>> change;

  PlanForm(Messages messages, Formats formats, Consumer<UnaryOperator<ExperimentSetup>> change) {
    this.messages = messages;
    this.formats = formats;
    this.fields = new FormFields(messages);
    this.change = change;
  }

  Node show(ExperimentView view) {
    VBox form = new VBox(16, planned(view), judged(view.setup()), rows(view));
    if (!view.choices().groups().isEmpty()) {
      form.getChildren().add(groups(view));
    }
    return form;
  }

  private Node planned(ExperimentView view) {
    FlowPane pane = new FlowPane(16, 8);
    Map<String, Double> shares = view.setup().shares();
    for (String arm : view.arms()) {
      Double share = shares.get(arm);
      pane.getChildren()
          .add(
              fields.named(
                  messages.text("experiments.setup.share", arm),
                  fields.number(
                      share == null ? OptionalDouble.empty() : OptionalDouble.of(share),
                      0,
                      MOST,
                      entered -> share(view.arms(), arm, entered))));
    }
    AnalysisPlan plan = view.setup().plan();
    pane.getChildren()
        .add(
            fields.labelled(
                "experiments.setup.planned",
                fields.number(
                    plan.planned(),
                    2,
                    MOST,
                    entered ->
                        plan(
                            before ->
                                new AnalysisPlan(
                                    before.alpha(),
                                    entered,
                                    before.looks(),
                                    before.verdict(),
                                    before.correction())))));
    return titled("experiments.setup.plan.title", "experiments.setup.plan.hint", pane);
  }

  /** With the first share entered, the other arms have none until theirs is. */
  private void share(List<String> arms, String arm, OptionalDouble entered) {
    change.accept(
        setup -> {
          Map<String, Double> shares = new LinkedHashMap<>();
          for (String each : arms) {
            Double before = setup.shares().get(each);
            if (each.equals(arm) && entered.isPresent()) {
              shares.put(each, entered.getAsDouble());
            } else if (!each.equals(arm) && before != null) {
              shares.put(each, before);
            }
          }
          return setup.withShares(shares);
        });
  }

  private Node judged(ExperimentSetup setup) {
    List<Optional<Method>> methods = new ArrayList<>(List.of(Optional.empty()));
    for (Method method : Method.values()) {
      methods.add(Optional.of(method));
    }
    FlowPane pane =
        new FlowPane(
            16,
            8,
            fields.labelled(
                "experiments.setup.method",
                fields.choice(
                    methods,
                    setup.plan().verdict(),
                    method -> judge(setup, method, setup.plan().correction()),
                    method ->
                        messages.text(
                            method
                                .map(one -> "experiments.method." + one.argument())
                                .orElse("experiments.setup.method.usual")))),
            fields.labelled(
                "experiments.setup.correction",
                fields.choice(
                    List.of(Correction.values()),
                    setup.plan().correction(),
                    correction -> judge(setup, setup.plan().verdict(), correction),
                    correction ->
                        messages.text("experiments.correction." + correction.argument()))));
    return titled("experiments.setup.judged.title", "experiments.setup.judged.hint", pane);
  }

  private void judge(ExperimentSetup shown, Optional<Method> method, Correction correction) {
    change.accept(setup -> setup.withPlan(shown.judged(method, correction)));
  }

  private void plan(UnaryOperator<AnalysisPlan> correction) {
    change.accept(setup -> setup.withPlan(correction.apply(setup.plan())));
  }

  private Node rows(ExperimentView view) {
    RowRules rules = view.setup().rules();
    VBox lines = new VBox(6);
    view.choices()
        .agreement()
        .filter(found -> rules.keep().isEmpty() || rules.keep().equals(found.rules().keep()))
        .ifPresent(found -> lines.getChildren().add(agreeing(found, rules)));
    if (lines.getChildren().isEmpty() && !rules.keep().isEmpty()) {
      CheckBox kept = box(rules.notation(), true);
      kept.setOnAction(_ -> rules(other -> other.counting(List.of(), other.firstRow())));
      lines.getChildren().add(kept);
    }
    CheckBox first = box(messages.text("experiments.setup.rows.first"), rules.firstRow());
    first.setOnAction(_ -> rules(other -> other.counting(other.keep(), first.isSelected())));
    lines.getChildren().add(first);
    return titled("experiments.setup.rows.title", "experiments.setup.rows.hint", lines);
  }

  private CheckBox agreeing(ColumnAgreement found, RowRules rules) {
    CheckBox agree =
        box(
            messages.text(
                "experiments.setup.rows.agree",
                found.column(),
                found.variant(),
                formats.whole(found.disagreeing())),
            !rules.keep().isEmpty());
    agree.setOnAction(
        _ ->
            rules(
                other ->
                    agree.isSelected()
                        ? other.counting(found.rules().keep(), true)
                        : other.counting(List.of(), other.firstRow())));
    return agree;
  }

  private void rules(UnaryOperator<RowRules> correction) {
    change.accept(setup -> setup.withRules(correction.apply(setup.rules())));
  }

  private Node groups(ExperimentView view) {
    FlowPane boxes = new FlowPane(16, 8);
    for (String column : view.choices().groups()) {
      CheckBox use = box(column, view.setup().segments().contains(column));
      use.setOnAction(_ -> change.accept(setup -> segment(setup, column, use.isSelected())));
      boxes.getChildren().add(use);
    }
    VBox both =
        new VBox(
            8,
            boxes,
            fields.labelled(
                "experiments.setup.stratify",
                fields.maybe(
                    view.choices().groups(),
                    view.setup().stratify(),
                    column -> change.accept(setup -> setup.withStratify(column)))));
    return titled("experiments.setup.groups.title", "experiments.setup.groups.hint", both);
  }

  private static ExperimentSetup segment(ExperimentSetup setup, String column, boolean on) {
    List<String> columns = new ArrayList<>(setup.segments());
    columns.remove(column);
    if (on) {
      columns.add(column);
    }
    return setup.withSegments(columns);
  }

  private static CheckBox box(String words, boolean selected) {
    CheckBox box = new CheckBox(words);
    box.setMnemonicParsing(false);
    box.setSelected(selected);
    box.setWrapText(true);
    return box;
  }

  private Node titled(String title, String hint, Node content) {
    Label head = new Label(messages.text(title));
    head.getStyleClass().add("experiment-name");
    Label more = new Label(messages.text(hint));
    more.getStyleClass().add("soft");
    more.setWrapText(true);
    return new VBox(6, head, more, content);
  }
}
