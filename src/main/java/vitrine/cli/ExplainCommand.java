package vitrine.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says why a model came to what it says. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says why a model came to what it says.",
    subcommands = {ExplainSentimentVerb.class, ExplainRecommendVerb.class})
final class ExplainCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What is to be explained?");
  }
}
