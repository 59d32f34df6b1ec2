package vitrine.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.RunningTask;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/**
 * A line for each task that has been running for a moment: what it is, how far, how long still, and
 * a button that stops it.
 */
public final class TaskBar {
  private static final Duration MOMENT = Duration.ofMillis(400);

  private final TaskRunner runner;
  private final Messages messages;
  private final Formats formats;
  private final ListChangeListener<RunningTask> whenChanged = this::changed;
  private @Nullable Pane place;

  /** Lines for the tasks of this runner. */
  public TaskBar(TaskRunner runner, Messages messages, Formats formats) {
    this.runner = runner;
    this.messages = messages;
    this.formats = formats;
    runner.visible().addListener(whenChanged);
  }

  void attach(Pane lines) {
    place = lines;
    lines.managedProperty().bind(lines.visibleProperty());
    for (RunningTask task : runner.visible()) {
      lines.getChildren().add(new Line(task));
    }
    lines.setVisible(!lines.getChildren().isEmpty());
  }

  void detach() {
    place = null;
  }

  private void changed(ListChangeListener.Change<? extends RunningTask> change) {
    while (change.next()) {
      for (RunningTask ended : change.getRemoved()) {
        remove(ended);
      }
      for (RunningTask begun : List.copyOf(change.getAddedSubList())) {
        runner.later(MOMENT, () -> add(begun));
      }
    }
  }

  private void add(RunningTask task) {
    ObservableList<RunningTask> still = runner.visible();
    if (place != null && still.contains(task)) {
      place.getChildren().add(new Line(task));
      place.setVisible(true);
    }
  }

  private void remove(RunningTask task) {
    if (place != null) {
      for (var node : new ArrayList<>(place.getChildren())) {
        if (node instanceof Line line && line.task == task) {
          line.subscription.unsubscribe();
          place.getChildren().remove(line);
        }
      }
      place.setVisible(!place.getChildren().isEmpty());
    }
  }

  /** One task. */
  private final class Line extends HBox {
    private final RunningTask task;
    private final Label step = new Label();
    private final Label remaining = new Label();
    private final Subscription subscription;

    Line(RunningTask task) {
      this.task = task;
      getStyleClass().add("task-line");
      Label title = new Label(messages.text(task.title()));
      title.getStyleClass().add("task-title");
      step.getStyleClass().add("task-step");
      remaining.getStyleClass().add("task-step");
      ProgressBar bar = new ProgressBar();
      bar.getStyleClass().add("small");
      bar.progressProperty().bind(task.fraction());
      Button cancel = new Button(messages.text("task.cancel"), new FontIcon("mdi2c-close"));
      cancel.getStyleClass().addAll("flat", "small");
      cancel.setTooltip(new Tooltip(messages.text("task.cancel.hint")));
      cancel.setOnAction(
          click -> {
            task.cancel();
            cancel.setDisable(true);
          });
      Region space = new Region();
      setHgrow(space, Priority.ALWAYS);
      getChildren().setAll(title, step, space, remaining, bar, cancel);
      subscription =
          task.step().subscribe(this::showStep).and(task.remaining().subscribe(this::showTime));
    }

    private void showStep(Optional<Sentence> now) {
      step.setText(now.map(messages::text).orElse(""));
    }

    private void showTime(Optional<Duration> left) {
      remaining.setText(
          left.map(time -> messages.text("task.remaining", formats.duration(time))).orElse(""));
    }
  }
}
