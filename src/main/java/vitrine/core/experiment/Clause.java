package vitrine.core.experiment;

import java.util.List;

/**
 * One sentence of a verdict, in no language yet.
 *
 * @param key of its template in the bundles
 * @param figures for the placeholders {0}, {1} …
 */
public record Clause(String key, List<Figure> figures) {
  /** Copies the list. */
  public Clause {
    figures = List.copyOf(figures);
  }

  /** A sentence with what it names. */
  public static Clause of(String key, Figure... figures) {
    return new Clause("experiment.verdict." + key, List.of(figures));
  }
}
