package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.RowRules;
import vitrine.core.exposure.events.Assignment;
import vitrine.core.exposure.events.AssignmentTable;
import vitrine.core.exposure.events.EventExperiment;
import vitrine.core.exposure.events.EventExperimentDetection;
import vitrine.core.exposure.events.EventExperimentDetection.Candidate;
import vitrine.core.exposure.events.EventExperimentJson;
import vitrine.core.exposure.events.EventExperiments;
import vitrine.core.exposure.events.EventMetric;
import vitrine.core.exposure.events.ProposedMetric;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.engagement.SavedSegments;

/** Reads experiments from the events of the open workspace. */
final class EventReader {
  /** The form of events has choices of its own. */
  private static final SetupChoices NOTHING =
      new SetupChoices(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

  private final ActiveWorkspace workspace;
  private final SavedSegments segments;
  private final Function<ProposedMetric, String> names;

  /**
   * Reads events of this workspace.
   *
   * @param names of metrics in the user's language
   */
  EventReader(
      ActiveWorkspace workspace, SavedSegments segments, Function<ProposedMetric, String> names) {
    this.workspace = workspace;
    this.segments = segments;
    this.names = names;
  }

  /**
   * The experiment as it is remembered, else as it is detected.
   *
   * @param shoppers whose units count; all if empty
   */
  ExperimentView read(
      Listed listed, DatasetEntry events, Optional<SegmentMembers> shoppers, Progress progress) {
    PreparedLog data = segments.log(events, progress);
    List<Candidate> candidates = candidates(progress);
    Optional<EventExperiment> definition =
        listed
            .experiment()
            .definition()
            .flatMap(EventExperimentJson::read)
            .or(() -> EventExperimentDetection.of(data, candidates, names))
            .map(found -> listed.experiment().primaryMetric().map(found::judgedBy).orElse(found));
    return definition
        .map(found -> view(listed, data, candidates, found, shoppers, progress))
        .orElseGet(() -> undetected(listed, data, shoppers));
  }

  private ExperimentView view(
      Listed listed,
      PreparedLog data,
      List<Candidate> candidates,
      EventExperiment definition,
      Optional<SegmentMembers> shoppers,
      Progress progress) {
    ExperimentSetup setup = setup(definition, data).knowing(listed.known());
    Supplier<EventExperiments.Read> reading =
        () -> read(data, candidates, definition, setup.query().plan(), shoppers, progress);
    Optional<EventExperiments.Read> read = attempt(reading);
    EventView events =
        new EventView(
            definition,
            data,
            EventExperimentDetection.assignments(data, candidates),
            offered(data, definition),
            read,
            attempt(() -> table(candidates, definition)).flatMap(table -> table));
    ExperimentReading rows =
        new ExperimentReading(
            setup.query(),
            () -> {
              EventExperiments.Read known = read.orElseGet(reading);
              return new FrameExperiment.Read(known.data(), known.design());
            });
    return new ExperimentView(
        listed,
        setup,
        data.log().frame(),
        rows,
        NOTHING,
        shoppers,
        shoppers.map(some -> some.match(data.log().users())),
        Optional.of(events));
  }

  /** What cannot be read is explained by the tabs, while the form stays usable. */
  private static <T> Optional<T> attempt(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (VitrineException e) {
      return Optional.empty();
    }
  }

  private ExperimentView undetected(
      Listed listed, PreparedLog data, Optional<SegmentMembers> shoppers) {
    ExperimentSetup setup = ExperimentSetup.of("", "", List.of());
    return new ExperimentView(
        listed,
        setup,
        data.log().frame(),
        new ExperimentReading(data.log().frame(), setup.query(), shoppers),
        NOTHING,
        shoppers,
        Optional.empty(),
        Optional.empty());
  }

  private EventExperiments.Read read(
      PreparedLog data,
      List<Candidate> candidates,
      EventExperiment definition,
      AnalysisPlan plan,
      Optional<SegmentMembers> shoppers,
      Progress progress) {
    EventExperiments.Read all =
        EventExperiments.read(
            data, definition, table(candidates, definition), segments.all().get(), plan, progress);
    return shoppers
        .map(some -> all.data().among(some.among(data.log().users())))
        .map(some -> new EventExperiments.Read(some, all.design(), all.facts()))
        .orElse(all);
  }

  private static Optional<AssignmentTable> table(
      List<Candidate> candidates, EventExperiment definition) {
    return switch (definition.assignment()) {
      case Assignment.ByColumn _ -> Optional.empty();
      case Assignment.ByTable named -> Optional.of(table(candidates, named));
    };
  }

  private static AssignmentTable table(List<Candidate> candidates, Assignment.ByTable named) {
    return candidates.stream()
        .filter(candidate -> candidate.dataset().equals(named.dataset()))
        .findFirst()
        .map(candidate -> AssignmentTable.of(candidate.frame(), named))
        .orElseThrow(() -> new VitrineException(ProblemCode.DATASET_NOT_FOUND, named.dataset()));
  }

  /** Datasets that may hold assignments: of experiments, and of users. */
  private List<Candidate> candidates(Progress progress) {
    List<Candidate> candidates = new ArrayList<>();
    for (DatasetEntry entry : workspace.datasets().get()) {
      if (entry.kind() == DatasetKind.EXPERIMENT || entry.kind() == DatasetKind.USERS) {
        candidates.add(new Candidate(entry.name(), workspace.frame(entry, progress)));
      }
    }
    return candidates;
  }

  /** The metrics of the definition, then those proposed that it does not have by another name. */
  private List<EventMetric> offered(PreparedLog data, EventExperiment definition) {
    List<EventMetric> offered = new ArrayList<>(definition.metrics());
    Arrays.stream(ProposedMetric.values())
        .filter(metric -> metric.fits(data))
        .map(metric -> metric.named(names.apply(metric)))
        .filter(metric -> offered.stream().noneMatch(metric::sameEvents))
        .forEach(offered::add);
    return offered;
  }

  /** The set-up that stands for the definition where rows of experiments have theirs. */
  private static ExperimentSetup setup(EventExperiment definition, PreparedLog data) {
    String variant =
        switch (definition.assignment()) {
          case Assignment.ByColumn column -> column.variant();
          case Assignment.ByTable table -> table.dataset();
        };
    List<MetricColumn> metrics =
        definition.metrics().stream()
            .map(
                metric ->
                    new MetricColumn(
                        metric.metric(),
                        metric.name(),
                        Optional.empty(),
                        Optional.empty(),
                        metric.winsorised()))
            .toList();
    return new ExperimentSetup(
        data.log().frame().columnOf(Role.USER).orElseThrow(),
        variant,
        definition.control(),
        metrics,
        Map.copyOf(definition.shares()),
        definition.segments(),
        definition.stratify(),
        definition.plan(),
        RowRules.NONE,
        ExperimentSetup.Known.NOTHING);
  }
}
