package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.Shop;

class StandingTest {
  private static final int SHOPPERS = 900;

  /** Everybody is asked for item 3; "likes" puts it first for some shoppers, else last. */
  private static EvaluationReport report() {
    return report(SHOPPERS);
  }

  private static EvaluationReport report(int shoppers) {
    int[][] histories = new int[shoppers][];
    Random random = new Random(1);
    for (int user = 0; user < shoppers; user++) {
      histories[user] = new int[] {4 + random.nextInt(400), 4 + user % 300, 3};
    }
    Interactions shop = Shop.of(404, histories);
    return new Evaluation(shop, Protocol.standard(List.of(1)).fitted(List.of(Fitted.REFIT)))
        .of(
            List.of(
                Contestant.of(new Likes("half", item -> item % 2 == 0)),
                Contestant.of(new Likes("other half", item -> item % 2 == 1)),
                Contestant.of(new Likes("most", item -> item % 10 != 0)),
                Contestant.of(new Likes("nearly most", item -> item % 10 != 0 && item != 5))),
            Progress.unwatched());
  }

  @Test
  void theLeaderTheWorseAndTheEqual() {
    EvaluationReport report = report();

    assertThat(report.ranked(Fitted.REFIT, 1))
        .extracting(result -> result.model() + " " + Standing.of(report, result, 1))
        .contains("most LEADER", "nearly most AS_GOOD", "half WORSE", "other half WORSE");
  }

  /** For these few "nearly most" does the same as "most". */
  @Test
  void fewShoppersDoNotShowThatModelsAreEqual() {
    EvaluationReport few = report(Standing.FEWEST_SHOPPERS - 1);
    EvaluationReport enough = report(Standing.FEWEST_SHOPPERS);

    assertThat(few.ranked(Fitted.REFIT, 1))
        .extracting(result -> result.model() + " " + Standing.of(few, result, 1))
        .contains("nearly most UNCLEAR");
    assertThat(enough.ranked(Fitted.REFIT, 1))
        .extracting(result -> result.model() + " " + Standing.of(enough, result, 1))
        .contains("nearly most AS_GOOD");
  }

  @Test
  void aFileHoldsEveryFigureWithItsProtocol() throws IOException {
    StringWriter written = new StringWriter();
    LeaderboardCsv.write(report(), written);

    List<String> lines = written.toString().lines().toList();
    assertThat(lines.getFirst()).startsWith("model,settings,fitted,k,group,shoppers,hit,hitLower");
    assertThat(lines).filteredOn(line -> line.startsWith("most,")).hasSizeGreaterThan(1);
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line -> line.contains("leave-last-out") && line.contains("full catalogue"));
    assertThat(lines).anyMatch(line -> line.contains(",all,900,") && line.contains(",worse,"));
  }

  /** Puts item 3 first where it likes the first item of the history. */
  private record Likes(String name, java.util.function.IntPredicate liked)
      implements Recommender, FittedRecommender {
    @Override
    public FittedRecommender fit(Interactions training, Progress progress) {
      return this;
    }

    @Override
    public Map<String, Object> settings() {
      return Map.of();
    }

    @Override
    public void score(History history, double[] scores) {
      java.util.Arrays.fill(scores, .5);
      scores[3] = liked.test(history.items()[0]) ? 1 : 0;
    }

    @Override
    public double[] contributions(History history, int item) {
      return new double[history.size()];
    }
  }
}
