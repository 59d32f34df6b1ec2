package vitrine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vitrine.core.sentiment.alert.AlertReport;
import vitrine.core.sentiment.alert.AlertScan;
import vitrine.core.sentiment.alert.ReviewMentions;

/** {@code vitrine alerts}: days on which products got more negative reviews than expected. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description = "Days on which products got more negative reviews than their past lets expect.")
final class AlertsVerb implements Callable<Integer> {
  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private AlertOptions options;

  AlertsVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    options.check();
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    AlertSource source = AlertSource.of(options, services, progress);
    AlertScan scan =
        AlertScan.of(
            ReviewMentions.of(source.reviews(), source.scores(), options.confidence()), progress);
    AlertReport report = AlertReport.of(scan, options.falseAlarms());
    output.print(
        AlertsDocument.of(source, report, options.confidence()),
        out -> new AlertsText(new Words(output.messages()), source, report, out).print());
    return 0;
  }
}
