package vitrine.core.recommend;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import vitrine.core.dataset.EventKind;

/**
 * Says an explanation as a sentence: "Because you bought A and looked twice at B; its text is close
 * to C, although you returned D."
 */
public final class ExplanationSentence {
  private static final int MOST_NAMED = 2;

  /** A part against an item is told of from this share of all parts, signs aside. */
  private static final double TOLD_AGAINST = .1;

  private static final List<EventKind> STRONGEST_FIRST =
      List.of(
          EventKind.PURCHASE,
          EventKind.CART,
          EventKind.FAVOURITE,
          EventKind.REVIEW,
          EventKind.VIEW,
          EventKind.CLICK);

  private final Wording wording;

  /** Text by key, in the reader's language. */
  @FunctionalInterface
  public interface Wording {
    /** The text of a key with its placeholders {0}, {1} … filled. */
    String text(String key, Object... arguments);

    /** The words of a bundle. */
    static Wording of(ResourceBundle messages) {
      return (key, arguments) ->
          new MessageFormat(messages.getString(key), messages.getLocale()).format(arguments);
    }
  }

  /** Sentences in these words. */
  public ExplanationSentence(Wording wording) {
    this.wording = wording;
  }

  /** Sentences in the words of a bundle. */
  public static ExplanationSentence of(ResourceBundle messages) {
    return new ExplanationSentence(Wording.of(messages));
  }

  /**
   * The sentence.
   *
   * @param titles gives the title to show for an item's id
   */
  public String of(Explanation explanation, UnaryOperator<String> titles) {
    return switch (explanation) {
      case Explanation.FromPopularity popular ->
          wording.text("recommend.sentence.popular", popular.events());
      case Explanation.FromHistory past -> of(past, titles);
    };
  }

  /** The past items that the sentence names as reasons, the strongest first. */
  public static List<PastItem> named(Explanation.FromHistory past) {
    return past.pastItems().stream()
        .filter(item -> item.contribution() > 0)
        .limit(MOST_NAMED)
        .toList();
  }

  private String of(Explanation.FromHistory past, UnaryOperator<String> titles) {
    List<String> deeds =
        named(past).stream().map(item -> deed(item, titles.apply(item.item()))).toList();
    Optional<String> text =
        past.closestText()
            .map(closest -> wording.text("recommend.sentence.text", titles.apply(closest.item())));
    String against =
        against(past)
            .map(
                item ->
                    wording.text(
                        "recommend.sentence.although", deed(item, titles.apply(item.item()))))
            .orElse("");
    String reason =
        switch (deeds.size()) {
          case 0 -> text.isPresent() ? "" : wording.text(unnamed(past.kind()));
          case 1 -> wording.text("recommend.sentence.one", deeds.getFirst());
          default -> wording.text("recommend.sentence.two", deeds.getFirst(), deeds.getLast());
        };
    String texts =
        text.map(
                close ->
                    deeds.isEmpty()
                        ? wording.text("recommend.sentence.text.alone", close)
                        : wording.text("recommend.sentence.text.too", close))
            .orElse("");
    return wording.text("recommend.sentence.whole", reason + texts + against);
  }

  private static String unnamed(ContributionKind kind) {
    return switch (kind) {
      case EXACT, REMOVAL -> "recommend.sentence.none";
      case NONE -> "recommend.sentence.blind";
    };
  }

  /** What the shopper sent back or rated low, and what lowers this item enough to be told of. */
  private static Optional<PastItem> against(Explanation.FromHistory past) {
    double all = past.pastItems().stream().mapToDouble(i -> Math.abs(i.contribution())).sum();
    return past.pastItems().stream()
        .filter(item -> -item.contribution() >= TOLD_AGAINST * all && item.contribution() < 0)
        .filter(
            item ->
                item.events().containsKey(EventKind.RETURN)
                    || item.events().containsKey(EventKind.REVIEW))
        .min(Comparator.comparingDouble(PastItem::contribution));
  }

  /** The strongest kind of event of a past item: a purchase before a cart, a view last. */
  public static EventKind strongest(PastItem past) {
    if (past.contribution() < 0) {
      for (EventKind kind : List.of(EventKind.RETURN, EventKind.REVIEW)) {
        if (past.events().containsKey(kind)) {
          return kind;
        }
      }
    }
    return past.events().keySet().stream()
        .filter(STRONGEST_FIRST::contains)
        .min(Comparator.comparingInt(STRONGEST_FIRST::indexOf))
        .orElse(past.events().containsKey(EventKind.RETURN) ? EventKind.RETURN : EventKind.OTHER);
  }

  /** What the shopper did with a past item, by its strongest kind of event. */
  private String deed(PastItem past, String title) {
    EventKind kind = strongest(past);
    int times = past.events().getOrDefault(kind, 0);
    return wording.text(
        "recommend.sentence.did." + kind.name().toLowerCase(Locale.ROOT), title, times);
  }
}
