package vitrine.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vitrine evaluate}: how good a model is. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures models on data that they have not seen.",
    subcommands = {
      EvaluateAspectsVerb.class,
      EvaluatePropensityVerb.class,
      EvaluateRecommendVerb.class,
      EvaluateSentimentVerb.class,
    })
final class EvaluateCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What is to be evaluated?");
  }
}
