package vitrine.core.recommend.text;

import java.util.List;
import java.util.function.Supplier;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.Recommenders;
import vitrine.core.sentiment.TextEncoders;

/** The recommenders that read texts with the settings worth trying. */
public final class TextRecommenders {
  private TextRecommenders() {}

  /**
   * Adds them.
   *
   * @param encoders is asked for when a model is
   * @param behaviour learns from events for the hybrid; is asked for when a model is
   */
  public static Recommenders addTo(
      Recommenders recommenders,
      ItemFacts facts,
      Supplier<TextEncoders> encoders,
      Supplier<Recommender> behaviour) {
    return recommenders
        .with(NearestTexts.NAME, () -> List.of(new NearestTexts(facts, encoders.get())))
        .with(
            Hybrid.NAME,
            () ->
                List.of(
                    hybrid(facts, encoders.get(), behaviour.get(), 2),
                    hybrid(facts, encoders.get(), behaviour.get(), .5),
                    hybrid(facts, encoders.get(), behaviour.get(), 10)));
  }

  private static Recommender hybrid(
      ItemFacts facts, TextEncoders encoders, Recommender behaviour, double prior) {
    HybridSettings usual = HybridSettings.standard();
    return new Hybrid(
        facts,
        encoders,
        behaviour,
        new HybridSettings(usual.neighbours(), usual.sharpness(), usual.own(), prior));
  }
}
