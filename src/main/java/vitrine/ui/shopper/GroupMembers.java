package vitrine.ui.shopper;

import java.util.function.Predicate;
import vitrine.core.common.Progress;
import vitrine.core.recommend.ShopperDirectory;
import vitrine.ui.engagement.SavedSegments;
import vitrine.ui.experiment.ArmUnits;

/**
 * Who belongs to a group. Called from work, never from the JavaFX thread.
 *
 * @param segments the saved segments
 * @param arms the units of experiments
 */
record GroupMembers(SavedSegments segments, ArmUnits arms) {

  /**
   * Members of a group.
   *
   * @param directory those of them whom the data knows
   * @param size how many there are, known to the data or not
   * @param contains whether the shopper of an id is one
   */
  record Members(ShopperDirectory directory, int size, Predicate<String> contains) {}

  /**
   * The members of a group.
   *
   * @throws vitrine.core.common.VitrineException if there is no such segment or experiment
   */
  Members of(ShopperGroup group, ShopperDirectory everybody, Progress progress) {
    return switch (group) {
      case ShopperGroup.Everybody() -> new Members(everybody, everybody.size(), _ -> true);
      case ShopperGroup.Saved(String name) -> {
        var members = segments.members(name, progress);
        yield new Members(everybody.among(members::contains), members.count(), members::contains);
      }
      case ShopperGroup.Arm(String experiment, String arm) -> {
        var units = arms.of(experiment, arm, progress);
        yield new Members(everybody.among(units::contains), units.size(), units::contains);
      }
    };
  }
}
