package vitrine.cli;

import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What shoppers do. Each view is a verb of its own with {@link EngagementOptions}. */
@Command(
    name = "engagement",
    mixinStandardHelpOptions = true,
    description = "What shoppers do. Without the name of a view: the overview.",
    preprocessor = EngagementVerb.OverviewUnlessNamed.class,
    subcommands = {
      EngagementOverviewVerb.class,
      EngagementFunnelVerb.class,
      EngagementBasketVerb.class,
      EngagementPathsVerb.class,
      EngagementHoursVerb.class,
      EngagementTableVerb.class,
      EngagementChangedVerb.class,
      EngagementRetentionVerb.class,
      EngagementStickinessVerb.class,
      EngagementLifecycleVerb.class,
      EngagementChurnVerb.class,
      EngagementRfmVerb.class,
      EngagementRepeatVerb.class,
    })
final class EngagementVerb {

  /** Puts the name of the default view before options that follow no name. */
  static final class OverviewUnlessNamed implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // the interface hands over a Stack
    public boolean preprocess(
        Stack<String> arguments,
        CommandSpec command,
        @Nullable ArgSpec argument,
        Map<String, Object> info) {
      String first = arguments.isEmpty() ? "-" : arguments.peek();
      if (first.startsWith("-") && !command.optionsMap().containsKey(first)) {
        arguments.push(EngagementOverviewVerb.NAME);
      }
      return false;
    }
  }
}
