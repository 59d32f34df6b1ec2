package vitrine.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentMatch;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.MixedExposure;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Verdict;
import vitrine.core.experiment.VerdictRules;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

class FrameExperimentTest {
  private static final Statistic MEAN = new Statistic.Mean();
  private static final Statistic PROPORTION = new Statistic.Proportion();

  private final List<String> units = new ArrayList<>();
  private final List<String> variants = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Double> numbers = new ArrayList<>();

  private void row(String unit, String variant, String text, double number) {
    units.add(unit);
    variants.add(variant);
    texts.add(text);
    numbers.add(number);
  }

  @Test
  void rowsAreSummedAndLeadingZerosStay() {
    row("007", "a", "TRUE", 1);
    row("7", "a", "FALSE", 2);
    row("007", "a", "false", 3);
    row("8", "b", "true", Double.NaN);
    row("9", "b", "", 5);

    ExperimentResult result = run(MEAN, "number");

    assertThat(arm(result, 0).n()).isEqualTo(2);
    assertThat(arm(result, 0).mean(0)).isEqualTo(3);
    assertThat(arm(result, 1).n()).isEqualTo(2);
    assertThat(arm(result, 1).mean(0)).isEqualTo(2.5);
    assertThat(result.quality().blanks()).isEqualTo(1);
    assertThat(result.quality().mostRows()).isEqualTo(2);

    ExperimentResult shares = run(PROPORTION, "text");

    assertThat(arm(shares, 0).sum(0)).isEqualTo(1);
    assertThat(arm(shares, 1).sum(0)).isEqualTo(1);
  }

  @Test
  void aUnitInTwoArmsIsLeftOutAndCounted() {
    row("1", "a", "1", 10);
    row("2", "a", "1", 10);
    row("2", "b", "1", 10);
    row("3", "b", "1", 10);
    row("4", "", "1", 10);
    row("", "b", "1", 10);

    ExperimentResult result = run(MEAN, "number");

    assertThat(arm(result, 0).n()).isEqualTo(1);
    assertThat(arm(result, 1).n()).isEqualTo(1);
    assertThat(result.report().mixed().mixed()).isEqualTo(1);
    assertThat(result.report().mixed().units()).isEqualTo(3);
    assertThat(result.report().mixed().warns()).isFalse();
    assertThat(result.quality().rowsLeftOut()).isEqualTo(2);
  }

  @Test
  void manyMixedUnitsWarn() {
    for (int i = 0; i < 100; i++) {
      row("u" + i, i % 2 == 0 ? "a" : "b", "1", i);
      if (i < 10) {
        row("u" + i, i % 2 == 0 ? "b" : "a", "1", i);
      }
    }

    ExperimentResult result = run(MEAN, "number");

    assertThat(result.report().mixed().warns()).isTrue();
    assertThat(sentences(result, Locale.ENGLISH)).contains("10 units (10%) were seen in more");
  }

  @Test
  void aRowWithoutAVariantCountsNowhere() {
    for (int i = 0; i < 10; i++) {
      row("u" + i, i % 2 == 0 ? "a" : "b", "1", i);
    }
    row("u0", "", "1", 1000);

    ExperimentResult result = run(MEAN, "number");

    assertThat(result.quality().rowsLeftOut()).isEqualTo(1);
    assertThat(arm(result, 0).mean(0)).isEqualTo((0 + 2 + 4 + 6 + 8) / 5.0);
  }

  @Test
  void theOneAbsurdUnitIsNamed() {
    for (int i = 0; i < 2000; i++) {
      row("p" + i, i % 2 == 0 ? "gate_30" : "gate_40", "1", i / 2 % 40);
    }
    row("6390605", "gate_30", "1", 49_854);

    ExperimentResult result = run(MEAN, "number");
    Effect effect = result.report().effects().getFirst();

    assertThat(effect.influence().orElseThrow().named()).isTrue();
    assertThat(effect.influence().orElseThrow().top().unit()).isEqualTo("6390605");
    Estimated without = (Estimated) effect.influence().orElseThrow().absoluteWithout();
    assertThat(without.value()).isCloseTo(0, within(1e-12));
    assertThat(sentences(result, Locale.ENGLISH))
        .contains("6390605 in gate_30 has 49,854")
        .contains("Without it the difference is 0");
    assertThat(sentences(result, Locale.SIMPLIFIED_CHINESE)).contains("gate_30 中的 6390605");
  }

  @Test
  void anOrdinaryTopUnitIsNotNamed() {
    for (int i = 0; i < 2000; i++) {
      row("p" + i, i % 2 == 0 ? "a" : "b", "1", i / 2 % 40);
    }

    Effect effect = run(MEAN, "number").report().effects().getFirst();

    assertThat(effect.influence().orElseThrow().named()).isFalse();
  }

