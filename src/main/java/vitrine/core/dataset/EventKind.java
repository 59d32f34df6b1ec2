package vitrine.core.dataset;

/** The kinds of event that every analysis knows; names are mapped to them at import. */
public enum EventKind {
  IMPRESSION,
  VIEW,
  CLICK,
  SEARCH,
  FAVOURITE,
  CART,
  PURCHASE,
  RETURN,
  REVIEW,
  OTHER
}
