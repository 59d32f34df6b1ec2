package vitrine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.overview.ReviewsOverview;
import vitrine.core.sentiment.overview.ReviewsOverviews;

/** {@code vitrine reviews}: what the reviews of a workspace say together. */
@Command(
    name = "reviews",
    mixinStandardHelpOptions = true,
    description =
        "What the reviews of a workspace say: by mood, time, star, category and product, where"
            + " stars and text disagree, what is not scored, and what waits for a reply.")
final class ReviewsVerb implements Callable<Integer> {
  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ReviewOptions options;

  @Option(
      names = "--by",
      paramLabel = "day|week|month",
      description = "the points of the trend; ${DEFAULT-VALUE}")
  private Grain grain = Grain.WEEK;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "length of each list of reviews; ${DEFAULT-VALUE}")
  private int top = 10;

  ReviewsVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.show(
        services,
        new JsonLines(spec.commandLine().getErr()),
        (entry, reviews, filter, confidence) -> {
          ReviewsOverview overview = new ReviewsOverviews(reviews, confidence).of(filter, grain);
          ReviewsDocument document =
              ReviewsDocument.of(entry, reviews, overview, grain, Math.max(0, top));
          output.print(
              document, out -> new ReviewsText(new Words(output.messages()), out).print(document));
        });
  }
}
