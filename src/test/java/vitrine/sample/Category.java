package vitrine.sample;

import java.util.List;

/** A category with its phrases and the taste group that likes it. */
record Category(String name, String nameZh, Interest interest, Phrasebook book) {

  /** All twelve, in the order of the catalog. */
  static List<Category> all() {
    return List.of(
        of("bags", Interest.TECH),
        of("shoes", Interest.ACTIVE),
        of("outerwear", Interest.ACTIVE),
        of("camping", Interest.ACTIVE),
        of("cookware", Interest.HOME),
        of("coffee", Interest.HOME),
        of("audio", Interest.TECH),
        of("charging", Interest.TECH),
        of("bedding", Interest.HOME),
        of("skincare", Interest.FAMILY),
        of("toys", Interest.FAMILY),
        of("pets", Interest.FAMILY));
  }

  private static Category of(String file, Interest interest) {
    Phrasebook book = Phrasebook.read(file);
    String[] names = book.headers("category").getFirst().split(" \\| ");
    return new Category(names[0], names[1], interest, book);
  }
}
