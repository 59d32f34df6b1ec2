package vitrine.core.recommend;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import vitrine.core.dataset.EventKind;

/** Says an explanation as a sentence: "Because you bought A and looked twice at B." */
public final class ExplanationSentence {
  private static final int MOST_NAMED = 2;
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
  }

  /** Sentences in these words. */
  public ExplanationSentence(Wording wording) {
    this.wording = wording;
  }

  /** Sentences in the words of a bundle. */
  public static ExplanationSentence of(ResourceBundle messages) {
    return new ExplanationSentence(
        (key, arguments) ->
            new MessageFormat(messages.getString(key), messages.getLocale()).format(arguments));
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
      case Explanation.FromHistory past -> {
        List<String> deeds =
            past.pastItems().stream()
                .limit(MOST_NAMED)
                .map(item -> deed(item, titles.apply(item.item())))
                .toList();
        yield deeds.size() == 1
            ? wording.text("recommend.sentence.one", deeds.getFirst())
            : wording.text("recommend.sentence.two", deeds.getFirst(), deeds.getLast());
      }
    };
  }

  /** The strongest kind of event of a past item: a purchase before a cart, a view last. */
  public static EventKind strongest(PastItem past) {
    return past.events().keySet().stream()
        .filter(STRONGEST_FIRST::contains)
        .min(Comparator.comparingInt(STRONGEST_FIRST::indexOf))
        .orElse(EventKind.OTHER);
  }

  /** What the shopper did with a past item, by its strongest kind of event. */
  private String deed(PastItem past, String title) {
    EventKind kind = strongest(past);
    int times = past.events().getOrDefault(kind, 0);
    return wording.text(
        "recommend.sentence.did." + kind.name().toLowerCase(Locale.ROOT), title, times);
  }
}
