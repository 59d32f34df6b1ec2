package vitrine.core.recommend.shop;

import java.util.Locale;

/** What groups products. */
public enum ProductDimension {
  CATEGORY,
  BRAND,
  /** Four bands of price with as many products each as equal prices allow. */
  PRICE;

  /** The name in JSON. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
