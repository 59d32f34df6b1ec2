package vitrine.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.ValueFormat;

class PageMessageTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

  private static final LineChart DAYS =
      new LineChart(
          ChartText.of("days", "Days", "", ""),
          new Positions.Days(List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(4))),
          List.of(),
          ValueFormat.whole());

  private static PageMessage drawn(double from, double to) {
    double first = FIRST.toEpochDay();
    return new PageMessage("ranged\tdays\t" + (first + from) + "\t" + (first + to) + "\tNaN\tNaN");
  }

  @Test
  void aRangeOverDaysHoldsTheDaysWithinIt() {
    ChartRange.Span x = drawn(3.5, .5).range(DAYS).orElseThrow().x();
    assertThat(x).isEqualTo(new ChartRange.Span(1, 1));
    assertThat(drawn(-90, 90).range(DAYS).orElseThrow().x()).isEqualTo(new ChartRange.Span(0, 2));
    assertThat(drawn(1.5, 3.5).range(DAYS).orElseThrow().x().isEmpty(3)).isTrue();
    assertThat(drawn(60, 90).range(DAYS).orElseThrow().x().isEmpty(3)).isTrue();
  }

  @Test
  void placesAreThoseOfTheAxis() {
    ChartRange.Span span = new ChartRange.Span(-.4, 2.4);
    assertThat(span.first(10)).isZero();
    assertThat(span.last(10)).isEqualTo(2);
    assertThat(span.last(2)).isEqualTo(1);
    assertThat(ChartRange.Span.ALL.first(4)).isZero();
    assertThat(ChartRange.Span.ALL.last(4)).isEqualTo(3);
    assertThat(ChartRange.Span.ALL.isEmpty(0)).isTrue();
  }

  @Test
  void whatDoesNotFitSaysNothing() {
    for (String text :
        List.of(
            "clicked\tx", "clicked\tx\t0\tundefined", "clicked\tx\t-1\t0", "", "ranged\tdays")) {
      assertThat(new PageMessage(text).point()).isEmpty();
      assertThat(new PageMessage(text).range(DAYS)).isEmpty();
    }
    assertThat(new PageMessage("clicked\tx\t1\t2").point()).contains(new ChartPoint("x", 1, 2));
  }
}
