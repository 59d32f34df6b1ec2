package vitrine.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vitrine.core.engagement.churn.UserRhythm;
import vitrine.core.engagement.rfm.RfmScore;
import vitrine.core.recommend.portrait.ShopperFinder;
import vitrine.core.recommend.portrait.ShopperPortrait;
import vitrine.core.recommend.portrait.ShopperPortrait.PriceTaste;
import vitrine.core.recommend.portrait.ShopperPortrait.ReviewMood;
import vitrine.core.recommend.propensity.Propensity;

/** The JSON of {@code vitrine shopper}; docs/json/shopper.md says what the fields mean. */
record ShopperDocument(
    String user,
    PropensityDocument.Data data,
    List<ShopperPortrait.CategoryTaste> categories,
    @Nullable PriceTaste prices,
    @Nullable Rfm rfm,
    @Nullable String lifecycle,
    @Nullable Rhythm rhythm,
    @Nullable Reviews reviews,
    PropensityDocument.@Nullable Estimate propensity,
    PropensityDocument.@Nullable Gap propensityNotEstimable,
    List<Like> mostLike) {

  record Rfm(
      int recency,
      int frequency,
      @Nullable Integer monetary,
      String segment,
      long silence,
      long orders,
      @Nullable Double revenue) {}

  record Rhythm(
      int silence, double threshold, String lastActiveDay, int activeDays, boolean atRisk) {}

  record Reviews(int reviews, int negative, @Nullable Double stars, @Nullable Double score) {}

  record Like(String user, double cosine) {}

  static ShopperDocument of(
      PropensityDocument.Data data,
      ShopperPortrait portrait,
      Propensity propensity,
      List<ShopperFinder.Found> like,
      Words words) {
    return new ShopperDocument(
        portrait.user(),
        data,
        portrait.categories(),
        portrait.prices().orElse(null),
        portrait.rfm().map(ShopperDocument::rfm).orElse(null),
        portrait.lifecycle().map(Words::lower).orElse(null),
        portrait.rhythm().map(ShopperDocument::rhythm).orElse(null),
        portrait.reviews().map(ShopperDocument::reviews).orElse(null),
        portrait.propensity().map(PropensityDocument.Estimate::of).orElse(null),
        Optional.of(propensity)
            .filter(Propensity.NotEstimable.class::isInstance)
            .map(Propensity.NotEstimable.class::cast)
            .map(gap -> PropensityDocument.Gap.of(gap, words))
            .orElse(null),
        like.stream().map(found -> new Like(found.user(), found.measure())).toList());
  }

  private static Rfm rfm(RfmScore score) {
    return new Rfm(
        score.recency(),
        score.frequency(),
        orNull(score.monetary()),
        score.segment(),
        score.silence(),
        score.orders(),
        orNull(score.revenue()));
  }

  private static Rhythm rhythm(UserRhythm rhythm) {
    return new Rhythm(
        rhythm.silence(),
        rhythm.threshold(),
        rhythm.lastActiveDay().toString(),
        rhythm.activeDays(),
        rhythm.atRisk());
  }

  private static Reviews reviews(ReviewMood mood) {
    return new Reviews(mood.reviews(), mood.negative(), orNull(mood.stars()), orNull(mood.score()));
  }

  private static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
