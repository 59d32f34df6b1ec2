package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;

/** Trainings over a fake encoder, trainer and tuner. */
class SentimentTrainingTest {
  private final Fakes.WordEncoder words = new Fakes.WordEncoder();
  private final Fakes.Tuner tuner = new Fakes.Tuner();
  private final List<String> texts = new ArrayList<>();
  private final List<Sentiment> labels = new ArrayList<>();

  private void rows(int count) {
    for (int i = 0; i < count; i++) {
      texts.add((i % 2 == 0 ? "good " : "bad ") + i);
      labels.add(i % 2 == 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE);
    }
  }

  private void row(String text, Sentiment label) {
    texts.add(text);
    labels.add(label);
  }

  private static TrainingRequest request(TrainingMethod method, boolean automatic, boolean search) {
    return new TrainingRequest(
        TrainingSettings.of(method),
        automatic,
        search,
        1e6,
        Optional.empty(),
        Optional.empty(),
        Fakes.card().origin());
  }

  private SentimentTraining.Trained train(LabelledTexts data, TrainingRequest request) {
    return new SentimentTraining(
            new TrainingEngines(
                Fakes.encoders(words), Fakes.encoders(words), Fakes.trainer(), tuner))
        .train(data, request, Progress.unwatched(), epoch -> {});
  }

  private SentimentTraining.Trained head() {
    return train(LabelledTexts.of(texts, labels), request(TrainingMethod.HEAD, false, false));
  }

  @Test
  void aHeadIsTrainedForEachLanguageWithEnoughTexts() {
    rows(100);
    row("只有一条", Sentiment.POSITIVE);
    row("one neutral", Sentiment.NEUTRAL);
    row(" ", Sentiment.NEUTRAL);
    row("очень хорошо", Sentiment.POSITIVE);
    SentimentTraining.Trained trained = head();
    assertThat(trained.readers()).containsOnlyKeys(TextLanguage.ENGLISH);
    assertThat(trained.leftOut()).isEqualTo(new LeftOut(1, 1, 0, 0, 2));
    HeadCard card = trained.cards().getFirst();
    assertThat(card.classes()).containsExactly(Sentiment.NEGATIVE, Sentiment.POSITIVE);
    assertThat(card.test().rows()).isEqualTo(20);
    assertThat(card.test().accuracy()).isEqualTo(1);
    assertThat(card.trained() + card.validated()).isEqualTo(80);
    assertThat(card.choice()).isEqualTo(MethodChoice.ASKED);
  }

  @Test
  void ofContradictingRowsTheMajorityIsKeptAndOfATieNone() {
    rows(100);
    row("good 0", Sentiment.POSITIVE);
    row("good 0", Sentiment.NEGATIVE);
    row("torn", Sentiment.POSITIVE);
    row("torn", Sentiment.NEGATIVE);
    SentimentTraining.Trained trained = head();
    assertThat(trained.leftOut().contradicting()).isEqualTo(3);
    HeadCard card = trained.cards().getFirst();
    assertThat(card.trained() + card.validated() + card.test().rows()).isEqualTo(101);
  }

  @Test
  void whatCannotBeLearnedIsRefusedWithItsReason() {
    rows(10);
    assertThatThrownBy(this::head).hasMessageContaining("TOO_FEW_LABELS");
    texts.clear();
    labels.clear();
    for (int i = 0; i < 60; i++) {
      row("good " + i, Sentiment.POSITIVE);
    }
    assertThatThrownBy(this::head).hasMessageContaining("ONE_LABEL_ONLY");
    for (int i = 0; i < 60; i++) {
      row("good " + i, Sentiment.NEGATIVE);
    }
    assertThatThrownBy(this::head).hasMessageContaining("LABELS_CONTRADICT");
    texts.replaceAll(text -> " ");
    assertThatThrownBy(this::head)
        .isInstanceOf(VitrineException.class)
        .hasMessageContaining("NO_TEXT_TO_LEARN");
  }

  @Test
  void aFineTuningIsJudgedThroughItsOwnEncoder() {
    rows(100);
    SentimentTraining.Trained trained =
        train(LabelledTexts.of(texts, labels), request(TrainingMethod.LORA, false, false));
    assertThat(trained.readers())
        .hasEntrySatisfying(
            TextLanguage.ENGLISH, reader -> assertThat(reader.adaptation()).isPresent());
    assertThat(trained.cards().getFirst().curve())
        .hasSize(TrainingSettings.of(TrainingMethod.LORA).epochs());
    assertThat(trained.cards().getFirst().test().accuracy()).isEqualTo(1);
    assertThat(words.encoded).as("only rows that were not trained on").hasSize(30);
  }

