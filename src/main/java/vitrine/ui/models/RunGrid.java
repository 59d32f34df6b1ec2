package vitrine.ui.models;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import vitrine.core.sentiment.RunMetrics;
import vitrine.core.sentiment.Wilson;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Runs side by side: metrics with their intervals, then settings; what differs stands out. */
final class RunGrid {
  private final GridPane grid;
  private final Messages messages;
  private final Formats formats;

  RunGrid(GridPane grid, Messages messages, Formats formats) {
    this.grid = grid;
    this.messages = messages;
    this.formats = formats;
  }

  /** Shows these runs. */
  void show(List<ShownRun> runs) {
    grid.getChildren().clear();
    int line = 0;
    for (int i = 0; i < runs.size(); i++) {
      grid.add(label(runs.get(i).run().name(), "card-title"), i + 1, line);
    }
    line++;
    line = metric("accuracy", runs, this::accuracy, line);
    line = metric("f1", runs, this::f1, line);
    line = metric("ece", runs, metrics -> formats.number(metrics.ece(), 3), line);
    line = metric("rows", runs, metrics -> formats.whole(metrics.rows()), line);
    line = failures(runs, line);
    Set<String> names = new LinkedHashSet<>();
    runs.forEach(run -> names.addAll(run.settings().keySet()));
    for (String name : names) {
      line = setting(name, runs, line);
    }
  }

  private int metric(
      String key, List<ShownRun> runs, Function<ShownMetrics, String> value, int line) {
    grid.add(label(messages.text("runs.column." + key), "kpi-name"), 0, line);
    for (int i = 0; i < runs.size(); i++) {
      ShownRun run = runs.get(i);
      String text =
          run.metrics()
              .map(metrics -> value.apply(new ShownMetrics(run, metrics)))
              .orElse(messages.text("runs.no.metrics"));
      grid.add(label(text, "review-text"), i + 1, line);
    }
    return line + 1;
  }

  private record ShownMetrics(ShownRun run, RunMetrics metrics) {
    double ece() {
      return metrics.ece();
    }

    int rows() {
      return metrics.rows();
    }
  }

  private String accuracy(ShownMetrics shown) {
    int right = shown.metrics().right();
    return interval(
        formats.percent(shown.metrics().accuracy(), 1),
        formats.percent(Wilson.lower(right, shown.rows()), 1),
        formats.percent(Wilson.upper(right, shown.rows()), 1));
  }

  private String f1(ShownMetrics shown) {
    return shown
        .run()
        .f1()
        .map(
            f1 ->
                interval(
                    formats.number(shown.metrics().macroF1(), 3),
                    formats.number(f1.low(), 3),
                    formats.number(f1.high(), 3)))
        .orElse("–");
  }

  private String interval(String value, String low, String high) {
    return messages.text("runs.share", value, low, high);
  }

  /** Why runs failed, where some did. */
  private int failures(List<ShownRun> runs, int line) {
    if (runs.stream().allMatch(run -> run.run().failure().isEmpty())) {
      return line;
    }
    grid.add(label(messages.text("runs.why"), "kpi-name"), 0, line);
    for (int i = 0; i < runs.size(); i++) {
      grid.add(
          label(
              runs.get(i).run().failure().map(why -> FailureText.of(why, messages)).orElse("–"),
              "review-text"),
          i + 1,
          line);
    }
    return line + 1;
  }

  private int setting(String name, List<ShownRun> runs, int line) {
    List<String> values = runs.stream().map(run -> run.settings().getOrDefault(name, "–")).toList();
    boolean differs = values.stream().distinct().count() > 1;
    grid.add(label(title(name), differs ? "run-differs" : "kpi-name"), 0, line);
    for (int i = 0; i < values.size(); i++) {
      grid.add(
          label(word(name, values.get(i)), differs ? "run-differs" : "review-soft"), i + 1, line);
    }
    return line + 1;
  }

  private String word(String name, String value) {
    String key =
        switch (name) {
          case "method", "source" -> "models." + name + "." + value.toLowerCase(Locale.ROOT);
          case "automatic", "search", "balanced" -> "runs." + value;
          default -> "";
        };
    return messages.has(key) ? messages.text(key) : value;
  }

  private String title(String name) {
    return Optional.of("models.setting." + name)
        .filter(messages::has)
        .map(messages::text)
        .orElse(name);
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    return label;
  }
}
