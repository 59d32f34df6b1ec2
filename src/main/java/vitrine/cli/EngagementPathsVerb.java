package vitrine.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.path.PathQuery;
import vitrine.core.engagement.path.PathReport;
import vitrine.core.engagement.path.Paths;
import vitrine.core.workspace.DatasetEntry;

/** Which ways shoppers take. */
@Command(
    name = "paths",
    mixinStandardHelpOptions = true,
    description = "Which ways shoppers take from event to event.")
final class EngagementPathsVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = "what a step is called by; the kind of event if absent")
  private @Nullable String by;

  @Option(names = "--unit", description = "what one way is of: ${COMPLETION-CANDIDATES}")
  private PathQuery.Unit unit = PathQuery.Unit.SESSION;

  @Option(
      names = "--after",
      paramLabel = "EVENT",
      description = "follow ways from the first such event on")
  private @Nullable String after;

  @Option(
      names = "--before",
      paramLabel = "EVENT",
      description = "follow ways that lead to the first such event")
  private @Nullable String before;

  @Option(names = "--steps", description = "how many steps, 2 to 20; ${DEFAULT-VALUE} if absent")
  private int steps = 5;

  @Option(
      names = "--top",
      description = "how many are told apart at each step; ${DEFAULT-VALUE} if absent")
  private int top = 8;

  @Option(names = "--keep-repeats", description = "equal steps one after the other count each")
  private boolean keepRepeats;

  EngagementPathsVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (steps < 2 || steps > 20 || top < 1 || (after != null && before != null)) {
      throw new VitrineException(ProblemCode.USAGE, "--steps, --top, --after, --before");
    }
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery base) {
    PathQuery query =
        new PathQuery(base, unit, Optional.ofNullable(by), anchor(), !keepRepeats, steps, top);
    PathReport report = Paths.report(data, query, Progress.unwatched());
    output.print(
        new PathDocument(new EngagementJson(entry, output.messages())).of(report),
        out -> new PathText(new EngagementText(entry, output.messages(), out)).print(report));
  }

  private PathQuery.Anchor anchor() {
    if (after != null) {
      return new PathQuery.Anchor.After(EventArgument.parse(after));
    }
    return before != null
        ? new PathQuery.Anchor.Before(EventArgument.parse(before))
        : new PathQuery.Anchor.Start();
  }
}
