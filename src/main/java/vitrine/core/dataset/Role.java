package vitrine.core.dataset;

import java.util.Locale;

/**
 * What a column means. A role is held by one column of a dataset at most, ATTRIBUTE by any number.
 */
public enum Role {
  /** Who acted: a shopper's id. */
  USER,
  /** What was acted on: a product's id. */
  ITEM,
  /** What was done: view, click, buy …, mapped to {@link EventKind}. */
  EVENT,
  /** When. */
  TIME,
  /** A session id that came with the data. */
  SESSION,
  /** An order or invoice id. */
  ORDER,
  /** Price of one piece. */
  PRICE,
  /** Number of pieces, negative for a return. */
  QUANTITY,
  /** A product's category. */
  CATEGORY,
  /** A product's brand. */
  BRAND,
  /** Pieces of a product in stock, or 1 and 0 for yes and no. */
  STOCK,
  /** The place at which an impression was shown, 1 for the first. */
  POSITION,
  /** The probability with which an impression was shown, above 0 and at most 1. */
  PROPENSITY,
  /** Seconds spent on a page. */
  DWELL,
  /** Device or platform. */
  DEVICE,
  /** The arm of an experiment. */
  VARIANT,
  /** Stars. */
  RATING,
  /** A review's body. */
  TEXT,
  /** A product's or a review's title. */
  TITLE,
  /** A product's description. */
  DESCRIPTION,
  /** What the shop answered to a review. */
  REPLY,
  /** When the shop answered. */
  REPLY_TIME,
  /** A given sentiment label. */
  LABEL,
  /** A country or region. */
  COUNTRY,
  /** Kept for filters, segments and metrics. */
  ATTRIBUTE,
  /** Not kept. */
  IGNORED;

  /** The name on the command line: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
