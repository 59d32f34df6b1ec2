package vitrine.core.sentiment.aspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.FineTuner;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.TrainedReader;
import vitrine.core.sentiment.TrainingEngines;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;

class AspectTermTest {
  private static final List<String> RECORD =
      List.of("a great $T$ , but the case broke", "screen", "1");

  private final List<FineTuner.Task> tasks = new ArrayList<>();
  private final TermPolarity polarity =
      new TermPolarity(
          new TrainingEngines(
              Fakes.encoders(new Fakes.WordEncoder()),
              Fakes.encoders(new Fakes.WordEncoder()),
              Fakes.trainer(),
              (task, progress, watcher) -> {
                tasks.add(task);
                return new TrainedReader(Fakes.head(), Optional.empty());
              }));

  @Test
  void aRecordHasThreeLines() {
    AspectTerm term = AspectTerm.read("f", RECORD).getFirst();
    assertThat(term.sentence()).isEqualTo("a great screen , but the case broke");
    assertThat(term.term()).isEqualTo("screen");
    assertThat(term.label()).isEqualTo(Sentiment.POSITIVE);
    assertThat(term.clause()).isEqualTo("a great screen ,");
    assertThat(term.marked()).isEqualTo("screen : a great [ screen ] , but the case broke");
    assertThat(AspectTerm.read("f", List.of("$T$ ok", "it", "-1", "", "")).getFirst().label())
        .isEqualTo(Sentiment.NEGATIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no place\nx\n1", "$T$ x\nx\n2", "$T$ x\n\n1", "$T$ x\nx", ""})
  void whatIsNoRecordIsTold(String text) {
    assertThatThrownBy(() -> AspectTerm.read("f", Arrays.asList(text.split("\n"))))
        .isInstanceOf(VitrineException.class);
  }

  @Test
  void untrainedTheClauseAndTheSentenceSay() {
    List<AspectTerm> terms =
        AspectTerm.read(
            "f",
            List.of(
                "the $T$ is great",
                "screen",
                "1",
                "an awful $T$ for me",
                "fan",
                "-1",
                "it has a $T$ inside",
                "fan",
                "0"));
    assertThat(polarity.untrained(terms, Fakes.model(), Progress.unwatched()))
        .extracting(vitrine.core.sentiment.Scores::mostProbable)
        .containsExactly(Sentiment.POSITIVE, Sentiment.NEGATIVE, Sentiment.NEUTRAL);
  }

  @Test
  void theTermsOfASentenceAreOnOneSide() {
    List<AspectTerm> terms = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String rest = " and the case number " + i;
      terms.addAll(AspectTerm.read("f", List.of("a great $T$" + rest, "screen", "1")));
      terms.addAll(
          AspectTerm.read("f", List.of("a great screen and the $T$ number " + i, "case", "0")));
    }
    TermPolarity.Trained trained =
        polarity.train(
            terms, TrainingSettings.of(TrainingMethod.FULL), Progress.unwatched(), epoch -> {});
    FineTuner.Task task = tasks.getFirst();
    assertThat(task.train().texts()).hasSize(72);
    assertThat(task.validation().texts()).hasSize(8);
    for (String text : task.validation().texts()) {
      String number = text.replaceAll("\\D", "");
      assertThat(task.train().texts())
          .noneMatch(other -> other.replaceAll("\\D", "").equals(number));
    }
    assertThat(
            vitrine.core.sentiment.Scores.mostProbable(
                polarity.read(terms, trained, Progress.unwatched()).getFirst()))
        .isEqualTo(Sentiment.POSITIVE);
  }
}