  @Test
  void testRowsGivenApartStayUntouchedAndAreNotTrainedOn() {
    rows(200);
    List<RowPart> parts = new ArrayList<>(Split.withoutTest(texts, labels, 7));
    assertThat(Collections.frequency(parts, RowPart.VALIDATION)).isEqualTo(20);
    List<String> group = new ArrayList<>(Collections.nCopies(200, ""));
    for (int i = 0; i < 10; i++) {
      row(i == 0 ? "good 0" : "love it " + i, i < 8 ? Sentiment.POSITIVE : Sentiment.NEGATIVE);
      parts.add(RowPart.TEST);
      group.add(i < 6 ? "dresses" : "tops");
    }
    SentimentTraining.Trained trained =
        train(
            new LabelledTexts(texts, labels, parts, Map.of("department", group)),
            request(TrainingMethod.HEAD, false, false));
    HeadCard card = trained.cards().getFirst();
    assertThat(trained.leftOut().alsoInTest()).isEqualTo(1);
    assertThat(card.trained() + card.validated()).isEqualTo(199);
    assertThat(card.test().rows()).isEqualTo(10);
    assertThat(card.test().accuracy()).isEqualTo(.8);
    assertThat(card.groups())
        .extracting(GroupResult::value, result -> result.result().accuracy())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("dresses", 1.),
            org.assertj.core.groups.Tuple.tuple("tops", .5));
  }

  @Test
  void automaticTrainsAHeadOnFewRowsAndTunesWhereThereAreEnoughAndTime() {
    rows(100);
    HeadCard few =
        train(LabelledTexts.of(texts, labels), request(TrainingMethod.HEAD, true, false))
            .cards()
            .getFirst();
    assertThat(few.choice().reason()).isEqualTo(MethodChoice.Reason.FEW_ROWS);
    assertThat(few.settings().method()).isEqualTo(TrainingMethod.HEAD);
    texts.clear();
    labels.clear();
    rows(800);
    HeadCard many =
        train(LabelledTexts.of(texts, labels), request(TrainingMethod.HEAD, true, false))
            .cards()
            .getFirst();
    assertThat(many.choice().reason()).isEqualTo(MethodChoice.Reason.IN_TIME);
    assertThat(many.settings().method()).isEqualTo(TrainingMethod.LORA);
    TrainingRequest hurried =
        new TrainingRequest(
            TrainingSettings.of(TrainingMethod.HEAD),
            true,
            false,
            1e-12,
            Optional.empty(),
            Optional.empty(),
            Fakes.card().origin());
    assertThat(train(LabelledTexts.of(texts, labels), hurried).cards().getFirst().choice().reason())
        .isEqualTo(MethodChoice.Reason.TOO_SLOW);
  }

  @Test
  void aSearchFindsTheBestRateAndNumberOfEpochs() {
    rows(100);
    HeadCard card =
        train(LabelledTexts.of(texts, labels), request(TrainingMethod.LORA, false, true))
            .cards()
            .getFirst();
    assertThat(card.trials()).hasSize(8);
    assertThat(card.settings().learningRate()).isEqualTo(5e-4);
    assertThat(card.settings().epochs()).isEqualTo(4);
    assertThat(tuner.tasks.getLast().settings()).isEqualTo(card.settings());
    assertThat(tuner.tasks.getLast().validation().texts()).hasSize(10);
  }

  @Test
  void pearsonIsThatOfAnscombesFirstQuartet() {
    double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    assertThat(Correlation.pearson(x, y).orElseThrow())
        .isCloseTo(.81642, org.assertj.core.data.Offset.offset(5e-6));
    assertThat(Correlation.pearson(x, new double[11])).isEmpty();
  }

  @Test
  void prototypesMakeAReaderThatReviewsOnlyCalibrate() {
    LabelledTexts prototypes =
        LabelledTexts.of(
            List.of("好", "喜", "差", "坏"),
            List.of(
                Sentiment.POSITIVE, Sentiment.POSITIVE, Sentiment.NEGATIVE, Sentiment.NEGATIVE));
    for (int i = 0; i < 100; i++) {
      row((i % 4 == 0 ? "差 " : "好 ") + i, i % 4 == 0 ? Sentiment.NEGATIVE : Sentiment.POSITIVE);
    }
    PrototypeTraining.Made made =
        new PrototypeTraining(Fakes.encoders(words))
            .make(
                TextLanguage.CHINESE,
                prototypes,
                LabelledTexts.of(texts, labels),
                3,
                Progress.unwatched());
    assertThat(made.head().classes()).containsExactly(Sentiment.NEGATIVE, Sentiment.POSITIVE);
    assertThat(made.test().accuracy()).isEqualTo(1);
    assertThat(made.tuned() + made.test().rows()).isEqualTo(100);
    assertThat(made.head().probabilities(new float[] {1, 0})[Sentiment.POSITIVE.ordinal()])
        .isGreaterThan(.99f);
  }

  @Test
  void scaleAndBiasesAreThoseOfMaximumLikelihood() {
    // 3 of 4 rows are of the second class and logits say nothing: the bias is the log odds, ln 3
    double[] fitted =
        PrototypeTraining.fit(new double[4][2], new int[] {0, 1, 1, 1}, new double[] {1, 1});
    assertThat(fitted[2] - fitted[1])
        .isCloseTo(Math.log(3), org.assertj.core.data.Offset.offset(1e-6));
    assertThat(
            PrototypeTraining.weights(
                List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE), new int[] {0, 1, 1, 1}))
        .containsExactly(2, 2 / 3.);
  }
}
