package vitrine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
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
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.ListRequest;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.shop.ListExport;
import vitrine.core.recommend.shop.ShopReport;
import vitrine.core.recommend.shop.ShopReports;
import vitrine.core.recommend.shop.UserGrouping;
import vitrine.core.recommend.shop.UserGroupings;
import vitrine.core.workspace.Workspace;

/** {@code vitrine shop}: what a model's lists of all shoppers do to the shop. */
@Command(
    name = "shop",
    mixinStandardHelpOptions = true,
    description = "Says what recommending to everybody does to the shop, and writes all lists.")
final class ShopVerb implements Callable<Integer> {
  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ShopperDataOptions source;

  @Option(
      names = "--model",
      defaultValue = ItemKnn.NAME,
      description = "whose lists: ${DEFAULT-VALUE}; one of " + KnownRecommenders.NAMES)
  @SuppressWarnings("NullAway.Init")
  private String model;

  @Option(
      names = "--top",
      defaultValue = "10",
      description = "length of the lists: ${DEFAULT-VALUE}")
  private int top;

  @Option(
      names = "--rows",
      defaultValue = "20",
      description = "products told by name in each table: ${DEFAULT-VALUE}")
  private int rows;

  @Option(names = "--segment", description = "also compare the shoppers of this saved segment")
  private List<String> segments = new ArrayList<>();

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "write the lists of all shoppers to this file, .csv or .xlsx")
  private @Nullable Path export;

  @Option(names = "--sentences", description = "with --export: also say why, for each item")
  private boolean sentences;

  ShopVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (top < 1 || top > ListRequest.LONGEST || rows < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--top is between 1 and " + ListRequest.LONGEST + ", --rows at least 0");
    }
    if (export != null && !ListExport.writes(export)) {
      throw new ParameterException(
          spec.commandLine(), "--export writes .csv or .xlsx, not " + export.getFileName());
    }
    source.use(services, this::show);
    return 0;
  }

  private void show(Workspace workspace, ShopperData data, ItemFacts facts) {
    FittedRecommender fitted =
        KnownRecommenders.of(services, facts, KnownRecommenders.library(workspace.folder()))
            .of(model)
            .fit(data.interactions(), Progress.unwatched());
    ShopReport report =
        new ShopReports(data.interactions(), facts, groupings(workspace, data))
            .of(fitted, top, ShopReports.readsTexts(fitted), Progress.unwatched());
    ShopDocument.Export written = export == null ? null : export(export, fitted, data);
    output.print(
        ShopDocument.of(report, data, facts, rows, written),
        out -> new ShopText(report, data, rows, output.messages(), out).print(written));
  }

  private List<UserGrouping> groupings(Workspace workspace, ShopperData data) {
    List<UserGrouping> groupings = new ArrayList<>();
    if (!segments.isEmpty()) {
      PreparedLog log = PreparedLog.of(data.log(), Progress.unwatched());
      Segments saved = new Segments(workspace.settings());
      for (String name : segments) {
        groupings.add(
            UserGroupings.segment(
                SegmentMembers.of(saved.require(name), log), data.interactions().userIds()));
      }
    }
    Optional<Frame> users =
        workspace
            .datasets()
            .latest(DatasetKind.USERS)
            .map(entry -> workspace.datasets().open(entry, Progress.unwatched()));
    groupings.addAll(UserGroupings.known(users, data.interactions()));
    return groupings;
  }

  private ShopDocument.Export export(Path file, FittedRecommender fitted, ShopperData data) {
    long written =
        new ListExport(
                new ShopperLists(data.interactions(), fitted),
                data.products(),
                sentences
                    ? Optional.of(ExplanationSentence.of(services.messages()))
                    : Optional.empty())
            .write(file, top, Progress.unwatched());
    return new ShopDocument.Export(file.toString(), written);
  }
}
