package vitrine.core.exposure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.exposure.portfolio.CheckpointColumn;
import vitrine.core.importing.StoredPlan;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.ExperimentDates;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.ExperimentState;
import vitrine.core.workspace.ExperimentStore;
import vitrine.core.workspace.Workspace;

/**
 * The experiments of a workspace: those that somebody described, and every dataset of experiment
 * rows that none of them reads. Checkpoints of sums are no such rows.
 */
public final class ExperimentCatalog {
  private static final String FOUND = "found-";

  private final DatasetStore datasets;
  private final ExperimentStore experiments;

  /** The experiments of a workspace. */
  public ExperimentCatalog(Workspace workspace) {
    this.datasets = workspace.datasets();
    this.experiments = workspace.experiments();
  }

  /**
   * An experiment.
   *
   * @param experiment what is known of it
   * @param data the dataset it reads; empty where that is not in the workspace
   * @param setup how it is read; empty while nobody has corrected what is detected
   */
  public record Listed(
      ExperimentEntry experiment, Optional<DatasetEntry> data, Optional<ExperimentSetup> setup) {

    /** The experiment's name. */
    public String name() {
      return experiment.name();
    }

    /** Whether it runs; one that nobody has described does until the user says that it is over. */
    public boolean running() {
      return experiment.running();
    }

    /** Whether it is known to run: somebody said since when. */
    public boolean started() {
      return running() && experiment.dates().start().isPresent();
    }

    /** What is known of it beside its rows: real days, or planned ones. */
    public ExperimentSetup.Known known() {
      ExperimentDates dates = experiment.dates();
      return new ExperimentSetup.Known(
          started(),
          new Schedule(dates.start().or(dates::plannedStart), dates.end().or(dates::plannedEnd)));
    }

    /** Whether somebody described it; else it was found in the data. */
    public boolean kept() {
      return !experiment.id().startsWith(FOUND);
    }

    /** The dataset it reads, where that holds experiment rows. */
    public Optional<DatasetEntry> rows() {
      return data.filter(entry -> entry.kind() == DatasetKind.EXPERIMENT);
    }

    private Instant since() {
      return data.map(DatasetEntry::importedAt).orElse(Instant.MIN);
    }
  }

  /** All experiments, in their order. */
  public List<Listed> list() {
    List<DatasetEntry> data = datasets.list();
    List<Listed> all = new ArrayList<>();
    Set<String> read = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (ExperimentEntry entry : experiments.list()) {
      read.add(entry.dataset());
      names.add(entry.name());
      all.add(listed(entry, data));
    }
    for (DatasetEntry entry : data) {
      if (entry.kind() == DatasetKind.EXPERIMENT
          && !read.contains(entry.name())
          && !CheckpointColumn.recognised(StoredPlan.columns(entry))) {
        all.add(found(entry, free(entry.name(), names)));
      }
    }
    return sorted(all);
  }

  /** An experiment beside the dataset that it reads. */
  public static Listed listed(ExperimentEntry entry, List<DatasetEntry> data) {
    return new Listed(
        entry,
        data.stream().filter(one -> one.name().equals(entry.dataset())).findFirst(),
        entry.definition().flatMap(SetupJson::read));
  }

  /** Running ones first, those with the newest data of each state first. */
  public static List<Listed> sorted(List<Listed> all) {
    return all.stream()
        .sorted(
            Comparator.comparing((Listed listed) -> order(listed.experiment().state()))
                .thenComparing(Listed::since, Comparator.reverseOrder())
                .thenComparing(Listed::name))
        .toList();
  }

  private static Listed found(DatasetEntry entry, String name) {
    return new Listed(
        ExperimentEntry.of(FOUND + entry.id(), name, entry.name(), ExperimentState.RUNNING),
        Optional.of(entry),
        Optional.empty());
  }

  /** The name, or with the first number behind it that no other experiment has. */
  public static String free(String name, Set<String> taken) {
    String free = name;
    for (int number = 2; taken.contains(free); number++) {
      free = name + " (" + number + ")";
    }
    return free;
  }

  private static int order(ExperimentState state) {
    return switch (state) {
      case RUNNING -> 0;
      case DRAFT -> 1;
      case ENDED -> 2;
      case DECIDED -> 3;
    };
  }

  /** How an experiment is read: as remembered where that still fits the frame, else detected. */
  public static Optional<ExperimentSetup> setup(Listed listed, Frame frame) {
    return listed
        .setup()
        .filter(setup -> fits(setup, frame))
        .or(() -> SetupDetection.of(frame))
        .map(setup -> setup.knowing(listed.known()))
        .map(setup -> listed.experiment().primaryMetric().map(setup::judgedBy).orElse(setup));
  }

  /** A new experiment on a dataset, not yet kept. */
  public static ExperimentEntry draft(String name, String dataset) {
    return ExperimentEntry.of(newId(), name, dataset, ExperimentState.DRAFT);
  }

  /** The same experiment with an id to keep it under; one found in the data has none yet. */
  public static ExperimentEntry kept(ExperimentEntry entry) {
    return entry.id().startsWith(FOUND) ? entry.withId(newId()) : entry;
  }

  /**
   * Keeps what is known of an experiment.
   *
   * @throws VitrineException if another one has its name
   */
  public void save(ExperimentEntry entry) {
    experiments.save(kept(entry));
  }

  /** The same experiment, read another way. */
  public static ExperimentEntry read(ExperimentEntry entry, ExperimentSetup setup) {
    return entry.withDefinition(SetupJson.write(setup));
  }

  /** Forgets what was described; a dataset of experiment rows is then found again. */
  public void delete(ExperimentEntry entry) {
    experiments.delete(entry.id());
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static boolean fits(ExperimentSetup setup, Frame frame) {
    return frame.columns().containsAll(setup.columns());
  }
}
