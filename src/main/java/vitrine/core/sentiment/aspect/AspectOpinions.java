package vitrine.core.sentiment.aspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;

/** Joins the clauses of a review that speak of one aspect to one opinion. */
public final class AspectOpinions {
  private AspectOpinions() {}

  /**
   * The opinions in the order of the mentions.
   *
   * @param scores one a distinct clause
   * @param confidence below which an opinion is unsure
   */
  public static List<AspectOpinion> of(
      AspectMentions mentions, Scores scores, double confidence, AspectCorrections corrections) {
    List<AspectOpinion> opinions = new ArrayList<>();
    int from = 0;
    while (from < mentions.size()) {
      int row = mentions.rows()[from];
      int aspect = mentions.aspect()[from];
      int to = from + 1;
      while (to < mentions.size()
          && mentions.rows()[to] == row
          && mentions.aspect()[to] == aspect) {
        to++;
      }
      Optional<Sentiment> corrected = corrections.of(row, mentions.aspects().get(aspect).id());
      Scores mean =
          new Scores(
              List.of(corrected.map(AspectOpinions::certain).or(mean(mentions, scores, from, to))));
      opinions.add(
          new AspectOpinion(
              row,
              aspect,
              from,
              to,
              Mood.of(mean, 0, confidence),
              mean.scored(0) ? mean.score(0) : 0));
      from = to;
    }
    return opinions;
  }

  private static Supplier<Optional<float[]>> mean(
      AspectMentions mentions, Scores scores, int from, int to) {
    return () -> {
      float[] sum = new float[Sentiment.values().length];
      int scored = 0;
      for (int mention = from; mention < to; mention++) {
        int clause = mentions.clause()[mention];
        if (scores.scored(clause)) {
          scored++;
          float[] shares = scores.probabilities(clause);
          for (int i = 0; i < sum.length; i++) {
            sum[i] += shares[i];
          }
        }
      }
      if (scored == 0) {
        return Optional.empty();
      }
      for (int i = 0; i < sum.length; i++) {
        sum[i] /= scored;
      }
      return Optional.of(sum);
    };
  }

  private static float[] certain(Sentiment sentiment) {
    float[] shares = new float[Sentiment.values().length];
    shares[sentiment.ordinal()] = 1;
    return shares;
  }
}
