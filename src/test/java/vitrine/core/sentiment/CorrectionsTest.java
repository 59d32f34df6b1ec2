package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.workspace.MemoryWorkspaces;

class CorrectionsTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:30:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir private Path folder;

  private final WorkspaceCorrections corrections =
      new WorkspaceCorrections(new MemoryWorkspaces(), CLOCK);

  @Test
  void correctedReviewCountsAsTheReviewerSays() {
    ReviewSet reviews = reviews("too small", "lovely", "too small", "");
    ScoredReviews scored =
        new ScoredReviews(
            reviews,
            Fakes.model(),
            new Scores(
                List.of(
                    Optional.of(new float[] {.1f, .2f, .7f}),
                    Optional.of(new float[] {.1f, .2f, .7f}),
                    Optional.empty(),
                    Optional.empty())),
            Map.of());
    Corrections all =
        corrections.correct(
            "too small",
            Optional.empty(),
            Sentiment.NEGATIVE,
            Optional.of(Sentiment.POSITIVE),
            "m");
    ScoredReviews corrected = scored.corrected(all);
    assertThat(Mood.of(corrected.scores(), 0, .5)).isEqualTo(Mood.NEGATIVE);
    assertThat(corrected.scores().score(2)).as("the same text, not scored").isEqualTo(-1);
    assertThat(Mood.of(corrected.scores(), 1, .5)).isEqualTo(Mood.POSITIVE);
    assertThat(Mood.of(corrected.scores(), 3, .5)).isEqualTo(Mood.UNSCORED);
    assertThat(corrected.correction(0).flatMap(Correction::said)).contains(Sentiment.POSITIVE);
    assertThat(corrected.correction(1)).isEmpty();
    assertThat(corrected.scores().uncorrected().predicted(0)).isEqualTo(Sentiment.POSITIVE);
    ScoredReviews undone = corrected.corrected(corrections.undo(all.all().getFirst()));
    assertThat(Mood.of(undone.scores(), 0, .5)).isEqualTo(Mood.POSITIVE);
    assertThat(undone.scores().scored(2)).isFalse();
  }

  @Test
  void correctedAgainKeepsWhatTheModelSaidFirst() {
    corrections.correct(
        "x", Optional.empty(), Sentiment.NEGATIVE, Optional.of(Sentiment.POSITIVE), "first");
    Corrections all =
        corrections.correct(
            "x", Optional.empty(), Sentiment.NEUTRAL, Optional.of(Sentiment.NEGATIVE), "second");
    assertThat(all.all())
        .containsExactly(
            new Correction(
                "x",
                Optional.empty(),
                Sentiment.NEUTRAL,
                Optional.of(Sentiment.POSITIVE),
                "first",
                NOW));
  }

  @Test
  void aspectIsCorrectedApartFromItsReview() {
    Corrections all =
        corrections.correct("x", Optional.of("price"), Sentiment.NEGATIVE, Optional.empty(), "");
    assertThat(all.of("x")).isEmpty();
    assertThat(all.of("x", "price").map(Correction::given)).contains(Sentiment.NEGATIVE);
    assertThat(all.of("x", "fit")).isEmpty();
    assertThat(all.ofReviews()).isEmpty();
    assertThat(all.rows(reviews("x"))).isEmpty();
  }

  @Test
  void fileHoldsWhatWasWrittenAndNoFormula() throws Exception {
    Path file = folder.resolve("corrections.csv");
    List<Correction> all =
        List.of(
            correction("=HYPERLINK(\"x\")", Optional.of("-fit"), Optional.empty(), ""),
            correction(
                "'tis\nfine, \"really\"", Optional.empty(), Optional.of(Sentiment.NEUTRAL), "@m"),
            correction("好看", Optional.empty(), Optional.of(Sentiment.NEUTRAL), "m"));
    CorrectionCsv.write(all, file);
    assertThat(CorrectionCsv.read(file, Instant.EPOCH)).isEqualTo(all);
    assertThat(Files.readString(file))
        .doesNotContain("\n=", ",=", "\"=", ",@", ",-")
        .startsWith("text,aspect,given,said,model,corrected_at");
  }

  @Property(tries = 200, seed = "20261126")
  void cellComesBackAsItWas(@ForAll String cell) {
    assertThat(CorrectionCsv.plain(CorrectionCsv.escaped(cell))).isEqualTo(cell);
  }

  @Test
  void fileOfOthersNeedsTextAndLabelOnly() throws Exception {
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "\uFEFFgiven,text\nNegative,\"too, big\"\n");
    assertThat(CorrectionCsv.read(file, NOW))
        .containsExactly(
            new Correction(
                "too, big", Optional.empty(), Sentiment.NEGATIVE, Optional.empty(), "", NOW));
    Files.writeString(file, "given,text\nnegative,a\nangry,b\n");
    assertThatThrownBy(() -> CorrectionCsv.read(file, NOW))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ProblemCode.CORRECTIONS_UNREADABLE);
              assertThat(e.arguments()).contains(3L);
            });
    Files.writeString(file, "text\nx\n");
    assertThatThrownBy(() -> CorrectionCsv.read(file, NOW)).isInstanceOf(VitrineException.class);
  }

  @Test
  void ofTwoCorrectionsTheLaterCounts() {
    corrections.correct("x", Optional.empty(), Sentiment.NEGATIVE, Optional.empty(), "");
    Correction older =
        new Correction(
            "x", Optional.empty(), Sentiment.POSITIVE, Optional.empty(), "", NOW.minusSeconds(1));
    assertThat(corrections.add(List.of(older)).of("x").map(Correction::given))
        .contains(Sentiment.NEGATIVE);
    Correction newer =
        new Correction(
            "x", Optional.empty(), Sentiment.POSITIVE, Optional.empty(), "", NOW.plusSeconds(1));
    assertThat(corrections.add(List.of(newer)).of("x").map(Correction::given))
        .contains(Sentiment.POSITIVE);
  }

  private static ReviewSet reviews(String... texts) {
    ReviewFrames frames = new ReviewFrames();
    for (String text : texts) {
      frames.add("P1", "2026-03-01", 5, text);
    }
    return ReviewSet.of(frames.frame());
  }

  private static Correction correction(
      String text, Optional<String> aspect, Optional<Sentiment> said, String model) {
    return new Correction(text, aspect, Sentiment.POSITIVE, said, model, NOW);
  }
}
