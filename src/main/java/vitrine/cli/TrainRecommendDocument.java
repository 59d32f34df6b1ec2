package vitrine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.trained.LearnedFrom;
import vitrine.core.recommend.trained.RecommenderCard;
import vitrine.core.recommend.trained.RecommenderEpoch;

/** What {@code vitrine train recommend --json} prints; {@code docs/json/train-recommend.md}. */
record TrainRecommendDocument(
    String name,
    String model,
    Map<String, Object> settings,
    Data learnedFrom,
    List<Epoch> curve,
    double seconds,
    String folder,
    String weights,
    String sha256) {

  record Data(
      String fingerprint, String items, int catalogue, int shoppers, int events, int heldOut) {}

  record Epoch(
      int epoch,
      double trainLoss,
      @Nullable Double validationHit,
      @Nullable Double validationNdcg,
      double gradientNorm,
      double seconds) {

    static Epoch of(RecommenderEpoch epoch) {
      return new Epoch(
          epoch.epoch(),
          epoch.trainLoss(),
          known(epoch.validationHit()),
          known(epoch.validationNdcg()),
          epoch.gradientNorm(),
          epoch.seconds());
    }

    private static @Nullable Double known(double value) {
      return Double.isNaN(value) ? null : value;
    }
  }

  static TrainRecommendDocument of(RecommenderCard card, Path folder) {
    LearnedFrom data = card.learnedFrom();
    return new TrainRecommendDocument(
        card.name(),
        card.model(),
        card.settings(),
        new Data(
            data.data().sha256(),
            data.items().sha256(),
            data.catalogue(),
            data.shoppers(),
            data.events(),
            data.heldOut()),
        card.curve().stream().map(Epoch::of).toList(),
        card.seconds(),
        folder.toString(),
        card.weights(),
        card.sha256());
  }
}
