package vitrine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Role;
import vitrine.core.joining.DatasetJoins;
import vitrine.core.joining.DatasetJoins.State;
import vitrine.core.joining.Join;
import vitrine.core.workspace.Workspace;

/** Adds the columns of one dataset to another, or lists such joins. */
@Command(
    name = "join",
    mixinStandardHelpOptions = true,
    description =
        "Adds the columns of one dataset to the rows of another by the id of the user or item;"
            + " without --to it lists the joins of the workspace.")
final class JoinVerb implements Callable<Integer> {
  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Option(names = "--workspace", required = true, description = "folder of the workspace")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  @Option(names = "--to", paramLabel = "DATASET", description = "the dataset that gets columns")
  private @Nullable String to;

  @Option(names = "--from", paramLabel = "DATASET", description = "the dataset that has them")
  private @Nullable String from;

  @Option(
      names = "--by",
      paramLabel = "ROLE",
      defaultValue = "user",
      description = "user or item: the id that both have (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Role by;

  @Option(names = "--remove", description = "takes the join back")
  private boolean remove;

  JoinVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if ((to == null) != (from == null) || (remove && to == null)) {
      throw new ParameterException(spec.commandLine(), "--to --from");
    }
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      DatasetJoins joins = new DatasetJoins(open);
      if (to == null || from == null) {
        print(joins.states(Progress.unwatched()));
      } else if (remove) {
        joins.remove(to, from);
        print(joins.states(Progress.unwatched()));
      } else {
        Join join = new Join(to, from, by);
        print(List.of(new State(join, Optional.of(joins.add(join, Progress.unwatched())))));
      }
    }
    return 0;
  }

  private void print(List<State> states) {
    JoinDocument document = JoinDocument.of(states);
    JoinText text = new JoinText(new Words(output.messages()));
    output.print(document, out -> text.print(states, out));
  }
}
