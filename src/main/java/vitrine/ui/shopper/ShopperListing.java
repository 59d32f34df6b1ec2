package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vitrine.core.common.Progress;
import vitrine.core.recommend.ShopperSummary;
import vitrine.core.recommend.portrait.ShopperFinder;
import vitrine.ui.common.Sentence;

/**
 * Lists the shoppers of a group. Called from work, never from the JavaFX thread.
 *
 * @param shop whose shoppers
 * @param members among whom
 * @param most how many at most
 */
record ShopperListing(Shop shop, GroupMembers.Members members, int most) {
  private static final int LIST = 10;
  private static final int PERCENT = 100;

  /**
   * The listed shoppers.
   *
   * @param like whom {@link Listing#MOST_LIKE} means
   * @param model whose lists {@link Listing#LIST_CHANGED} compares
   */
  List<FinderModel.Line> of(
      Listing listing, Optional<String> like, String model, Progress progress) {
    return switch (listing) {
      case MOST_ACTIVE ->
          members.directory().mostActive(most).stream().map(ShopperListing::line).toList();
      case RECENT_BUYERS ->
          members.directory().recentBuyers(most).stream().map(ShopperListing::line).toList();
      case LOST_LATELY ->
          lines(
              shop.finder().lostLately(Integer.MAX_VALUE, progress),
              over -> Sentence.of("shoppers.found.lost", Math.round(over)));
      case LIST_CHANGED ->
          lines(
              shop.finder()
                  .changedMost(
                      shop.models().of(model, progress), LIST, Integer.MAX_VALUE, progress),
              fresh -> Sentence.of("shoppers.found.changed", Math.round(fresh)));
      case MOST_LIKE ->
          lines(
              like.map(user -> shop.finder().mostLike(user, Integer.MAX_VALUE)).orElse(List.of()),
              cosine ->
                  Sentence.of("shoppers.found.like", Math.round(PERCENT * cosine) + "\u2009%"));
    };
  }

  private List<FinderModel.Line> lines(
      List<ShopperFinder.Found> found, Function<Double, Sentence> note) {
    return found.stream()
        .filter(one -> members.contains().test(one.user()))
        .limit(most)
        .map(one -> new FinderModel.Line(one.user(), note.apply(one.measure())))
        .toList();
  }

  static FinderModel.Line line(ShopperSummary summary) {
    return new FinderModel.Line(summary.user(), Sentence.of("shoppers.actions", summary.events()));
  }
}
