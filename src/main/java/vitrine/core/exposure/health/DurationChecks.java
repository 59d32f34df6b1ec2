package vitrine.core.exposure.health;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import vitrine.core.experiment.CheckDetail.Number;
import vitrine.core.experiment.CheckKind;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Date;
import vitrine.core.experiment.HealthCheck;
import vitrine.core.experiment.Reason;
import vitrine.core.exposure.Contributions;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.Schedule;
import vitrine.core.exposure.UnitDays;

/** Whether the experiment ran for as long, and with as many units, as it should have. */
final class DurationChecks {
  private static final int WEEK = 7;

  private final ExperimentData data;
  private final Schedule schedule;

  DurationChecks(ExperimentData data, Schedule schedule) {
    this.data = data;
    this.schedule = schedule;
  }

  List<HealthCheck> all(ExperimentReport report) {
    List<HealthCheck> checks = new ArrayList<>();
    checks.add(outside());
    checks.add(weeks());
    checks.add(plan(report));
    return checks;
  }

  private HealthCheck outside() {
    if (!schedule.known()) {
      return HealthCheck.notChecked(CheckKind.ROWS_OUTSIDE, Reason.NO_SCHEDULE);
    }
    Contributions rows = data.metrics().getFirst().numerator();
    if (data.days().isEmpty() || !rows.timed()) {
      return HealthCheck.notChecked(CheckKind.ROWS_OUTSIDE, Reason.NO_TIMES);
    }
    LocalDate first = data.days().get().first();
    long start = schedule.start().map(day -> ChronoUnit.DAYS.between(first, day)).orElse(0L);
    long end =
        schedule.end().map(day -> ChronoUnit.DAYS.between(first, day)).orElse(Long.MAX_VALUE);
    long before = 0;
    long after = 0;
    for (int row = 0; row < rows.rows(); row++) {
      int day = rows.day()[row];
      boolean counts = day >= 0 && rows.unit()[row] >= 0;
      before += counts && day < start ? 1 : 0;
      after += counts && day > end ? 1 : 0;
    }
    boolean some = before + after > 0;
    HealthCheck check =
        HealthCheck.of(
                CheckKind.ROWS_OUTSIDE,
                some ? CheckLevel.WARNING : CheckLevel.OK,
                some ? "some" : "ok",
                new Count(before),
                new Count(after))
            .with(new Number("before", new Count(before)), new Number("after", new Count(after)));
    return some ? check.advising("advice") : check;
  }

  private HealthCheck weeks() {
    if (data.days().isEmpty() && (schedule.start().isEmpty() || schedule.end().isEmpty())) {
      return HealthCheck.notChecked(CheckKind.FULL_WEEKS, Reason.NO_TIMES);
    }
    LocalDate first = schedule.start().orElseGet(() -> days().first());
    LocalDate last = schedule.end().orElseGet(() -> days().first().plusDays(days().count() - 1));
    long length = ChronoUnit.DAYS.between(first, last) + 1;
    boolean whole = length >= WEEK && length % WEEK == 0;
    String found = whole ? "ok" : length < WEEK ? "short" : "part";
    HealthCheck check =
        HealthCheck.of(
                CheckKind.FULL_WEEKS,
                whole ? CheckLevel.OK : CheckLevel.WARNING,
                found,
                new Count(length),
                new Date(first),
                new Date(last),
                new Count(length / WEEK))
            .with(
                new Number("days", new Count(length)),
                new Number("first", new Date(first)),
                new Number("last", new Date(last)));
    if (whole) {
      return check;
    }
    LocalDate full = first.plusDays((length / WEEK + 1) * WEEK - 1);
    return check.advising("advice", new Date(full));
  }

  private UnitDays days() {
    return data.days().orElseThrow();
  }

  private static HealthCheck plan(ExperimentReport report) {
    OptionalDouble planned = report.plan().planned();
    if (planned.isEmpty()) {
      return HealthCheck.notChecked(CheckKind.PLAN_EXCEEDED, Reason.NO_PLANNED_UNITS);
    }
    long control = 0;
    long most = 0;
    for (ExperimentReport.ArmUnits arm : report.armUnits()) {
      if (arm.arm().equals(report.control())) {
        control = arm.units();
      } else {
        most = Math.max(most, arm.units());
      }
    }
    long units = control + most;
    boolean exceeded = units > planned.getAsDouble();
    HealthCheck check =
        HealthCheck.of(
                CheckKind.PLAN_EXCEEDED,
                exceeded ? CheckLevel.WARNING : CheckLevel.OK,
                exceeded ? "exceeded" : "ok",
                new Count(units),
                new Count(Math.round(planned.getAsDouble())))
            .with(
                new Number("units", new Count(units)),
                new Number("planned", new Count(Math.round(planned.getAsDouble()))));
    return exceeded ? check.advising("advice") : check;
  }
}
