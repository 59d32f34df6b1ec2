package vitrine.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * A product of the shop.
 *
 * @param index from 0, in the order of the catalog
 * @param category index of its category
 * @param fen list price
 * @param popularity how often it is looked at, relative to others of its category
 * @param quality what moves its stars; 0 is the mean
 * @param nouns what reviewers call it in English
 * @param nounsZh what reviewers call it in Chinese
 * @param pet the animal in English and Chinese, or two empty strings
 */
record Product(
    int index,
    String item,
    int category,
    String title,
    String titleZh,
    String brand,
    int fen,
    LocalDate launched,
    String description,
    double popularity,
    double quality,
    List<String> nouns,
    List<String> nounsZh,
    List<String> pet) {

  /** What a piece costs on a day. */
  int price(LocalDate day) {
    return Season.sale(day) ? fen * 85 / 1000 * 10 : fen;
  }
}
