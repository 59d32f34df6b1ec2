package vitrine.ui.shopper;

import java.util.Optional;
import vitrine.ui.common.Route;

/** Among whom shoppers are looked for. */
public sealed interface ShopperGroup {

  /** Everybody in the data. */
  record Everybody() implements ShopperGroup {}

  /**
   * The shoppers of a saved segment.
   *
   * @param name of the segment
   */
  record Saved(String name) implements ShopperGroup {}

  /**
   * The units of a variant, where they are shoppers of the data.
   *
   * @param experiment its name
   * @param arm the variant
   */
  record Arm(String experiment, String arm) implements ShopperGroup {}

  /** The group that a route asks for. */
  static Optional<ShopperGroup> of(Route route) {
    Optional<ShopperGroup> arm =
        route
            .parameter(ShopperWay.EXPERIMENT)
            .flatMap(
                experiment ->
                    route.parameter(ShopperWay.ARM).map(name -> new Arm(experiment, name)));
    return arm.or(() -> route.parameter(ShopperWay.SEGMENT).map(Saved::new));
  }
}
