package vitrine.core.exposure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.SettingStore;

/** The experiments of a workspace: its datasets of that kind and how each is read. */
public final class ExperimentCatalog {
  private final DatasetStore datasets;
  private final SettingStore settings;

  /** The experiments among these datasets. */
  public ExperimentCatalog(DatasetStore datasets, SettingStore settings) {
    this.datasets = datasets;
    this.settings = settings;
  }

  /**
   * An experiment.
   *
   * @param entry its dataset
   * @param setup how it is read; empty while nobody has opened it
   */
  public record Listed(DatasetEntry entry, Optional<ExperimentSetup> setup) {
    /** Whether it still runs; it does until the user says that it is over. */
    public boolean running() {
      return setup.map(s -> !s.ended()).orElse(true);
    }
  }

  /** All experiments, running ones first, the newest of each first. */
  public List<Listed> list() {
    return datasets.list().stream()
        .filter(entry -> entry.kind() == DatasetKind.EXPERIMENT)
        .sorted(Comparator.comparing(DatasetEntry::importedAt).reversed())
        .map(entry -> new Listed(entry, find(entry)))
        .sorted(Comparator.comparing(listed -> !listed.running()))
        .toList();
  }

  /** How an experiment is read: as remembered where that still fits the frame, else detected. */
  public static Optional<ExperimentSetup> setup(Listed listed, Frame frame) {
    return listed
        .setup()
        .filter(setup -> fits(setup, frame))
        .or(() -> SetupDetection.of(frame).map(s -> s.ended(!listed.running())));
  }

  /** Remembers how an experiment is read. */
  public void save(DatasetEntry entry, ExperimentSetup setup) {
    settings.save(key(entry), SetupJson.write(setup));
  }

  private Optional<ExperimentSetup> find(DatasetEntry entry) {
    return settings.find(key(entry)).flatMap(SetupJson::read);
  }

  private static boolean fits(ExperimentSetup setup, Frame frame) {
    List<String> columns = frame.columns();
    return columns.contains(setup.unit())
        && columns.contains(setup.variant())
        && setup.metrics().stream()
            .allMatch(
                metric ->
                    columns.contains(metric.column())
                        && metric
                            .covariate()
                            .map(before -> columns.contains(before.column()))
                            .orElse(true));
  }

  /** By name, so that a later export under the same name is read the same way. */
  private static String key(DatasetEntry entry) {
    return "experiment.setup." + entry.name();
  }
}
