package vitrine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.engagement.segment.RuleJson;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.workspace.Workspace;

/** Lists the saved segments with their rules. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "The saved segments with their rules.")
final class SegmentListVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Option(names = "--workspace", required = true, paramLabel = "W", description = "its folder")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  SegmentListVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      List<Segment> all = new Segments(open.settings()).list();
      output.print(
          EngagementJson.map(
              "segments", all.stream().map(SegmentDocument::segment).collect(Collectors.toList())),
          out -> {
            if (all.isEmpty()) {
              out.println(output.messages().getString("segments.cli.none"));
            }
            for (Segment segment : all) {
              out.println(segment.name() + "\t" + RuleJson.writeRules(segment.rules()));
            }
          });
    }
    return 0;
  }
}
