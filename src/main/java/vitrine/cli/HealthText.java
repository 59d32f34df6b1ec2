package vitrine.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import vitrine.core.experiment.CheckKind;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Health;
import vitrine.core.experiment.HealthCheck;

/** The checks of an experiment's health for people at a terminal: a line each, and what to do. */
final class HealthText {
  private final ClauseWriter writer;
  private final PrintWriter out;

  HealthText(ClauseWriter writer, PrintWriter out) {
    this.writer = writer;
    this.out = out;
  }

  /** Prints the checks; those that could not be made are told with their reason. */
  void print(Health health) {
    if (health.checks().isEmpty()) {
      return;
    }
    out.println();
    out.println(text("experiment.cli.checks"));
    for (HealthCheck check : health.checks()) {
      boolean told = check.level() != CheckLevel.OK || !plain(check.kind());
      if (told) {
        out.println(
            text(
                "experiment.cli.check",
                text("experiment.check.level." + check.level().argument()),
                text(check.title()),
                writer.write(check.found())));
        check
            .advice()
            .ifPresent(
                advice -> out.println(text("experiment.cli.check.advice", writer.write(advice))));
      }
    }
  }

  /** The shares of the arms are told above. */
  private static boolean plain(CheckKind kind) {
    return kind == CheckKind.SAMPLE_RATIO;
  }

  private String text(String key, Object... arguments) {
    return new MessageFormat(writer.patterns().apply(key), writer.locale()).format(arguments);
  }
}
