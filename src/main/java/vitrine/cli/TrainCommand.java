package vitrine.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verbs that train a model. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains a model.",
    subcommands = {TrainSentimentVerb.class, TrainRecommendVerb.class, TrainPrototypesVerb.class})
final class TrainCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }
}
