package vitrine.cli;

import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Experiments: a comparison of variants unless another verb is named. */
@Command(
    name = "experiment",
    mixinStandardHelpOptions = true,
    description =
        "Experiments. Without the name of a verb: compares the variants of an experiment.",
    preprocessor = ExperimentCommand.CompareUnlessNamed.class,
    subcommands = {
      ExperimentVerb.class,
      ExperimentPortfolioVerb.class,
      ExperimentPowerVerb.class,
      ExperimentAaVerb.class,
    })
final class ExperimentCommand {

  /**
   * Puts the name of the comparison before everything that names no verb. As a verb of its own the
   * comparison has no verbs below it, so that an arm or a column may be called as one of them.
   */
  static final class CompareUnlessNamed implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // the interface hands over a Stack
    public boolean preprocess(
        Stack<String> arguments,
        CommandSpec command,
        @Nullable ArgSpec argument,
        Map<String, Object> info) {
      String first = arguments.isEmpty() ? "" : arguments.peek();
      if (!command.subcommands().containsKey(first) && !command.optionsMap().containsKey(first)) {
        arguments.push(ExperimentVerb.NAME);
      }
      return false;
    }
  }
}
