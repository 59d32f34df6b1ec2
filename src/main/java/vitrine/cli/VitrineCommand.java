package vitrine.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program's name before every verb. */
@Command(
    name = "vitrine",
    mixinStandardHelpOptions = true,
    version = "vitrine " + VitrineCommand.VERSION,
    description = "An offline analytics workbench for merchandisers.",
    subcommands = {
      AlertsVerb.class,
      AspectsVerb.class,
      DoctorVerb.class,
      EngagementVerb.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      ProfileVerb.class,
      QualityVerb.class,
      ImportVerb.class,
      JoinVerb.class,
      ExperimentCommand.class,
      RecommendVerb.class,
      ReviewsVerb.class,
      SentimentVerb.class,
      TopicsVerb.class,
      TrainCommand.class,
      RepairVerb.class,
      SegmentCommand.class,
      ReportVerb.class,
      RunsVerb.class,
      ShopVerb.class,
      ShopperVerb.class,
      PolicyVerb.class,
      CorrectionsVerb.class,
    })
public final class VitrineCommand implements Runnable {
  /** The program's version. */
  public static final String VERSION = "0.1.0";

  /** Exit status of a problem with the data. */
  public static final int DATA_PROBLEM = 3;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }

  /**
   * The command line with its verbs, their services and the handling of problems: exit status 0
   * done, 2 usage, 3 a problem with the data, 1 a bug.
   *
   * @param services what verbs work with; a verb's constructor takes it as its only parameter
   * @param messages the bundle that problems are told in
   */
  public static CommandLine of(Services services, ResourceBundle messages) {
    CommandLine line = new CommandLine(new VitrineCommand(), new VerbFactory(services));
    line.setResourceBundle(messages);
    line.setExecutionExceptionHandler(new ProblemPrinter(messages));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, VitrineCommand::day);
    return line;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(text + " (2026-01-31)");
    }
  }
}
