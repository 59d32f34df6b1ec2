package vitrine.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.segment.HasEvent;
import vitrine.core.engagement.segment.RuleJson;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.engagement.segment.Without;
import vitrine.core.workspace.Workspace;

/** Saves a segment: shoppers with some event, without another, or any rules. */
@Command(
    name = "save",
    mixinStandardHelpOptions = true,
    description = "Saves a segment; one of the same name is replaced.")
final class SegmentSaveVerb implements Callable<Integer> {
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

  @Option(
      names = "--where",
      paramLabel = "COLUMN=VALUE",
      description = "shoppers with an event that matches all of these: C=V, C=, C>=N, C<N")
  private List<String> where = new ArrayList<>();

  @Option(
      names = "--not",
      paramLabel = "COLUMN=VALUE",
      description = "and without an event that matches all of these")
  private List<String> not = new ArrayList<>();

  @Option(names = "--from", paramLabel = "D", description = "first day of these events")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", description = "last day of these events, included")
  private @Nullable LocalDate to;

  @Option(
      names = "--rules",
      paramLabel = "JSON",
      description = "rules as the JSON array that list prints, besides the others")
  private @Nullable String rules;

  SegmentSaveVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    Segment segment = new Segment(name, rules());
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      new Segments(open.settings()).save(segment);
    }
    output.print(
        SegmentDocument.segment(segment), out -> out.println(RuleJson.writeRules(segment.rules())));
    return 0;
  }

  private List<UserRule> rules() {
    List<UserRule> all = new ArrayList<>();
    Optional<Period> period = period();
    if (!where.isEmpty() || (period.isPresent() && not.isEmpty())) {
      all.add(new HasEvent(WhereArguments.conditions(where), period));
    }
    if (!not.isEmpty()) {
      all.add(new Without(new HasEvent(WhereArguments.conditions(not), period)));
    }
    String json = rules;
    if (json != null) {
      all.addAll(
          RuleJson.readRules(json)
              .orElseThrow(() -> new VitrineException(ProblemCode.USAGE, "--rules " + json)));
    }
    if (all.isEmpty()) {
      throw new VitrineException(ProblemCode.USAGE, "--where, --not, --from, --rules");
    }
    return all;
  }

  private Optional<Period> period() {
    if (from == null && to == null) {
      return Optional.empty();
    }
    LocalDate first = from == null ? LocalDate.of(1900, 1, 1) : from;
    LocalDate last = to == null ? LocalDate.of(2200, 1, 1) : to;
    if (last.isBefore(first)) {
      throw new VitrineException(ProblemCode.USAGE, "--from " + first + " --to " + last);
    }
    return Optional.of(new Period(first, last));
  }
}
