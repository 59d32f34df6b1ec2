package vitrine.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.change.ChangeQuery;
import vitrine.core.engagement.change.ChangeReport;
import vitrine.core.engagement.change.Dimension;
import vitrine.core.engagement.change.DimensionRank;
import vitrine.core.engagement.change.Dimensions;
import vitrine.core.engagement.change.WhatChanged;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;

/** Where the change of a figure comes from. */
@Command(
    name = "changed",
    mixinStandardHelpOptions = true,
    description = "Where the change of a figure between two periods comes from.")
final class EngagementChangedVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  @Option(
      names = "--kpi",
      paramLabel = "K",
      description = "the figure, as netRevenue or purchaseRate; ${DEFAULT-VALUE} if absent")
  private String kpi = "activeUsers";

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = "the column to split by; all are compared and the first one shown if absent")
  private @Nullable String by;

  @Option(names = "--before-from", paramLabel = "D", description = "first day of the period before")
  private @Nullable LocalDate beforeFrom;

  @Option(names = "--before-to", paramLabel = "D", description = "its last day, included")
  private @Nullable LocalDate beforeTo;

  @Option(names = "--top", description = "how many parts; ${DEFAULT-VALUE} if absent")
  private int top = 20;

  EngagementChangedVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (top < 1) {
      throw new VitrineException(ProblemCode.USAGE, "--top " + top);
    }
    Kpi figure = figure();
    Optional<Period> before = before();
    return options.show(services, (entry, data, base) -> print(figure, before, entry, data, base));
  }

  private void print(
      Kpi figure,
      Optional<Period> before,
      DatasetEntry entry,
      PreparedLog data,
      EngagementQuery base) {
    String first = by == null ? "" : by;
    ChangeQuery query = new ChangeQuery(base, before, figure, new Dimension.Column(first), top);
    List<DimensionRank> ranks =
        by == null
            ? WhatChanged.rank(data, query, Dimensions.of(data.log().frame()), Progress.unwatched())
            : List.of();
    if (by == null) {
      first =
          ranks.stream()
              .findFirst()
              .map(DimensionRank::column)
              .orElseThrow(() -> new VitrineException(ProblemCode.USAGE, "--by"));
    }
    ChangeReport report =
        WhatChanged.report(data, query.by(new Dimension.Column(first)), Progress.unwatched());
    output.print(
        new ChangeDocument(new EngagementJson(entry, output.messages())).of(report, ranks),
        out ->
            new ChangeText(new EngagementText(entry, output.messages(), out)).print(report, ranks));
  }

  private Kpi figure() {
    return Arrays.stream(Kpi.values())
        .filter(k -> k.key().equalsIgnoreCase(kpi) || k.name().equalsIgnoreCase(kpi))
        .findFirst()
        .orElseThrow(() -> new VitrineException(ProblemCode.USAGE, "--kpi " + kpi));
  }

  private Optional<Period> before() {
    if (beforeFrom == null && beforeTo == null) {
      return Optional.empty();
    }
    if (beforeFrom == null || beforeTo == null || beforeTo.isBefore(beforeFrom)) {
      throw new VitrineException(
          ProblemCode.USAGE, "--before-from " + beforeFrom + " --before-to " + beforeTo);
    }
    return Optional.of(new Period(beforeFrom, beforeTo));
  }
}
