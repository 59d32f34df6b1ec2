package vitrine.ui.sentiment;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.RunningTask;

/** Says that reviews are being scored, how far that is and how long it takes, with a stop. */
final class ScoringBanner {
  private static final double BAR_WIDTH = 140;

  private final HBox banner;
  private final ReviewsViewModel viewModel;
  private final Messages messages;
  private final Formats formats;
  private final Label words = new Label();
  private final Label estimate = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button button = new Button();
  private Subscription watching;
  private Subscription following = Subscription.EMPTY;

  ScoringBanner(HBox banner, ReviewsViewModel viewModel, Messages messages, Formats formats) {
    this.banner = banner;
    this.viewModel = viewModel;
    this.messages = messages;
    this.formats = formats;
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    estimate.setMinWidth(Label.USE_PREF_SIZE);
    bar.setPrefWidth(BAR_WIDTH);
    bar.setMinWidth(BAR_WIDTH);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> act());
    bar.managedProperty().bind(bar.visibleProperty());
    banner.managedProperty().bind(banner.visibleProperty());
    banner.getChildren().setAll(words, estimate, bar, button);
    watching =
        viewModel
            .scoring()
            .state()
            .subscribe(this::show)
            .and(viewModel.scoring().task().subscribe(this::follow));
  }

  /** The screen is thrown away. */
  void dispose() {
    watching.unsubscribe();
    following.unsubscribe();
    watching = Subscription.EMPTY;
  }

  private void show(ReviewsScoring.State now) {
    switch (now) {
      case ReviewsScoring.State.Idle(int waiting) ->
          tell(waiting > 0, messages.text("reviews.waiting", waiting), "reviews.score");
      case ReviewsScoring.State.Running(int waiting) ->
          tell(true, messages.text("reviews.running", waiting), "reviews.stop");
      case ReviewsScoring.State.Failed(int _, var sentence) ->
          tell(true, messages.text(sentence), "reviews.score");
    }
  }

  private void tell(boolean visible, String text, String action) {
    banner.setVisible(visible);
    words.setText(text);
    button.setText(messages.text(action));
  }

  private void follow(Optional<RunningTask> task) {
    following.unsubscribe();
    bar.setVisible(task.isPresent());
    estimate.setText("");
    following =
        task.map(
                running ->
                    running
                        .fraction()
                        .subscribe(done -> bar.setProgress(done.doubleValue()))
                        .and(running.remaining().subscribe(this::estimate)))
            .orElse(Subscription.EMPTY);
  }

  private void estimate(Optional<Duration> left) {
    estimate.setText(
        left.map(time -> messages.text("reviews.left", formats.duration(time))).orElse(""));
  }

  private void act() {
    if (viewModel.scoring().state().get() instanceof ReviewsScoring.State.Running) {
      viewModel.scoring().cancel();
    } else {
      viewModel.score();
    }
  }
}
