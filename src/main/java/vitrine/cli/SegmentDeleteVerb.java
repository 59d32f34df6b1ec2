package vitrine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.workspace.Workspace;

/** Forgets a segment. */
@Command(name = "delete", mixinStandardHelpOptions = true, description = "Forgets a segment.")
final class SegmentDeleteVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Parameters(paramLabel = "NAME", description = "its name")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Option(names = "--workspace", required = true, paramLabel = "W", description = "its folder")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  SegmentDeleteVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      new Segments(open.settings()).delete(name);
    }
    output.print(EngagementJson.map("deleted", name), out -> out.println(name));
    return 0;
  }
}
