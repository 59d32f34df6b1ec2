package vitrine.ui.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.segment.HasEvent;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentMatch;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewFrames;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainedReader;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.engagement.Exploration;
import vitrine.ui.engagement.PreparedLogs;
import vitrine.ui.engagement.SavedSegments;

class ReviewsViewModelTest {
  private final TaskRunner tasks = TaskRunner.direct();
  private final MemoryWorkspaces store = new MemoryWorkspaces();
  private final ActiveWorkspace workspace = new ActiveWorkspace(() -> store, tasks);
  private final Fakes.WordEncoder words = new Fakes.WordEncoder();
  private final SavedSegments segments =
      new SavedSegments(
          workspace,
          new Exploration(new Navigator(), workspace, new PreparedLogs(workspace)),
          tasks);
  private final ReviewsViewModel model =
      new ReviewsViewModel(
          workspace,
          segments,
          tasks,
          () -> new WorkspaceScoring(new OneModel(), Fakes.encoders(words)));

  private record OneModel() implements ModelLibrary {
    @Override
    public List<ModelCard> cards() {
      return List.of(Fakes.model().card());
    }

    @Override
    public SentimentModel open(String name) {
      return Fakes.model();
    }

    @Override
    public ModelCard save(ModelCard card, Map<TextLanguage, TrainedReader> readers, Path folder) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path folder(String name) {
      throw new UnsupportedOperationException();
    }
  }

  private void open() {
    store.with(
        "reviews",
        DatasetKind.REVIEWS,
        new ReviewFrames()
            .add("bag", "2026-03-03", 5, "good")
            .add("bag", "2026-03-04", 1, "bad")
            .add("cup", "2026-03-04", 2, "bad cup")
            .frame());
    workspace.open(Path.of("shop"), outcome -> {});
  }

  private ReviewsState shown() {
    return model.reviews().get().ready().orElseThrow();
  }

  @Test
  void withoutReviewsItSaysSo() {
    model.show();
    assertThat(model.reviews().get()).isEqualTo(LoadState.empty("reviews.none.title"));
  }

  @Test
  void nothingIsScoredBeforeTheScreenIsShownAndAllIsAfterwards() {
    open();
    assertThat(words.encoded).isEmpty();
    model.show();
    assertThat(model.scoring().state().get()).isEqualTo(new ReviewsScoring.State.Idle(0));
    assertThat(shown().mood(0)).isEqualTo(Mood.POSITIVE);
    assertThat(shown().mood(1)).isEqualTo(Mood.NEGATIVE);
    assertThat(shown().mood(2)).isEqualTo(Mood.NEGATIVE);
  }

  @Test
  void aFilterSumsUpAgainWithoutScoringAgain() {
    open();
    model.show();
    model.query().set(ReviewsQuery.ALL.with(f -> f.ofItem(Optional.of("bag"))));
    assertThat(shown().rows()).containsExactly(0, 1);
    model.query().set(ReviewsQuery.ALL.with(f -> f.ofStars(Optional.of(2))));
    assertThat(shown().rows()).containsExactly(2);
    assertThat(words.encoded).hasSize(3);
  }

  @Test
  void anotherVisitFindsTheStoredScores() {
    open();
    model.show();
    model.reload();
    assertThat(shown().rows()).hasSize(3);
    assertThat(words.encoded).hasSize(3);
  }

  @Test
  void onlyTheReviewsOfASegmentAreSummedUp() {
    LogBuilder log = new LogBuilder("UTC");
    log.add("ann", EventKind.PURCHASE, "2026-03-01T10:00", "bags", "5");
    log.add("bob", EventKind.VIEW, "2026-03-01T10:00", "bags", "");
    log.add("eve", EventKind.PURCHASE, "2026-03-01T10:00", "bags", "5");
    store.with("events", DatasetKind.EVENTS, log.frame());
    store.with(
        "reviews",
        DatasetKind.REVIEWS,
        new ReviewFrames()
            .add("bag", "2026-03-03", 5, "good")
            .add("bag", "2026-03-04", 1, "bad")
            .add("cup", "2026-03-04", 2, "bad cup")
            .frameBy("bob", "ann", "zoe"));
    new Segments(store.settings())
        .save(
            new Segment(
                "buyers",
                List.of(
                    new HasEvent(List.of(Condition.of("event", "PURCHASE")), Optional.empty()))));
    workspace.open(Path.of("shop"), outcome -> {});
    model.show();
    assertThat(model.segments().get()).extracting(Segment::name).containsExactly("buyers");

    model.query().set(ReviewsQuery.ALL.ofSegment(Optional.of("buyers")));

    assertThat(shown().rows()).containsExactly(1);
    assertThat(shown().match()).contains(new SegmentMatch("buyers", 2, 1));
    segments.delete("buyers", failure -> {});
    assertThat(model.reviews().get()).isInstanceOf(LoadState.Failed.class);
  }
}
