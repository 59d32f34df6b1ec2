package vitrine.core.recommend.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.RemovalContributions;

/**
 * A fitted {@link Hybrid}. Where the scores of behaviour are sums over past events, so are its own.
 *
 * @param behaviour scores items with events
 * @param texts of the catalogue
 * @param neighbours by text
 * @param textShare how much of an item's score comes from texts, by item
 * @param how texts are used
 */
@SuppressWarnings("ArrayRecordComponent")
record HybridModel(
    FittedRecommender behaviour,
    ItemTexts texts,
    TextNeighbours neighbours,
    float[] textShare,
    HybridSettings how)
    implements FittedRecommender, TextAware {

  @Override
  public String name() {
    return Hybrid.NAME;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("encoder", texts.encoder());
    settings.put("textNeighbours", how.neighbours());
    settings.put("sharpness", how.sharpness());
    settings.put("own", how.own());
    settings.put("prior", how.prior());
    settings.put("itemsWithoutText", texts.withoutText());
    settings.put("itemsInOtherLanguage", texts.otherLanguage());
    settings.put("behaviour", behaviour.name());
    behaviour.settings().forEach((name, value) -> settings.put("behaviour." + name, value));
    return settings;
  }

  @Override
  public void score(History history, double[] scores) {
    double[] known = new double[scores.length];
    behaviour.score(history, known);
    double[] worth = known.clone();
    for (int event = 0; event < history.size(); event++) {
      worth[history.items()[event]] += how.own() * history.weights()[event];
    }
    for (int item = 0; item < scores.length; item++) {
      double share = textShare[item];
      double fromTexts = 0;
      int[] near = neighbours.items()[item];
      float[] weights = neighbours.shares()[item];
      for (int i = 0; share > 0 && i < near.length; i++) {
        fromTexts += weights[i] * worth[near[i]];
      }
      scores[item] = (1 - share) * known[item] + share * fromTexts;
    }
  }

  @Override
  public ContributionKind contributionKind() {
    return behaviour.contributionKind() == ContributionKind.EXACT
        ? ContributionKind.EXACT
        : ContributionKind.REMOVAL;
  }

  @Override
  public double[] contributions(History history, int item) {
    return contributions(history, new int[] {item})[0];
  }

  @Override
  public double[][] contributions(History history, int[] items) {
    if (contributionKind() == ContributionKind.REMOVAL) {
      return RemovalContributions.of(this, history, items, textShare.length);
    }
    return Arrays.stream(items).mapToObj(item -> parts(history, item)).toArray(double[][]::new);
  }

  private double[] parts(History history, int item) {
    double[] parts = new double[history.size()];
    double share = textShare[item];
    add(parts, 1 - share, behaviour.contributions(history, item));
    int[] near = share > 0 ? neighbours.items()[item] : new int[0];
    double[][] nearParts = behaviour.contributions(history, near);
    for (int i = 0; i < near.length; i++) {
      add(parts, share * neighbours.shares()[item][i], nearParts[i]);
    }
    for (int event = 0; event < parts.length; event++) {
      int place = Arrays.binarySearch(near, history.items()[event]);
      if (place >= 0) {
        parts[event] +=
            share * neighbours.shares()[item][place] * how.own() * history.weights()[event];
      }
    }
    return parts;
  }

  private static void add(double[] parts, double weight, double[] added) {
    for (int event = 0; event < parts.length; event++) {
      parts[event] += weight * added[event];
    }
  }

  @Override
  public Optional<TextNeighbour> closestText(History history, int item) {
    return texts.closest(history, item);
  }
}
