package vitrine.ui.engagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.KpiFigure;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Figures in words and digits of the window's language. */
public final class FigureText {
  private static final double LARGE = 1_000_000;

  private final Messages messages;
  private final Formats formats;
  private final String currency;

  /** Writes figures of a dataset. */
  public FigureText(Messages messages, Formats formats, DatasetEntry dataset) {
    this.messages = messages;
    this.formats = formats;
    this.currency = currency(dataset.provenance().plan());
  }

  /** The currency that the user named at import. */
  private static String currency(String plan) {
    try {
      return new JsonMapper().readTree(plan).path("currency").asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /** The currency of the data, or an empty text. */
  public String currency() {
    return currency;
  }

  /** The name of a figure. */
  public String name(Kpi kpi) {
    return messages.text(nameKey(kpi));
  }

  /** Where the name of a figure stands in the message bundles. */
  public static String nameKey(Kpi kpi) {
    return "engagement.kpi." + kpi.key() + ".name";
  }

  /** How a figure is computed. */
  public String definition(Kpi kpi) {
    return messages.text("engagement.kpi." + kpi.key() + ".definition");
  }

  /** The name of a kind of event. */
  public String event(EventKind kind) {
    return messages.text(eventKey(kind));
  }

  /** Where the name of a kind of event stands in the message bundles. */
  public static String eventKey(EventKind kind) {
    return "engagement.event." + kind.name().toLowerCase(Locale.ROOT);
  }

  /** Where the rule of a funnel stands in the message bundles. */
  public static String funnelKey(FunnelQuery.Order order) {
    return "engagement.funnel.definition." + order.name().toLowerCase(Locale.ROOT);
  }

  /** Why there is no figure. */
  public String reason(Reason reason) {
    return messages.text(reasonKey(reason));
  }

  /** Where the sentence of a reason stands in the message bundles. */
  public static String reasonKey(Reason reason) {
    return "engagement.reason." + reason.key();
  }

  /** The number, or a dash. */
  public String value(Figure figure, Kpi.Unit unit) {
    if (figure.number().isEmpty()) {
      return "–";
    }
    double value = figure.number().getAsDouble();
    return switch (unit) {
      case COUNT ->
          value == Math.rint(value) || value >= 1000
              ? formats.whole(Math.round(value))
              : formats.number(value, 1);
      case RATE -> formats.percent(value, 1);
      case RATIO -> formats.number(value, 2);
      case SECONDS -> formats.duration(Duration.ofMillis(Math.round(value * 1000)));
      case MONEY -> money(value);
    };
  }

  /** An amount in the currency of the data. */
  public String money(double amount) {
    String digits =
        Math.abs(amount) >= LARGE
            ? formats.compact(amount)
            : formats.number(amount, decimals(amount));
    if (currency.isEmpty()) {
      return digits;
    }
    if (Math.abs(amount) < LARGE && isoCurrency()) {
      return formats.money(amount, currency);
    }
    return currency + " " + digits;
  }

  private static int decimals(double amount) {
    return Math.abs(amount) >= 10_000 ? 0 : 2;
  }

  private boolean isoCurrency() {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equals(currency));
  }

  /** The relative change, or an empty text where there is none. */
  String change(KpiFigure figure) {
    Figure change = figure.relativeChange();
    return change.number().isPresent() ? signed(change) : "";
  }

  /** A relative change with its sign, or a dash. */
  public String signed(Figure change) {
    return change.number().isPresent()
        ? formats.signedPercent(change.number().getAsDouble(), 1)
        : "–";
  }

  /** Of how many a share is; an empty text for what is no share. */
  public String of(Figure figure) {
    return figure instanceof Figure.Share share
        ? messages.text(
            "engagement.tile.of", formats.whole(share.part()), formats.whole(share.whole()))
        : "";
  }

  /** Of how many a share is, with its interval; an empty text for what is no share. */
  public String share(Figure figure) {
    return figure instanceof Figure.Share share
        ? messages.text(
            "engagement.tile.share",
            formats.whole(share.part()),
            formats.whole(share.whole()),
            formats.percent(share.interval().low(), 1),
            formats.percent(share.interval().high(), 1))
        : "";
  }

  /** What the figure was before, its interval and its definition: shown under the pointer. */
  String details(KpiFigure figure) {
    StringBuilder text = new StringBuilder(definition(figure.kpi()));
    if (figure.current() instanceof Figure.Share share) {
      text.append("\n\n").append(share(share));
    }
    text.append("\n\n");
    if (figure.previous() instanceof Figure.NotEstimable not) {
      text.append(reason(not.reason()));
    } else {
      text.append(
          messages.text("engagement.tile.before", value(figure.previous(), figure.kpi().unit())));
    }
    return text.toString();
  }
}
