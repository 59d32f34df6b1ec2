package vitrine.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.Recommenders;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.evaluation.FactsBefore;
import vitrine.core.recommend.policy.PolicyComparison;
import vitrine.core.recommend.policy.PolicyQuery;
import vitrine.core.recommend.policy.PolicyReport;
import vitrine.core.recommend.policy.Reward;
import vitrine.core.workspace.Workspace;

/** {@code vitrine policy}: what showing something else would have earned. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description =
        "Estimates from logged impressions what models' lists, or the promotion of a category,"
            + " would have earned.")
final class PolicyVerb implements Callable<Integer> {
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
      names = {"--model", "--models"},
      split = ",",
      defaultValue = Popularity.NAME + "," + ItemKnn.NAME,
      description = "models, separated by commas: ${DEFAULT-VALUE}; of " + KnownRecommenders.NAMES)
  @SuppressWarnings("NullAway.Init")
  private List<String> models;

  @Option(names = "--category", description = "also the promotion of this category")
  private List<String> categories = new ArrayList<>();

  @Option(
      names = "--top",
      defaultValue = "10",
      description = "length of the models' lists: ${DEFAULT-VALUE}")
  private int top;

  @Option(
      names = "--reward",
      defaultValue = "click",
      paramLabel = "click|purchase|COLUMN",
      description = "what an impression is worth: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  private String reward;

  @Option(
      names = "--from",
      description =
          "ask impressions from this day on, learn from what was before; the day at which the last"
              + " quarter of the impressions begins if not given")
  private @Nullable LocalDate from;

  @Option(names = "--clip", description = "no weight is larger; none is cut if not given")
  private @Nullable Double clip;

  @Option(
      names = "--fewest-effective",
      defaultValue = "10",
      description = "smallest effective sample that is told: ${DEFAULT-VALUE}")
  private double fewestEffective;

  @Option(names = "--seed", defaultValue = "1", description = "of the bootstrap: ${DEFAULT-VALUE}")
  private long seed;

  PolicyVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (top < 1 || (clip != null && !(clip > 0)) || !(fewestEffective >= 0)) {
      throw new ParameterException(
          spec.commandLine(), "--top is at least 1, --clip above 0, --fewest-effective at least 0");
    }
    source.use(services, this::show);
    return 0;
  }

  private void show(Workspace workspace, ShopperData data, ItemFacts facts) {
    PolicyReport report =
        new PolicyComparison(data.log(), data.interactions(), facts)
            .of(query(data), from -> chosen(workspace, data, from), Progress.unwatched());
    output.print(
        PolicyDocument.of(report, data),
        out -> new PolicyText(report, data, output.messages(), out).print());
  }

  /** The models, which know of items what was known before the impressions that are asked. */
  private List<Recommender> chosen(Workspace workspace, ShopperData data, OptionalLong moment) {
    Recommenders known =
        KnownRecommenders.of(
            services,
            FactsBefore.of(data, moment.orElse(Long.MAX_VALUE)),
            KnownRecommenders.library(workspace.folder()));
    return models.stream().map(String::strip).filter(n -> !n.isEmpty()).map(known::of).toList();
  }

  private PolicyQuery query(ShopperData data) {
    return new PolicyQuery(
        reward(),
        from == null
            ? OptionalLong.empty()
            : OptionalLong.of(from.atStartOfDay(data.log().zone()).toInstant().toEpochMilli()),
        top,
        clip == null ? Double.POSITIVE_INFINITY : clip,
        fewestEffective,
        seed,
        categories);
  }

  private Reward reward() {
    return Arrays.stream(EventKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(reward))
        .findFirst()
        .<Reward>map(Reward.Deed::new)
        .orElseGet(() -> new Reward.Column(reward));
  }
}
