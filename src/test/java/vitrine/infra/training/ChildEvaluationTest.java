package vitrine.infra.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.cli.Services;
import vitrine.cli.VitrineCommand;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.InteractionsFile;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommenders;
import vitrine.core.recommend.Shop;
import vitrine.core.recommend.evaluation.Candidates;
import vitrine.core.recommend.evaluation.Evaluation;
import vitrine.core.recommend.evaluation.EvaluationJobs;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.recommend.evaluation.Leaderboard;
import vitrine.core.recommend.evaluation.Protocol;
import vitrine.core.recommend.evaluation.Split;
import vitrine.core.recommend.linear.DenseSolver;
import vitrine.core.recommend.linear.LinearRecommenders;
import vitrine.core.recommend.linear.PlainSolver;
import vitrine.core.settings.Places;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;

/**
 * What the child is asked and what is read of its answer; the child itself runs in this process.
 */
class ChildEvaluationTest {
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle(
          "vitrine.messages",
          Locale.ENGLISH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  @TempDir private Path folder;

  @Test
  void theAnswerIsWhatTheSameEvaluationSaysHere() throws Exception {
    Interactions events =
        Shop.timed(
            6,
            new int[][] {{0, 1, 3, 4}, {0, 5}, {0, 2, 1, 5}, {0}},
            new int[][] {{1, 2, 16, 17}, {1, 15}, {3, 11, 18, 20}, {16}});
    ItemFacts facts = ItemFacts.unknown(events.itemIds());
    Protocol protocol =
        new Protocol(
            new Split.Time(5),
            new Candidates.Full(),
            List.of(2, 3),
            List.of(Fitted.TRAIN_ONLY, Fitted.REFIT),
            7);
    EvaluationJobs.Job job =
        new EvaluationJobs.Job(events, facts, List.of("random"), protocol, true);

    EvaluationReport told =
        new EvaluationReportJson(protocol).read(new JsonMapper().readTree(answer(job)));

    Recommenders known = LinearRecommenders.addTo(new Recommenders(facts), PlainSolver::new);
    EvaluationReport here =
        new Evaluation(events, protocol)
            .of(
                Leaderboard.names(List.of("random"), known).stream()
                    .map(name -> Leaderboard.contestant(name, known, true))
                    .toList(),
                Progress.unwatched());
    assertThat(told.stamp()).isEqualTo(here.stamp());
    assertThat(told.differences()).isEqualTo(here.differences());
    assertThat(told.results()).hasSameSizeAs(here.results());
    for (int i = 0; i < told.results().size(); i++) {
      assertThat(told.results().get(i).model()).isEqualTo(here.results().get(i).model());
      assertThat(told.results().get(i).lists()).isEqualTo(here.results().get(i).lists());
      assertThat(told.results().get(i).trials())
          .usingRecursiveComparison()
          .ignoringFields("settings")
          .isEqualTo(here.results().get(i).trials());
    }
    assertThat(told.declined()).hasSameSizeAs(here.declined());
  }

  private String answer(EvaluationJobs.Job job) {
    Path file = folder.resolve("events.bin");
    InteractionsFile.write(file, job.events(), job.facts());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Services services =
        new Services() {
          @Override
          public Workspaces workspaces() {
            return new MemoryWorkspaces();
          }

          @Override
          public DenseSolver denseSolver() {
            return new PlainSolver();
          }

          @Override
          public Places places() {
            return new Places(folder, folder, folder);
          }

          @Override
          public ResourceBundle messages() {
            return ENGLISH;
          }
        };
    CommandLine line = VitrineCommand.of(services, ENGLISH);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    assertThat(line.execute(ChildEvaluation.arguments(job, file).toArray(String[]::new)))
        .as(err.toString())
        .isZero();
    assertThat(err.toString()).contains("\"step\"", "\"done\":10000,\"total\":10000");
    return out.toString();
  }
}
