package vitrine.core.experiment.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentAnalysis;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.MixedExposure;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.summary.CellProblem.Kind;

class SumsDraftTest {
  /** Cookie Cats, retention after seven days: p = .00155 by the pooled z test. */
  @Test
  void typedSharesAreJudgedAsSums() {
    SumsDraft draft = draft(SumsKind.PROPORTION, "gate_30\t44,700\t8502", "gate_40\t45 489\t8279");

    assertThat(draft.problems()).isEmpty();
    ExperimentReport report = ExperimentSummary.parse(draft.json("retention_7")).report();

    Effect effect = report.shown().getFirst();
    assertThat(effect.metric().name()).isEqualTo("retention_7");
    assertThat(report.control()).isEqualTo("gate_30");
    assertThat(effect.absolute().estimated().orElseThrow().p()).isCloseTo(.00155, within(5e-6));
  }

  @Test
  void everyWrongCellIsNamed() {
    SumsDraft draft =
        draft(
            SumsKind.MEAN,
            "A\t10\t100\t900\t-1",
            "A\tten\t1e999\t\t.5",
            "\t1.5\t1\t1\t",
            "D\t10\t100\t1000\t");

    assertThat(draft.problems())
        .extracting(CellProblem::row, problem -> problem.column().orElseThrow(), CellProblem::kind)
        .containsExactlyInAnyOrder(
            tuple(0, SumsColumn.WEIGHT, Kind.NEGATIVE),
            tuple(1, SumsColumn.ARM, Kind.TWICE),
            tuple(1, SumsColumn.UNITS, Kind.NO_NUMBER),
            tuple(1, SumsColumn.SUM, Kind.NO_NUMBER),
            tuple(1, SumsColumn.SUM_SQUARES, Kind.MISSING),
            tuple(2, SumsColumn.ARM, Kind.MISSING),
            tuple(2, SumsColumn.UNITS, Kind.NO_COUNT));
    assertThatThrownBy(() -> draft.json("m")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void sumsThatContradictEachOtherAreNamed() {
    assertThat(draft(SumsKind.MEAN, "A\t10\t100\t999", "B\t10\t100\t1000").problems())
        .containsExactly(
            new CellProblem(0, Optional.of(SumsColumn.SUM_SQUARES), Kind.CONTRADICTS, "999"));
    assertThat(draft(SumsKind.PROPORTION, "A\t10\t11", "B\t10\t-1").problems())
        .extracting(CellProblem::kind)
        .containsExactly(Kind.MORE_THAN_UNITS, Kind.NEGATIVE);
    assertThat(draft(SumsKind.PROPORTION, "A\t10\t5").problems())
        .extracting(CellProblem::kind)
        .containsExactly(Kind.MISSING);
  }

  @Test
  void thePlanMustBeAWholeNumber() {
    SumsDraft fine = draft(SumsKind.PROPORTION, "A\t10\t5", "B\t10\t6");
    SumsDraft wrong = new SumsDraft("m", SumsKind.PROPORTION, Direction.MORE, "many", fine.arms());

    assertThat(wrong.problems()).extracting(CellProblem::value).containsExactly("many");
    assertThat(wrong.problems().getFirst().column()).isEmpty();
    SumsDraft planned =
        new SumsDraft("m", SumsKind.PROPORTION, Direction.LESS, "20,000", fine.arms());
    ExperimentSums sums = ExperimentSummary.parse(planned.json("m"));
    assertThat(sums.plan().planned()).isEqualTo(OptionalDouble.of(20_000));
    assertThat(sums.metrics().getFirst().metric().direction()).isEqualTo(Direction.LESS);
  }

  @Test
  void headingsSayWhichColumnIsWhich() {
    List<Map<SumsColumn, String>> rows =
        SumsPaste.rows(
            "Conversions\tvariant\tUsers\tnote\n12\tA\t100\tx\n15\tB\t110\ty\n",
            SumsKind.PROPORTION);

    assertThat(rows)
        .containsExactly(
            Map.of(SumsColumn.SUM, "12", SumsColumn.ARM, "A", SumsColumn.UNITS, "100"),
            Map.of(SumsColumn.SUM, "15", SumsColumn.ARM, "B", SumsColumn.UNITS, "110"));
    assertThat(SumsPaste.rows("A;1;2\nB;3;4", SumsKind.PROPORTION).getLast())
        .containsEntry(SumsColumn.SUM, "4");
    assertThat(SumsPaste.json(" {\"metrics\": []}")).isTrue();
    assertThat(SumsPaste.cells("12")).isFalse();
  }

  /** What is typed is judged as the rows behind it would be. */
  @Property(tries = 100, seed = "42")
  void effectsFromTypedSumsAreThoseFromRows(
      @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = -50, max = 50) Double> control,
      @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = -50, max = 50) Double> treatment) {
    double[] a = control.stream().mapToDouble(Double::doubleValue).toArray();
    double[] b = treatment.stream().mapToDouble(Double::doubleValue).toArray();
    SumsDraft draft =
        new SumsDraft("m", SumsKind.MEAN, Direction.MORE, "", List.of(row("A", a), row("B", b)));
    ExperimentSums sums = ExperimentSummary.parse(draft.json("m"));
    MetricArms rows =
        new MetricArms(
            sums.metrics().getFirst().metric(),
            List.of(new Arm("A", Moments.of(a)), new Arm("B", Moments.of(b))));
    ExperimentReport expected =
        new ExperimentAnalysis(AnalysisPlan.of(.05))
            .report(
                "A",
                List.of(new ArmUnits("A", a.length, 1), new ArmUnits("B", b.length, 1)),
                MixedExposure.NONE,
                List.of(rows));

    var typed = sums.report().shown().getFirst().absolute().estimated();
    var fromRows = expected.shown().getFirst().absolute().estimated();
    if (fromRows.isPresent() && fromRows.get().standardError() > 1e-3) {
      Estimated found = typed.orElseThrow();
      assertThat(found.value()).isCloseTo(fromRows.get().value(), within(1e-9));
      assertThat(found.p()).isCloseTo(fromRows.get().p(), within(1e-6));
    }
  }

  private static Map<SumsColumn, String> row(String arm, double[] values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    Map<SumsColumn, String> row = new EnumMap<>(SumsColumn.class);
    row.put(SumsColumn.ARM, arm);
    row.put(SumsColumn.UNITS, Integer.toString(values.length));
    row.put(SumsColumn.SUM, Double.toString(sum));
    row.put(SumsColumn.SUM_SQUARES, Double.toString(squares));
    return row;
  }

  private static SumsDraft draft(SumsKind kind, String... lines) {
    return new SumsDraft(
        "", kind, Direction.MORE, "", SumsPaste.rows(String.join("\n", lines), kind));
  }
}
