package vitrine.ui.experiment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.exposure.ExperimentCatalog;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.events.ProposedMetric;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.engagement.SavedSegments;

/**
 * The units of an experiment's variants, for screens that look at shoppers. Called from work, never
 * from the JavaFX thread.
 */
public final class ArmUnits {
  private final ActiveWorkspace workspace;
  private final ExperimentReader reader;

  /** Units of the experiments of this workspace. */
  public ArmUnits(ActiveWorkspace workspace, SavedSegments segments) {
    this.workspace = workspace;
    this.reader = new ExperimentReader(workspace, segments, ProposedMetric::name);
  }

  /**
   * The ids of the units of a variant; those seen in two variants are in none.
   *
   * @throws VitrineException if there is no such experiment or variant, or its data is not there
   */
  public Set<String> of(String experiment, String arm, Progress progress) {
    Listed listed =
        new ExperimentCatalog(workspace.workspace().get().orElseThrow())
            .list().stream()
                .filter(each -> each.name().equals(experiment))
                .findFirst()
                .orElseThrow(
                    () -> new VitrineException(ProblemCode.EXPERIMENT_WITHOUT_DATA, experiment));
    ExperimentData data = reader.read(listed, Optional.empty(), progress).reading().read().data();
    int wanted = data.arms().indexOf(arm);
    if (wanted < 0) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_NO_CONTROL, arm, String.join(", ", data.arms()));
    }
    Set<String> units = new HashSet<>();
    for (int unit = 0; unit < data.units(); unit++) {
      if (data.armOfUnit()[unit] == wanted) {
        units.add(data.id().apply(unit));
      }
    }
    return units;
  }
}
