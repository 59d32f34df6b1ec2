package vitrine.ui.models;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.RunningTask;

/** The trainings under way: progress, estimate, a stop, and the curves of the one that runs. */
final class QueuePane {
  private final VBox card;
  private final VBox lines;
  private final ChartGrid charts;
  private final TrainingQueue queue;
  private final Messages messages;
  private final Formats formats;
  private final RunCharts specs;
  private Subscription watching = Subscription.EMPTY;

  QueuePane(
      VBox card,
      VBox lines,
      ChartGrid charts,
      TrainingQueue queue,
      Messages messages,
      Formats formats) {
    this.card = card;
    this.lines = lines;
    this.charts = charts;
    this.queue = queue;
    this.messages = messages;
    this.formats = formats;
    this.specs = new RunCharts(messages);
  }

  /** Shows what runs and what waits. */
  void show(List<LiveTraining> live) {
    card.setVisible(!live.isEmpty());
    card.setManaged(!live.isEmpty());
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    lines.getChildren().setAll(live.stream().map(this::line).toList());
    charts.show(
        live.stream().filter(LiveTraining::begun).findFirst().map(specs::live).orElse(List.of()));
  }

  private Node line(LiveTraining training) {
    Label name = new Label(training.run().name());
    name.getStyleClass().add("card-title");
    Label step = new Label();
    step.getStyleClass().add("card-hint");
    ProgressBar bar = new ProgressBar(training.begun() ? -1 : 0);
    bar.setPrefWidth(200);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button stop = new Button(messages.text("models.stop"));
    stop.setOnAction(_ -> queue.cancel(training));
    RunningTask task = training.task();
    if (training.begun()) {
      step.setText(said(training));
      watching =
          watching
              .and(task.fraction().subscribe(done -> bar.setProgress(done.doubleValue())))
              .and(task.step().subscribe(() -> step.setText(said(training))))
              .and(task.remaining().subscribe(() -> step.setText(said(training))));
    } else {
      step.setText(messages.text("models.waiting"));
    }
    HBox line = new HBox(12, name, bar, step, gap, stop);
    line.getStyleClass().add("review-head");
    return line;
  }

  private String said(LiveTraining training) {
    RunningTask task = training.task();
    String step = task.step().get().map(messages::text).orElse("");
    String epoch =
        training.curve().isEmpty()
            ? ""
            : " · " + messages.text("models.epoch", training.curve().getLast().epoch());
    String left =
        task.remaining()
            .get()
            .map(rest -> " · " + messages.text("models.remaining", formats.duration(rest)))
            .orElse("");
    return step + epoch + left;
  }

  void dispose() {
    watching.unsubscribe();
    watching = Subscription.EMPTY;
  }
}
