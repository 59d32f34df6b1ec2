package vitrine.core.recommend.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.MatrixModel;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.Shop;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.workspace.SettingStore;

class ExplanationQualityTest {
  private static final QualitySettings SETTINGS = new QualitySettings(40, 3, 5, 7);

  @Test
  void areasAreTrapeziaAndPointsLieBetweenSteps() {
    assertThat(ExplanationQuality.area(new double[] {1, .5, 0})).isEqualTo(.5);
    assertThat(ExplanationQuality.area(new double[] {1, 0, 0, 0}))
        .isCloseTo(1 / 6.0, within(1e-12));
    assertThat(ExplanationQuality.at(new double[] {1, .5, 0}, .25)).isEqualTo(.75);
    assertThat(ExplanationQuality.at(new double[] {1, .5, 0}, 1)).isZero();
  }

  /** 1, 2, 3 and 6: mean 3, s² = 14/3, half width 1.959964 · √(14/3/4) = 2.117. */
  @Test
  void intervalsAreOfTheMeanOverShoppers() {
    MeanEstimate estimate = MeanEstimate.of(new double[] {1, 2, 3, 6});

    assertThat(estimate.mean()).isEqualTo(3);
    assertThat(estimate.interval().orElseThrow().lower()).isCloseTo(3 - 2.1170, within(1e-4));
    assertThat(estimate.interval().orElseThrow().upper()).isCloseTo(3 + 2.1170, within(1e-4));
    assertThat(MeanEstimate.of(new double[] {1}).interval()).isEmpty();
  }

  /**
   * One shopper; items 0, 1, 2 lead to 3 with 4, 1, 1, item 0 to 4 with 2, item 1 to 5 with 3. The
   * scores of 3, 4, 5 are 6, 2, 3; with more and more of the order 0, 1, 2 taken out 2, 0, 3 (place
   * 2), then 1, 0, 0 (place 1), then popularity: 5, 4, 3 (place 3).
   */
  @Test
  void curvesFollowThePlaceOfTheItem() {
    double[][] parts = new double[6][6];
    parts[0][3] = 4;
    parts[1][3] = 1;
    parts[2][3] = 1;
    parts[0][4] = 2;
    parts[1][5] = 3;
    Interactions shop =
        Shop.of(6, new int[] {0, 1, 2}, new int[] {5, 5}, new int[] {5, 4}, new int[] {4, 3});
    ShopperLists lists = new ShopperLists(shop, MatrixModel.of(ContributionKind.EXACT, parts));

    ExplanationReport report = new ExplanationQuality(lists).of(SETTINGS, Progress.unwatched());

    double second = 1 / (Math.log(3) / Math.log(2));
    CurveComparison deletion = report.curves().orElseThrow().deletionRank();
    assertThat(deletion.byContribution().mean())
        .isCloseTo((1 / 2.0 + second + 1 + .5 / 2) / 3, within(1e-12));
    assertThat(report.sample().measured()).isEqualTo(1);
    assertThat(report.sample().eligible()).isEqualTo(1);
    assertThat(report.sample().leftOut()).isEqualTo(3);
    assertThat(report.sentences().items()).isEqualTo(3);
    assertThat(report.sentences().withSentence()).isEqualTo(3);
    assertThat(report.sentences().coverage().orElseThrow())
        .as("5 of 6 for item 3, all of the others")
        .isCloseTo((5 / 6.0 + 1 + 1) / 3, within(1e-12));
    assertThat(report.fidelity()).as("one shopper has no interval").contains(Fidelity.LOW);
  }

  @Test
  void trueContributionsAreOfHighFidelityAndTurnedOnesOfLow() {
    Interactions shop = shop();
    double[][] parts = parts();

    ExplanationReport told = measure(shop, new MatrixModel(parts, ContributionKind.EXACT, 1));
    ExplanationReport turned = measure(shop, new MatrixModel(parts, ContributionKind.EXACT, -1));

    assertThat(told.fidelity()).contains(Fidelity.HIGH);
    assertThat(turned.fidelity()).contains(Fidelity.LOW);
    assertThat(told.counterfactuals().found()).isGreaterThan(30);
    assertThat(told.counterfactuals().verified()).isEqualTo(told.counterfactuals().found());
    assertThat(told.counterfactuals().randomDrops().orElseThrow()).isLessThan(.8);
    assertThat(measure(shop, new MatrixModel(parts, ContributionKind.REMOVAL, 1)).fidelity())
        .as("drops are measured, whatever the model tells")
        .contains(Fidelity.HIGH);
  }

  @Test
  void aVerdictIsKeptForTheModelAndItsData() {
    Map<String, String> store = new HashMap<>();
    KeptFidelity kept =
        new KeptFidelity(
            new SettingStore() {
              @Override
              public Optional<String> find(String key) {
                return Optional.ofNullable(store.get(key));
              }

              @Override
              public void save(String key, String json) {
                store.put(key, json);
              }
            });
    Interactions shop = shop();
    MatrixModel model = MatrixModel.of(ContributionKind.EXACT, parts());
    assertThat(kept.of(model, shop.source())).isEmpty();

    kept.keep(measure(shop, model));

    assertThat(kept.of(model, shop.source())).contains(Fidelity.HIGH);
    assertThat(kept.of(model, Fingerprint.of(new byte[] {1}))).isEmpty();
    assertThat(kept.of(new Popularity().fit(shop, Progress.unwatched()), shop.source())).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameReport() {
    Interactions shop = shop();
    MatrixModel model = MatrixModel.of(ContributionKind.EXACT, parts());

    assertThat(measure(shop, model).curves()).isEqualTo(measure(shop, model).curves());
  }

  @Test
  void whatDoesNotLookAtThePastHasNoCurves() {
    Interactions shop = shop();
    ExplanationReport report =
        new ExplanationQuality(
                new ShopperLists(shop, new Popularity().fit(shop, Progress.unwatched())))
            .of(SETTINGS, Progress.unwatched());

    assertThat(report.curves()).isEmpty();
    assertThat(report.fidelity()).isEmpty();
    assertThat(report.sentences().withSentence()).isZero();
    assertThat(report.counterfactuals().searched()).isZero();
    ExplanationQuality small =
        new ExplanationQuality(
            new ShopperLists(
                Shop.of(2, new int[] {0, 1}),
                MatrixModel.of(ContributionKind.EXACT, new double[2][2])));
    assertThatThrownBy(() -> small.of(SETTINGS, Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RECOMMEND_NO_HISTORIES));
  }

  private static ExplanationReport measure(Interactions shop, MatrixModel model) {
    return new ExplanationQuality(new ShopperLists(shop, model)).of(SETTINGS, Progress.unwatched());
  }

  private static Interactions shop() {
    Random random = new Random(3);
    int[][] histories = new int[60][];
    for (int user = 0; user < histories.length; user++) {
      histories[user] = random.ints(random.nextInt(4, 9), 0, 40).toArray();
    }
    return Shop.of(40, histories);
  }

  /** A few strong links an item, so that the contributions differ much. */
  private static double[][] parts() {
    Random random = new Random(4);
    double[][] parts = new double[40][40];
    for (double[] row : parts) {
      for (int link = 0; link < 12; link++) {
        row[random.nextInt(40)] = Math.pow(random.nextDouble(), 3);
      }
    }
    return parts;
  }
}
