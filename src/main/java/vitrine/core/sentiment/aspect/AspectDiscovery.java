package vitrine.core.sentiment.aspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;

/**
 * Finds aspects that the vocabulary lacks: frequent phrases that name something, joined where the
 * encoder places them close together. An aspect is named by the phrase that is frequent and close
 * to its other phrases.
 */
public final class AspectDiscovery {
  /** Phrases looked at a language. */
  private static final int MOST_PHRASES = 300;

  /** Mean cosine from which on phrases mean one thing; by eye on clothing and Chinese reviews. */
  private static final double CLOSEST = .62;

  private static final int LEAST_REVIEWS = 5;
  private static final double LEAST_SHARE = .003;

  private final TextEncoders encoders;

  /** Embeds phrases by these encoders. */
  public AspectDiscovery(TextEncoders encoders) {
    this.encoders = encoders;
  }

  /**
   * The aspects found, the most frequent first. The same reviews give the same aspects.
   *
   * @param vocabulary what is known already
   * @param titles of products, which are no aspects
   * @param most aspects at most, a language
   */
  public List<Aspect> find(
      ReviewSet reviews,
      int[] rows,
      AspectVocabulary vocabulary,
      Set<String> titles,
      int most,
      Progress progress) {
    int least = Math.max(LEAST_REVIEWS, (int) Math.ceil(LEAST_SHARE * rows.length));
    List<Phrase> phrases =
        new PhraseFinder(vocabulary)
            .find(reviews, rows, least, MOST_PHRASES, names(reviews, titles), progress);
    List<Aspect> found = new ArrayList<>();
    for (TextLanguage language : List.of(TextLanguage.ENGLISH, TextLanguage.CHINESE)) {
      List<Phrase> its = phrases.stream().filter(p -> p.language() == language).toList();
      if (!its.isEmpty()) {
        float[][] vectors =
            encoders
                .of(EncoderSource.of(encoders.base(language)))
                .encode(its.stream().map(Phrase::text).toList(), progress);
        PhraseClusters.of(vectors, CLOSEST).stream()
            .map(members -> new Cluster(its, vectors, members))
            .sorted(Comparator.comparingInt(Cluster::reviews).reversed())
            .limit(most)
            .map(Cluster::aspect)
            .forEach(found::add);
      }
    }
    return found;
  }

  /** What an aspect found by this phrase is kept under. */
  static String id(String name) {
    return "found:" + name;
  }

  private static Set<String> names(ReviewSet reviews, Set<String> titles) {
    Set<String> names = new HashSet<>();
    titles.forEach(title -> add(names, title));
    for (Optional<CodeColumn> column : List.of(reviews.categories(), reviews.items())) {
      column.ifPresent(
          values -> {
            for (int code = 0; code < values.dictionary().size(); code++) {
              add(names, values.dictionary().value(code));
            }
          });
    }
    return names;
  }

  private static void add(Set<String> names, String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    names.add(plain);
    names.add(PhraseFinder.singular(plain));
    if (plain.endsWith("es")) {
      names.add(plain.substring(0, plain.length() - 2));
    }
  }

  /** Phrases that mean one thing. */
  private record Cluster(List<Phrase> phrases, float[][] vectors, int[] members) {

    int reviews() {
      int reviews = 0;
      for (int member : members) {
        reviews += phrases.get(member).reviews();
      }
      return reviews;
    }

    Aspect aspect() {
      List<String> terms = new ArrayList<>();
      String name = "";
      double best = Double.NEGATIVE_INFINITY;
      for (int member : members) {
        double closeness = 0;
        for (int other : members) {
          closeness += PhraseClusters.cosine(vectors[member], vectors[other]);
        }
        double weight = phrases.get(member).reviews() * closeness;
        if (weight > best) {
          best = weight;
          name = phrases.get(member).text();
        }
        terms.add(phrases.get(member).text());
      }
      return new Aspect(id(name), Optional.of(name), terms);
    }
  }
}
