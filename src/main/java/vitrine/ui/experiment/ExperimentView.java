package vitrine.ui.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.segment.SegmentMatch;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.exposure.ControlNames;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.ui.common.Sentence;

/**
 * The experiment that the screen shows: what every tab computes from.
 *
 * @param listed which it is
 * @param setup how it is read; unit and variant are blank where they could not be made out
 * @param frame its rows
 * @param reading the rows as they are read, for every tab
 * @param choices what the data offers to the set-up
 * @param shoppers whose units count; all if empty
 * @param match how many shoppers of the chosen segment are units; empty without a segment
 * @param events how it is read from events; empty where it has rows of its own
 */
public record ExperimentView(
    Listed listed,
    ExperimentSetup setup,
    Frame frame,
    ExperimentReading reading,
    SetupChoices choices,
    Optional<SegmentMembers> shoppers,
    Optional<SegmentMatch> match,
    Optional<EventView> events) {
  private static final int MOST_ARMS = 50;

  /** An experiment with rows of its own. */
  public ExperimentView(
      Listed listed,
      ExperimentSetup setup,
      Frame frame,
      ExperimentReading reading,
      SetupChoices choices,
      Optional<SegmentMembers> shoppers,
      Optional<SegmentMatch> match) {
    this(listed, setup, frame, reading, choices, shoppers, match, Optional.empty());
  }

  /** The experiment's name. */
  public String name() {
    return listed.name();
  }

  /** The words of the variant column, which are the arms where it is the right one. */
  public List<String> arms() {
    return events
        .map(EventView::arms)
        .orElseGet(() -> frame.codes(setup.variant()).map(ExperimentView::words).orElse(List.of()));
  }

  /** The arm that the others are compared with, where it is among the arms. */
  public Optional<String> control() {
    List<String> arms = arms();
    return setup
        .control()
        .filter(arms::contains)
        .or(() -> arms.isEmpty() ? Optional.empty() : Optional.of(ControlNames.likeliest(arms)));
  }

  /** Whether it is on events and nothing says who was assigned to what. */
  public boolean unassigned() {
    return events.isEmpty()
        && listed.data().map(data -> data.kind() == DatasetKind.EVENTS).orElse(false);
  }

  /** What has to be chosen before anything can be computed; empty where nothing is missing. */
  public Optional<Sentence> lacking() {
    if (unassigned()) {
      return Optional.of(Sentence.of("experiments.events.undetected"));
    }
    if (setup.unit().isEmpty() || setup.variant().isEmpty()) {
      return Optional.of(Sentence.of("experiments.undetected"));
    }
    return setup.metrics().isEmpty()
        ? Optional.of(Sentence.of("experiments.noMetric"))
        : Optional.empty();
  }

  private static List<String> words(CodeColumn column) {
    int size = Math.min(column.dictionary().size(), MOST_ARMS);
    return IntStream.range(0, size).mapToObj(column.dictionary()::value).sorted().toList();
  }
}
