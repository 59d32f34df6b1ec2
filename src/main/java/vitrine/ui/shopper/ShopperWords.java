package vitrine.ui.shopper;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.Product;
import vitrine.core.recommend.ShopperProfile;
import vitrine.core.recommend.timeline.TimelineSession;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Says who a shopper is and what they did in the window's language. */
final class ShopperWords {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Messages messages;
  private final Formats formats;
  private final ShopperView view;

  ShopperWords(Messages messages, Formats formats, ShopperView view) {
    this.messages = messages;
    this.formats = formats;
    this.view = view;
  }

  /** The window's text. */
  Messages messages() {
    return messages;
  }

  /** Numbers and dates. */
  Formats formats() {
    return formats;
  }

  /** A product's title, or its id. */
  String product(String item) {
    return view.products().of(item).name();
  }

  /** Category and price, where known. */
  String about(String item) {
    List<String> parts = new ArrayList<>();
    Product product = view.products().of(item);
    product.category().ifPresent(parts::add);
    product.price().ifPresent(price -> parts.add(formats.money(price, "")));
    return String.join(" · ", parts);
  }

  static String kind(Messages messages, EventKind kind) {
    return messages.text("shoppers.kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  String kind(EventKind kind) {
    return kind(messages, kind);
  }

  /** A moment in the time zone of the data, or nothing. */
  String moment(OptionalLong time) {
    return time.isEmpty()
        ? ""
        : formats.moment(Instant.ofEpochMilli(time.getAsLong()), view.zone());
  }

  /** The day of a moment, or that it is not known. */
  String day(OptionalLong time) {
    return time.isEmpty()
        ? messages.text("shoppers.session.untimed")
        : formats.day(Instant.ofEpochMilli(time.getAsLong()).atZone(view.zone()).toLocalDate());
  }

  /** The time of day of a moment. */
  String hour(Instant moment) {
    return HOUR.format(moment.atZone(view.zone()));
  }

  /** When a session began, how long it was and how much was done. */
  String session(TimelineSession session) {
    List<String> parts = new ArrayList<>();
    if (session.start().isPresent()) {
      parts.add(hour(Instant.ofEpochMilli(session.start().getAsLong())));
    }
    if (!session.length().isZero()) {
      parts.add(formats.duration(session.length()));
    }
    parts.add(messages.text("shoppers.events", session.events().size()));
    if (session.impressions() > 0) {
      parts.add(messages.text("shoppers.impressions", session.impressions()));
    }
    return String.join(" · ", parts);
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
        : counts + " · " + messages.text("shoppers.seen", moment(profile.last()));
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
}