  @Test
  void aWordIsNoMetric() {
    row("1", "a", "yes", 1);
    row("2", "b", "maybe", 1);

    assertThatThrownBy(() -> run(PROPORTION, "text"))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.EXPERIMENT_NOT_NUMERIC);
              assertThat(problem.arguments()).containsExactly("text", "maybe");
            });
  }

  @Test
  void oneArmIsNoExperimentUnlessAnotherWasPlanned() {
    row("1", "a", "1", 1);
    row("2", "a", "1", 2);

    assertThatThrownBy(() -> run(MEAN, "number"))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.EXPERIMENT_ONE_ARM));

    ExperimentResult planned =
        FrameExperiment.run(
            frame(), query(MEAN, "number", Map.of("a", .5, "b", .5)), Progress.unwatched());

    assertThat(VerdictRules.of(planned.report()).getFirst().level())
        .isEqualTo(Verdict.Level.NOT_ESTIMABLE);
  }

  @Test
  void noVerdictWhenTheSampleRatioAlarms() {
    for (int i = 0; i < 600; i++) {
      row("u" + i, i % 3 == 0 ? "a" : "b", "1", i % 3 == 0 ? i % 5 : 100 + i % 5);
    }

    ExperimentResult result = run(MEAN, "number");

    assertThat(VerdictRules.of(result.report()).getFirst().level())
        .isEqualTo(Verdict.Level.REFUSED);
    assertThat(sentences(result, Locale.ENGLISH)).contains("nothing is called a win");
    assertThat(sentences(result, Locale.SIMPLIFIED_CHINESE)).contains("不认定任何胜出");
  }

  @Test
  void segmentsAreComparedWithTheRest() {
    for (int i = 0; i < 400; i++) {
      boolean phone = i % 4 < 2;
      boolean b = i % 2 == 1;
      row("u" + i, b ? "b" : "a", phone ? "phone" : "desk", (b && phone ? 5 : 0) + i % 8 / 4.0);
    }
    ExperimentQuery query =
        new ExperimentQuery(
            "unit",
            "variant",
            List.of(new MetricColumn("m", MEAN, "number", Direction.MORE, Optional.empty())),
            Optional.empty(),
            Map.of(),
            List.of("text"),
            AnalysisPlan.of(.05));

    ExperimentResult result = FrameExperiment.run(frame(), query, Progress.unwatched());

    assertThat(result.segments()).hasSize(2);
    Estimated phone = (Estimated) result.segments().getFirst().difference();
    assertThat(phone.value()).isCloseTo(5, within(1e-9));
    assertThat(phone.pAdjusted()).isEqualTo(Math.min(1, 2 * phone.p()));
  }

  @Test
  void onlyTheUnitsOfASegmentCount() {
    for (int i = 0; i < 20; i++) {
      units.add("u" + i);
      variants.add(i % 2 == 0 ? "A" : "B");
      texts.add("");
      numbers.add((double) (i % 5));
    }
    units.add("u1");
    variants.add("A");
    texts.add("");
    numbers.add(9.0);
    Dictionary shoppers = Dictionary.of("u0", "u1", "u2", "u3", "u4", "u5", "u9", "somebody");
    boolean[] members = {true, true, true, true, true, true, false, true};
    SegmentMembers some = new SegmentMembers(new Segment("some", List.of()), shoppers, members);

    ExperimentResult result =
        FrameExperiment.run(
            frame(), query(MEAN, "number", Map.of()), Optional.of(some), Progress.unwatched());

    // u0, u2, u4 in A; u3, u5 in B; u1 was seen in both.
    assertThat(arm(result, 0).n()).isEqualTo(3);
    assertThat(arm(result, 0).mean(0)).isEqualTo((0 + 2 + 4) / 3.0);
    assertThat(arm(result, 1).n()).isEqualTo(2);
    assertThat(arm(result, 1).mean(0)).isEqualTo((3 + 0) / 2.0);
    assertThat(result.report().mixed()).isEqualTo(new MixedExposure(1, 6));
    assertThat(some.match(codes("unit", units))).isEqualTo(new SegmentMatch("some", 7, 6));
  }

  private ExperimentResult run(Statistic statistic, String column) {
    return FrameExperiment.run(frame(), query(statistic, column, Map.of()), Progress.unwatched());
  }

  private static ExperimentQuery query(
      Statistic statistic, String column, Map<String, Double> shares) {
    return new ExperimentQuery(
        "unit",
        "variant",
        List.of(new MetricColumn("m", statistic, column, Direction.MORE, Optional.empty())),
        Optional.empty(),
        shares,
        List.of(),
        AnalysisPlan.of(.05));
  }

  private static Moments arm(ExperimentResult result, int arm) {
    return result.metrics().getFirst().arms().get(arm).units();
  }

  private static String sentences(ExperimentResult result, Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "vitrine.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    ClauseWriter writer = new ClauseWriter(bundle::getString, locale);
    return VerdictRules.of(result.report()).stream()
        .flatMap(verdict -> verdict.clauses().stream())
        .map(writer::write)
        .reduce("", (a, b) -> a + "\n" + b);
  }

  private Frame frame() {
    Table table =
        Table.create(
            codes("unit", units),
            codes("variant", variants),
            codes("text", texts),
            new MeasureColumn(
                "number", numbers.stream().mapToDouble(Double::doubleValue).toArray()));
    return new Frame(table, Map.of(), Map.of(), ZoneOffset.UTC, Fingerprint.of(new byte[] {1}));
  }

  private static CodeColumn codes(String name, List<String> values) {
    Dictionary.Builder dictionary = new Dictionary.Builder();
    int[] codes =
        values.stream()
            .mapToInt(v -> v.isEmpty() ? CodeColumn.MISSING : dictionary.add(v))
            .toArray();
    return new CodeColumn(name, codes, dictionary.build());
  }
}
