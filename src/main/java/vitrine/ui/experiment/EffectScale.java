package vitrine.ui.experiment;

import java.util.Locale;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome;

/** How an effect is expressed. */
public enum EffectScale {
  /** Arm minus control. */
  ABSOLUTE,
  /** The same as a share of the control. */
  RELATIVE;

  /** What an effect says on this scale. */
  ExperimentOutcome of(Effect effect) {
    return this == ABSOLUTE ? effect.absolute() : effect.relative();
  }

  /** Its name in the message bundles. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
