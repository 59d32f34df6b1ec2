package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.ReviewFrames;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainedReader;
import vitrine.core.workspace.AlertMute;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;

class AlertsVerbTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  @TempDir private Path folder;
  private final MemoryWorkspaces workspaces = new MemoryWorkspaces();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static final class Library implements ModelLibrary {
    @Override
    public List<ModelCard> cards() {
      return List.of(Fakes.model().card());
    }

    @Override
    public SentimentModel open(String name) {
      return Fakes.model();
    }

    @Override
    public ModelCard save(ModelCard card, Map<TextLanguage, TrainedReader> readers, Path place) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path folder(String name) {
      return Path.of(name);
    }
  }

  private final class Fake implements Services {
    @Override
    public Workspaces workspaces() {
      return workspaces;
    }

    @Override
    public TextEncoders textEncoders() {
      return Fakes.encoders(new Fakes.WordEncoder());
    }

    @Override
    public ModelLibrary sentimentModels() {
      return new Library();
    }
  }

  private int run(String... arguments) {
    CommandLine line =
        VitrineCommand.of(new Fake(), ResourceBundle.getBundle("vitrine.messages", Locale.ROOT));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private JsonNode json() throws Exception {
    return new JsonMapper().readTree(out.toString());
  }

  /** 24 reviews a day, 4 of them bad, and 18 on the last day; B has one review a day. */
  private Path file() throws Exception {
    StringBuilder csv = new StringBuilder("when,product,stars,body\n");
    for (int day = 0; day < 31; day++) {
      for (int i = 0; i < 24; i++) {
        boolean bad = i < (day == 30 ? 18 : 4);
        csv.append(FIRST.plusDays(day)).append("T10:00:00,A,").append(bad ? 1 : 5).append(',');
        csv.append(bad ? "bad zip" : "good bag").append(' ').append(day * 24 + i).append('\n');
      }
    }
    csv.append("2026-01-31T10:00:00,B,1,bad\n");
    return Files.writeString(folder.resolve("reviews.csv"), csv);
  }

  private String[] ofFile(String... more) throws Exception {
    List<String> all =
        new java.util.ArrayList<>(
            List.of("alerts", file().toString(), "--text", "body", "--time", "when"));
    all.addAll(List.of("--item", "product", "--stars", "stars"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void findsTheBadDayOfAFile() throws Exception {
    assertThat(run(ofFile("--json"))).isZero();

    JsonNode document = json();
    assertThat(document.path("seriesTested").asInt()).isEqualTo(1);
    assertThat(document.path("threshold").asDouble()).isEqualTo(1.0 / 30);
    assertThat(document.path("notEstimable").path("tooShort").asInt()).isEqualTo(1);
    assertThat(document.path("alerts")).hasSize(1);
    JsonNode alert = document.path("alerts").path(0);
    assertThat(alert.path("product").asText()).isEqualTo("A");
    assertThat(alert.path("day").asText()).isEqualTo("2026-01-31");
    assertThat(alert.path("span").asText()).isEqualTo("day");
    assertThat(alert.path("negative").asInt()).isEqualTo(18);
    assertThat(alert.path("expected").asDouble())
        .isCloseTo(4.0 / 24, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(alert.path("evidence")).hasSize(18);
    assertThat(alert.path("muted").asBoolean()).isFalse();
  }

  @Test
  void tellsPeople() throws Exception {
    assertThat(run(ofFile())).isZero();

    assertThat(out.toString())
        .contains("Set to 1 false alarm in 30 days, over 1 series")
        .contains("1 series not estimable: they span fewer than 28 days.")
        .contains("2026-01-31  A")
        .contains("18 of 24 reviews that day were negative (75%); 17% were expected.")
        .contains("less than once in 100 years");
  }

  @Test
  void scoresTheReviewsOfAWorkspaceAndKnowsItsMutes() throws Exception {
    ReviewFrames frames = new ReviewFrames();
    for (int day = 0; day < 31; day++) {
      for (int i = 0; i < 24; i++) {
        boolean bad = i < (day == 30 ? 18 : 4);
        frames.add("A", FIRST.plusDays(day).toString(), 3, (bad ? "bad " : "good ") + day + i);
      }
    }
    workspaces.with("mine", DatasetKind.REVIEWS, frames.frame());
    workspaces
        .alertMutes()
        .save(
            new AlertMute(
                "1", "mine", Optional.of("A"), Optional.empty(), Optional.empty(), Instant.EPOCH));

    assertThat(run("alerts", "--workspace", "w", "--json")).isZero();

    assertThat(json().path("data").asText()).isEqualTo("mine");
    assertThat(json().path("alerts")).hasSize(1);
    assertThat(json().path("alerts").path(0).path("muted").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alerts",
        "alerts --workspace w f.csv",
        "alerts f.csv",
        "alerts --workspace w --text body",
        "alerts --workspace w --false-alarms 0",
        "alerts --workspace w --false-alarms -1",
        "alerts --workspace w --false-alarms NaN",
        "alerts --workspace w --unsure-below 2",
        "alerts f.csv --text body --dataset d",
        "alerts f.csv --text body --stars s --model m"
      })
  void refusesOptionsThatDoNotFit(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysWhatTheDataLacks() throws Exception {
    assertThat(run("alerts", "--workspace", "w", "--dataset", "none")).isEqualTo(3);
    assertThat(err.toString()).contains("There are no reviews none");
    Path timeless = Files.writeString(folder.resolve("t.csv"), "body,stars\nbad,1\ngood,5\n");
    assertThat(run("alerts", timeless.toString(), "--text", "body", "--stars", "stars"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("time");
  }
}
