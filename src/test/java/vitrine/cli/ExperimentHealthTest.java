package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.workspace.Workspaces;

/** Checks, rules on rows, cut values and bad input, from a file to the document. */
class ExperimentHealthTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** 40 units an arm; of the first ten of each arm the page belongs to the other arm. */
  private static List<String> pages(int wrong) {
    List<String> lines = new ArrayList<>(List.of("user_id,group,page,bought"));
    for (int i = 0; i < 800; i++) {
      boolean test = i % 2 == 1;
      boolean disagrees = i / 2 < wrong;
      lines.add(
          "%d,%s,%s,%d"
              .formatted(
                  i, test ? "test" : "control", test ^ disagrees ? "new" : "old", i % 3 / 2));
    }
    return lines;
  }

  @Test
  void aColumnThatAlmostAgreesIsProposedAsRule() throws IOException {
    List<String> lines = pages(10);
    // One unit more in both arms, and one with two rows in its arm.
    lines.add("0,test,new,1");
    lines.add("799,test,new,1");

    JsonNode json = json(lines, "--metric", "bought=proportion:bought");

    JsonNode check = json.path("checks").path("agreement");
    assertThat(check.path("level").asText()).isEqualTo("warning");
    assertThat(check.path("column").asText()).isEqualTo("page");
    assertThat(check.path("rowsDisagree").asInt()).isEqualTo(20);
    assertThat(check.path("mixed").asInt()).isEqualTo(1);
    assertThat(check.path("unitsWithoutRule").asInt()).isEqualTo(799);
    // Unit 0 has a wrong and a right row, so 19 units are lost with their only row.
    assertThat(check.path("unitsWithRule").asInt()).isEqualTo(781);

    JsonNode ruled =
        json(
            lines,
            "--metric",
            "bought=proportion:bought",
            "--keep",
            "group = control & page = old",
            "--keep",
            "group=test&page=new",
            "--first-row");
    assertThat(ruled.path("arms").get(0).path("units").asInt()).isEqualTo(390);
    assertThat(ruled.path("arms").get(1).path("units").asInt()).isEqualTo(391);
    assertThat(ruled.at("/effects/0/absolute/p").asDouble())
        .isCloseTo(check.at("/details/0/pWithRule").asDouble(), within(1e-12));
    JsonNode rules = ruled.path("checks").path("rowRules");
    assertThat(rules.path("rowsRead").asInt()).isEqualTo(802);
    assertThat(rules.path("rowsKept").asInt() + rules.path("rowsLeftOut").asInt()).isEqualTo(802);
    assertThat(rules.at("/details/0/rowsLeftOut").asInt()).isEqualTo(20);
    assertThat(rules.at("/details/1/rowsLeftOut").asInt()).isEqualTo(1);
    assertThat(ruled.at("/checks/agreement/details/0/pWithoutRule").asDouble())
        .isCloseTo(json.at("/effects/0/absolute/p").asDouble(), within(1e-12));
  }

  @Test
  void aFirstRowDoesNotHideASecondArm() throws IOException {
    JsonNode json =
        json(
            List.of(
                "user_id,group,x", "1,a,2", "1,a,9", "2,a,1", "3,b,4", "4,b,4", "5,a,1", "5,b,1"),
            "--metric",
            "x=mean:x",
            "--first-row");

    assertThat(json.at("/checks/mixedExposure/units").asInt()).isEqualTo(1);
    assertThat(json.at("/effects/0/controlValue/mean").asDouble()).isEqualTo(1.5);
    assertThat(json.at("/checks/rowRules/rowsLeftOut").asInt()).isEqualTo(1);
  }

  @Test
  void anAssignmentAfterTheOutcomeIsCodedAndTurnsTheVerdictOff() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user_id,group,assigned_at,happened_at,spent"));
    for (int i = 0; i < 200; i++) {
      boolean late = i % 20 == 0;
      lines.add(
          "%d,%s,%s,%s,%d"
              .formatted(
                  i,
                  i % 2 == 0 ? "a" : "b",
                  late ? "2026-03-05 10:00:00" : "2026-03-01 10:00:00",
                  "2026-03-03 10:00:00",
                  1 + i % 2 * 10 + i % 7));
    }

    JsonNode json = json(lines, "--metric", "spent=mean:spent");

    JsonNode check = json.at("/checks/outcomeOrder");
    assertThat(check.path("level").asText()).isEqualTo("alarm");
    assertThat(check.at("/notEstimable/code").asText()).isEqualTo("outcomeBeforeAssignment");
    assertThat(check.path("units").asInt()).isEqualTo(10);
    assertThat(json.at("/verdicts/0/level").asText()).isEqualTo("refused");
    assertThat(json.at("/health/failed").asInt()).isEqualTo(1);
    assertThat(json.at("/verdicts/0/sentences").toString())
        .contains("before the unit was assigned");
  }

  @Test
  void aDayWithoutOneArmFails() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user_id,group,date,x"));
    int unit = 0;
    for (int day = 1; day <= 14; day++) {
      for (int i = 0; i < 100; i++) {
        boolean b = day == 3 ? i < 20 : day == 4 ? i < 80 : i % 2 == 0;
        lines.add("%d,%s,2026-03-%02d,%d".formatted(unit++, b ? "b" : "a", day, i % 5));
      }
    }

    JsonNode json = json(lines, "--metric", "x=mean:x");

    assertThat(json.at("/checks/sampleRatio/level").asText()).isEqualTo("ok");
    JsonNode byDay = json.at("/checks/sampleRatioByDay");
    assertThat(byDay.path("level").asText()).isEqualTo("alarm");
    assertThat(byDay.path("worst").asText()).isEqualTo("2026-03-03");
    assertThat(byDay.path("tested").asInt()).isEqualTo(14);
    // scipy.stats.chi2.sf(36, 1) and times 14
    assertThat(byDay.path("p").asDouble()).isCloseTo(1.9731752900753e-09, within(1e-15));
    assertThat(byDay.path("pAdjusted").asDouble()).isCloseTo(2.7624454061055e-08, within(1e-14));
    assertThat(byDay.path("details")).hasSize(14);
    assertThat(json.at("/checks/fullWeeks/level").asText()).isEqualTo("ok");
    assertThat(json.at("/verdicts/0/level").asText()).isEqualTo("refused");
  }

  @Test
  void daysOutsideThePlanAreCountedAndCanBeLeftOut() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user_id,group,date,x"));
    for (int i = 0; i < 200; i++) {
      lines.add("%d,%s,2026-03-%02d,%d".formatted(i, i % 2 == 0 ? "a" : "b", 1 + i / 20, i % 5));
    }

    JsonNode json =
        json(lines, "--metric", "x=mean:x", "--start", "2026-03-02", "--end", "2026-03-08");
    assertThat(json.at("/checks/rowsOutside/before").asInt()).isEqualTo(20);
    assertThat(json.at("/checks/rowsOutside/after").asInt()).isEqualTo(40);
    assertThat(json.at("/checks/rowsOutside/level").asText()).isEqualTo("warning");
    assertThat(json.at("/checks/fullWeeks/days").asInt()).isEqualTo(7);
    assertThat(json.at("/arms/0/units").asInt()).isEqualTo(100);

    JsonNode inside =
        json(lines, "--metric", "x=mean:x", "--from", "2026-03-02", "--to", "2026-03-08");
    assertThat(inside.at("/arms/0/units").asInt()).isEqualTo(70);
    assertThat(inside.at("/checks/rowRules/rowsLeftOut").asInt()).isEqualTo(60);
  }

  @Test
  void valuesAreCutAtThePercentileOfAllUnits() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user_id,group,pre_spent,spent"));
    for (int i = 0; i < 101; i++) {
      lines.add("%d,%s,%d,%d".formatted(i, i % 2 == 0 ? "a" : "b", i * 2, i == 100 ? 5000 : i));
    }

    JsonNode json =
        json(
            lines,
            "--metric",
            "spent=mean:spent",
            "--covariate",
            "pre_spent",
            "--winsorise",
            "spent=.985");

    // numpy.quantile([0..99, 5000], .985) = 98.5, of the values before 197.
    JsonNode cut = json.at("/checks/winsorised/details/0");
    assertThat(cut.path("cut").asDouble()).isCloseTo(98.5, within(1e-12));
    assertThat(cut.path("unitsCut").asInt()).isEqualTo(2);
    assertThat(cut.path("covariateCut").asDouble()).isCloseTo(197, within(1e-12));
    assertThat(cut.path("covariateUnitsCut").asInt()).isEqualTo(2);
    // (Σ of the even 0..98 + 98.5) / 51
    assertThat(json.at("/effects/0/controlValue/mean").asDouble())
        .isCloseTo(2548.5 / 51, within(1e-9));
  }

  @Test
  void aShareIsNotCut() throws IOException {
    int status =
        run(
            List.of("user_id,group,x", "1,a,1", "2,b,0"),
            "--metric",
            "x=proportion:x",
            "--winsorise",
            "x=.9");
    assertThat(status).isEqualTo(3);
    assertThat(err.toString()).contains("cannot be winsorised").contains("0 or 1");
  }

  private JsonNode json(List<String> lines, String... more) throws IOException {
    out.getBuffer().setLength(0);
    assertThat(run(lines, more)).as(err.toString()).isZero();
    return Output.JSON.readTree(out.toString());
  }

  private int run(List<String> lines, String... more) throws IOException {
    Path file = Files.write(folder.resolve("rows.csv"), lines);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "experiment",
                file.toString(),
                "--unit",
                "user_id",
                "--variant",
                "group",
                "--json"));
    arguments.addAll(List.of(more));
    CommandLine line = VitrineCommand.of(new OnlyText(), OnlyText.ENGLISH);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int status = line.execute(arguments.toArray(String[]::new));
    line.getErr().flush();
    return status;
  }

  private static final class OnlyText implements Services {
    private static final ResourceBundle ENGLISH =
        ResourceBundle.getBundle("vitrine.messages", Locale.ROOT);

    @Override
    public Workspaces workspaces() {
      throw new AssertionError("rows of a file need no workspace");
    }

    @Override
    public ResourceBundle messages() {
      return ENGLISH;
    }
  }
}
