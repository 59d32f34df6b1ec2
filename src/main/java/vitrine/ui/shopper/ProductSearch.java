package vitrine.ui.shopper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vitrine.core.recommend.ItemFacts;

/** Finds products of a catalogue by a part of their title or id. Safe for several threads. */
final class ProductSearch {
  private final ItemFacts facts;
  private final String[] words;

  ProductSearch(ItemFacts facts) {
    this.facts = facts;
    this.words = new String[facts.size()];
    for (int item = 0; item < words.length; item++) {
      words[item] = (facts.titles()[item] + " " + facts.ids().id(item)).toLowerCase(Locale.ROOT);
    }
  }

  /** The ids of the first products that hold this text, capital letters or not. */
  List<String> find(String text, int most) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    for (int item = 0; item < words.length && found.size() < most; item++) {
      if (words[item].contains(wanted)) {
        found.add(facts.ids().id(item));
      }
    }
    return found;
  }
}
