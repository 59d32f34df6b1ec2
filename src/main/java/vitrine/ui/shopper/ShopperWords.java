package vitrine.ui.shopper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.Counterfactual;
import vitrine.core.recommend.Explanation;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.PastItem;
import vitrine.core.recommend.Product;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.ShopperProfile;
import vitrine.core.recommend.ShopperSummary;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Says a shopper's past and list in the window's language. */
final class ShopperWords {
  private static final int MOST_BARS = 4;
  private static final int MOST_NAMED = 3;

  private final Messages messages;
  private final Formats formats;
  private Optional<ShopperView> view = Optional.empty();

  /** Numbers and dates. */
  Formats formats() {
    return formats;
  }

  ShopperWords(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /** The shopper whose products and time zone count from now on. */
  void look(ShopperView shown) {
    view = Optional.of(shown);
  }

  /** A product's title, or its id. */
  String product(String item) {
    return view.map(shown -> shown.products().of(item).name()).orElse(item);
  }

  /** Category and price, where known. */
  String about(String item) {
    List<String> parts = new ArrayList<>();
    view.ifPresent(
        shown -> {
          Product product = shown.products().of(item);
          product.category().ifPresent(parts::add);
          product.price().ifPresent(price -> parts.add(formats.money(price, "")));
        });
    return String.join(" · ", parts);
  }

  String popular() {
    return messages.text("shoppers.popular");
  }

  String kind(EventKind kind) {
    return messages.text("shoppers.kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** A moment in the time zone of the data, or nothing. */
  String moment(OptionalLong time) {
    return time.isEmpty() || view.isEmpty()
        ? ""
        : formats.moment(Instant.ofEpochMilli(time.getAsLong()), view.get().zone());
  }

  /** What the shopper did; other than the profile's events it does not count impressions. */
  String events(ShopperSummary summary) {
    return messages.text("shoppers.actions", summary.events());
  }

  String facts(ShopperProfile profile) {
    String counts =
        String.join(
            " · ",
            messages.text("shoppers.events", profile.events()),
            messages.text("shoppers.sessions", profile.sessions()),
            messages.text("shoppers.orders", profile.orders()));
    return profile.last().isEmpty()
        ? counts
        : counts + "\n" + messages.text("shoppers.seen", moment(profile.last()));
  }

  List<Node> favourites(ShopperProfile profile) {
    List<Node> chips = new ArrayList<>();
    for (ShopperProfile.Favourite favourite : profile.favourites()) {
      Label chip = new Label(favourite.category() + "  " + formats.percent(favourite.share(), 0));
      chip.getStyleClass().add("chip");
      chips.add(chip);
    }
    return chips;
  }

  /** What the timeline leaves out, or that there is none. */
  String historyNote(ShopperProfile profile) {
    if (profile.timeline().isEmpty()) {
      return messages.text("shoppers.history.none");
    }
    return profile.impressions() == 0
        ? ""
        : messages.text("shoppers.history.without", profile.impressions());
  }

  /** A bar for each past item that matters, and one for the rest. */
  List<ContributionBar> bars(RecommendedItem item) {
    if (!(item.explanation() instanceof Explanation.FromHistory past)) {
      return List.of();
    }
    List<PastItem> shown = past.pastItems().stream().limit(MOST_BARS).toList();
    int more = past.pastItems().size() - shown.size();
    double rest =
        past.pastItems().stream().skip(MOST_BARS).mapToDouble(PastItem::contribution).sum();
    double longest = Math.max(rest, shown.getFirst().contribution());
    List<ContributionBar> bars = new ArrayList<>();
    for (PastItem part : shown) {
      bars.add(
          new ContributionBar(
              product(part.item()),
              strongest(part),
              deeds(part),
              part.contribution() / longest,
              formats.percent(part.contribution() / item.score(), 0)));
    }
    if (more > 0) {
      bars.add(
          ContributionBar.ofRest(
              messages.text("shoppers.why.more", more),
              rest / longest,
              formats.percent(rest / item.score(), 0)));
    }
    return bars;
  }

  /** What weighs most of what the shopper did with it. */
  private String strongest(PastItem part) {
    EventKind kind = ExplanationSentence.strongest(part);
    int times = part.events().getOrDefault(kind, 0);
    return times == 1 ? kind(kind) : kind(kind) + " × " + formats.whole(times);
  }

  private String deeds(PastItem part) {
    return part.events().entrySet().stream()
        .map(entry -> kind(entry.getKey()) + " × " + formats.whole(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** What would drop it out of the list; nothing where no past item put it there. */
  String counterfactual(RecommendedItem item) {
    if (!(item.explanation() instanceof Explanation.FromHistory past)) {
      return "";
    }
    if (past.counterfactual().isEmpty()) {
      return messages.text("shoppers.without.none", ShopperLists.MOST_REMOVED);
    }
    Counterfactual found = past.counterfactual().get();
    int all = found.without().size();
    String names =
        found.without().stream()
            .limit(MOST_NAMED)
            .map(id -> messages.text("shoppers.quoted", product(id)))
            .collect(Collectors.joining(messages.text("shoppers.comma")));
    return all <= MOST_NAMED
        ? messages.text("shoppers.without", names, found.rankBefore(), found.rankAfter())
        : messages.text(
            "shoppers.without.many",
            names,
            all - MOST_NAMED,
            found.rankBefore(),
            found.rankAfter());
  }
}
