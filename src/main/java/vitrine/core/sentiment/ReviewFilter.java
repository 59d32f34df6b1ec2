package vitrine.core.sentiment;

import java.time.LocalDate;
import java.util.Optional;
import vitrine.core.engagement.segment.SegmentMembers;

/**
 * Which reviews are meant; all that is given must hold. An event filter, it keeps reviews, except
 * for the segment, which keeps all reviews of its shoppers.
 *
 * @param item the product's id
 * @param category the product's category
 * @param from first day, in the data's time zone
 * @param to last day, included
 * @param search found in the text or the title, whatever the case; empty finds all
 * @param mood what the review says by the model
 * @param stars given, rounded to 1 … 5
 * @param contradiction between stars and text
 * @param answered by the shop or not; only where the data knows replies
 * @param segment whose reviews; everybody's if empty
 */
public record ReviewFilter(
    Optional<String> item,
    Optional<String> category,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String search,
    Optional<Mood> mood,
    Optional<Integer> stars,
    Optional<Contradiction> contradiction,
    Optional<Boolean> answered,
    Optional<SegmentMembers> segment) {
  /** Every review. */
  public static final ReviewFilter ALL =
      new ReviewFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "",
          Optional.empty());

  /** Reviews of everybody, with any number of stars. */
  public ReviewFilter(
      Optional<String> item,
      Optional<String> category,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String search,
      Optional<Mood> mood) {
    this(
        item,
        category,
        from,
        to,
        search,
        mood,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same of these shoppers. */
  public ReviewFilter of(Optional<SegmentMembers> shoppers) {
    return new ReviewFilter(
        item, category, from, to, search, mood, stars, contradiction, answered, shoppers);
  }

  /** The same with another product. */
  public ReviewFilter ofItem(Optional<String> newItem) {
    return new ReviewFilter(
        newItem, category, from, to, search, mood, stars, contradiction, answered, segment);
  }

  /** The same with another category. */
  public ReviewFilter ofCategory(Optional<String> newCategory) {
    return new ReviewFilter(
        item, newCategory, from, to, search, mood, stars, contradiction, answered, segment);
  }

  /** The same on other days. */
  public ReviewFilter ofDays(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new ReviewFilter(
        item, category, first, last, search, mood, stars, contradiction, answered, segment);
  }

  /** The same with other words. */
  public ReviewFilter ofSearch(String words) {
    return new ReviewFilter(
        item, category, from, to, words, mood, stars, contradiction, answered, segment);
  }

  /** The same that say something else. */
  public ReviewFilter ofMood(Optional<Mood> newMood) {
    return new ReviewFilter(
        item, category, from, to, search, newMood, stars, contradiction, answered, segment);
  }

  /** The same with another number of stars. */
  public ReviewFilter ofStars(Optional<Integer> newStars) {
    return new ReviewFilter(
        item, category, from, to, search, mood, newStars, contradiction, answered, segment);
  }

  /** The same whose stars and text say opposite things. */
  public ReviewFilter ofContradiction(Optional<Contradiction> other) {
    return new ReviewFilter(
        item, category, from, to, search, mood, stars, other, answered, segment);
  }

  /** The same that the shop answered, or not. */
  public ReviewFilter ofAnswered(Optional<Boolean> whether) {
    return new ReviewFilter(
        item, category, from, to, search, mood, stars, contradiction, whether, segment);
  }
}
