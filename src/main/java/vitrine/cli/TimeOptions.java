package vitrine.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** When the rows of an experiment happened, and whether its days are asked for. */
final class TimeOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--timeline", description = "adds the effects day by day, peeking and novelty")
  private boolean timeline;

  @Option(
      names = "--time",
      paramLabel = "C",
      description = "column of the time of a row; the likely one otherwise")
  private @Nullable String column;

  @Option(names = "--zone", paramLabel = "Z", description = "time zone of the files; UTC otherwise")
  private @Nullable String zone;

  /** Whether days are asked for. */
  boolean timeline() {
    return timeline;
  }

  /** Whether and how the times of the rows are read. */
  RowTimes times() {
    return new RowTimes(timeline || column != null, Optional.ofNullable(column), zone());
  }

  /** Whose days count. */
  ZoneId zone() {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new ParameterException(spec.commandLine(), "--zone " + zone, e);
    }
  }
}
