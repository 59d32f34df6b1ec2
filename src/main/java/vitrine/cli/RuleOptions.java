package vitrine.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.RuleKind;
import vitrine.core.recommend.rules.Rule;
import vitrine.core.recommend.rules.RuleSet;
import vitrine.core.recommend.rules.RuleSetJson;
import vitrine.core.recommend.rules.SimilarityKind;

/** A mixin of verbs that list items: the rules of the list, of a file and of options over it. */
final class RuleOptions {
  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec verb;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "JSON file of rules; the options below go over it")
  private @Nullable Path file;

  @Option(
      names = "--diversity",
      paramLabel = "D",
      description = "prefers items unlike those above them, from 0 to 1 (lambda of MMR = 1 - D)")
  private @Nullable Double diversity;

  @Option(
      names = "--similarity",
      paramLabel = "S",
      description = "by what items are alike for --diversity: behaviour, text or category")
  private @Nullable String similarity;

  @Option(names = "--in-stock", description = "only items in stock")
  private boolean inStock;

  @Option(names = "--category-cap", paramLabel = "N", description = "at most N items of a category")
  private @Nullable Integer categoryCap;

  @Option(
      names = "--price-band",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "MIN:MAX",
      description =
          "only items between these prices, either may be left out; without prices, between the"
              + " 10th and 90th percentile of what is in the shopper's history")
  private @Nullable String priceBand;

  @Option(
      names = "--promote",
      split = ",",
      paramLabel = "ITEM@PLACE",
      description = "puts items at places of the list")
  private List<String> promoted = new ArrayList<>();

  /**
   * The rules.
   *
   * @throws VitrineException if the file cannot be read, or holds no rules
   */
  RuleSet rules() {
    RuleSet rules = file == null ? RuleSet.off() : RuleSetJson.read(read(file));
    try {
      if (inStock) {
        rules = rules.switched(RuleKind.IN_STOCK, true);
      }
      if (priceBand != null) {
        rules = rules.with(band(priceBand, rules.priceBand()));
      }
      if (categoryCap != null) {
        rules = rules.with(new Rule.CategoryCap(true, categoryCap));
      }
      if (diversity != null || similarity != null) {
        rules = rules.with(diversity(rules.diversity()));
      }
      if (!promoted.isEmpty()) {
        rules =
            rules.with(new Rule.Promotions(true, promoted.stream().map(this::promotion).toList()));
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(verb.commandLine(), String.valueOf(e.getMessage()), e);
    }
    return rules;
  }

  private Rule.Diversity diversity(Rule.Diversity usual) {
    double lambda = diversity == null ? usual.lambda() : 1 - diversity;
    SimilarityKind kind =
        similarity == null
            ? usual.similarity()
            : SimilarityKind.of(similarity)
                .orElseThrow(
                    () ->
                        new ParameterException(
                            verb.commandLine(),
                            "--similarity is behaviour, text or category, not " + similarity));
    if (diversity != null && !(diversity >= 0 && diversity <= 1)) {
      throw new ParameterException(verb.commandLine(), "--diversity is between 0 and 1");
    }
    return new Rule.Diversity(true, lambda, kind);
  }

  private Rule.PriceBand band(String text, Rule.PriceBand usual) {
    if (text.isEmpty()) {
      return usual.switched(true);
    }
    String[] ends = text.split(":", -1);
    if (ends.length != 2) {
      throw new ParameterException(verb.commandLine(), "--price-band is MIN:MAX, not " + text);
    }
    return new Rule.PriceBand(
        true, price(ends[0]), price(ends[1]), usual.lowerLevel(), usual.upperLevel());
  }

  private OptionalDouble price(String text) {
    if (text.isBlank()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      throw new ParameterException(verb.commandLine(), "--price-band: no price: " + text, e);
    }
  }

  /** The id may hold an @ itself: the place is behind the last one. */
  private Rule.Promotion promotion(String text) {
    int at = text.lastIndexOf('@');
    try {
      if (at > 0) {
        return new Rule.Promotion(
            text.substring(0, at).strip(), Integer.parseInt(text.substring(at + 1).strip()));
      }
    } catch (NumberFormatException e) {
      throw new ParameterException(verb.commandLine(), "--promote: no place: " + text, e);
    }
    throw new ParameterException(verb.commandLine(), "--promote is ITEM@PLACE, not " + text);
  }

  private static String read(Path file) {
    if (!Files.exists(file)) {
      throw new VitrineException(ProblemCode.FILE_NOT_FOUND, file);
    }
    if (Files.isDirectory(file)) {
      throw new VitrineException(ProblemCode.FILE_IS_DIRECTORY, file);
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNREADABLE, e, file);
    }
  }
}
