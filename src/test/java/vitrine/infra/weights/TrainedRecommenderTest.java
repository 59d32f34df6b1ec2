package vitrine.infra.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.InteractionsFile;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.SequenceFile;
import vitrine.core.recommend.sequence.SasRec;
import vitrine.core.recommend.sequence.SequenceExamples;
import vitrine.core.recommend.sequence.SequenceLoss;
import vitrine.core.recommend.sequence.SequenceSettings;
import vitrine.core.recommend.sequence.SequenceTrainer;
import vitrine.core.recommend.sequence.SequenceWeights;
import vitrine.core.recommend.trained.LatestTrained;
import vitrine.core.recommend.trained.LearnedFrom;
import vitrine.core.recommend.trained.RecommenderCard;
import vitrine.core.recommend.trained.RecommenderEpoch;
import vitrine.core.recommend.trained.RecommenderLibrary;
import vitrine.core.recommend.trained.RecommenderTraining;
import vitrine.core.recommend.trained.TrainingPlan;

/** A sequence model's way to disk and back, and on what data it may be used. */
class TrainedRecommenderTest {
  private static final SequenceSettings SETTINGS =
      new SequenceSettings(
          4, 1, 1, 5, 0, 8, .01, 0, 5, 2, SequenceLoss.FULL_SOFTMAX, .1, 0, 100, 1);

  @TempDir Path folder;

  private final RecommenderLibrary library = new RecommenderFolders();
  private final FixedTrainer trainer = new FixedTrainer();

  /** Gives weights that follow from the number of epochs, and a curve with its top at the third. */
  private static final class FixedTrainer implements SequenceTrainer {
    private final List<Task> tasks = new ArrayList<>();

    @Override
    public SequenceWeights train(Task task, Progress progress, Consumer<RecommenderEpoch> watcher) {
      tasks.add(task);
      for (int epoch = 1; epoch <= task.settings().epochs(); epoch++) {
        watcher.accept(new RecommenderEpoch(epoch, 1, .2, .2 - .01 * Math.abs(3 - epoch), 1, 1));
      }
      Map<String, float[]> arrays = new HashMap<>();
      task.settings()
          .shape(task.examples().items())
          .arrays()
          .forEach(
              (name, shape) -> {
                float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
                for (int i = 0; i < values.length; i++) {
                  values[i] = (float) Math.sin(i + task.settings().epochs());
                }
                arrays.put(name, values);
              });
      return new SequenceWeights(task.settings().shape(task.examples().items()), arrays);
    }
  }

  private Interactions events(String... lines) throws IOException {
    Path file = folder.resolve("sequences.txt");
    Files.write(file, List.of(lines));
    return SequenceFile.read(file, Progress.unwatched());
  }

  private Interactions shop() throws IOException {
    return events("a 1 2 3 4", "b 2 3 5", "c 4 1", "d 1 2 3 2");
  }

  private RecommenderCard train(String name, Interactions events, int heldOut, boolean refit) {
    ItemFacts facts = ItemFacts.unknown(events.itemIds());
    RecommenderTraining.Trained trained =
        RecommenderTraining.of(
            new SasRec(SETTINGS, trainer),
            name,
            events,
            facts,
            heldOut,
            new TrainingPlan(refit, Optional.empty()),
            "",
            Progress.unwatched(),
            epoch -> {});
    return library.save(folder.resolve("models"), trained.card(), trained.arrays());
  }

  private LatestTrained latest(Interactions events) {
    return latest(events, true, Optional.empty());
  }

  private LatestTrained latest(
      Interactions events, boolean ofOneShop, Optional<Recommender> otherwise) {
    return new LatestTrained(
        library,
        folder.resolve("models"),
        new SasRec(SETTINGS, trainer),
        ItemFacts.unknown(events.itemIds()),
        ofOneShop,
        otherwise);
  }

  private static ProblemCode problem(Runnable work) {
    try {
      work.run();
    } catch (VitrineException e) {
      return e.code();
    }
    throw new AssertionError("no problem");
  }

  @Test
  void newestItemChoosesTheEpochsAndAllEventsAreLearned() throws IOException {
    RecommenderCard card = train("m", shop(), 0, true);

    assertThat(trainer.tasks).hasSize(2);
    SequenceExamples choice = trainer.tasks.get(0).examples();
    // the newest of d is an item that d had before: held out, but nothing to look for
    assertThat(choice.validation()).containsExactly(3, 4, 0, SequenceExamples.NONE);
    assertThat(choice.sequences()[0]).containsExactly(0, 1, 2);
    assertThat(choice.sequences()[2]).containsExactly(3);
    assertThat(choice.sequences()[3]).containsExactly(0, 1, 2);
    assertThat(trainer.tasks.get(1).settings().epochs()).isEqualTo(3);
    assertThat(trainer.tasks.get(1).examples().sequences()[0]).containsExactly(0, 1, 2, 3);
    assertThat(card.learnedFrom().events()).isEqualTo(13);
    assertThat(card.learnedFrom().heldOut()).isZero();
  }

  @Test
  void comesBackFromTheDiskWithTheSameScores() throws IOException {
    Interactions shop = shop();
    RecommenderCard card = train("m", shop, 0, true);
    FittedRecommender again = latest(shop).fit(shop, Progress.unwatched());
    FittedRecommender now =
        new SasRec(SETTINGS.withEpochs(3), trainer).fit(shop, Progress.unwatched());
    double[] stored = new double[5];
    double[] fresh = new double[5];
    again.score(new History(new int[] {0, 1}, new float[] {1, 1}), stored);
    now.score(new History(new int[] {0, 1}, new float[] {1, 1}), fresh);

    assertThat(stored).isEqualTo(fresh);
    assertThat(again.settings()).containsEntry("trained", "m").containsEntry("epochs", 3);
    assertThat(library.cards(folder.resolve("models")))
        .extracting(RecommenderCard::sha256, RecommenderCard::learnedFrom)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(card.sha256(), card.learnedFrom()));
  }

  @Test
  void refusesOtherDataOtherItemsAndWhatIsHeldOut() throws IOException {
    Interactions shop = shop();
    assertThat(problem(() -> latest(shop).fit(shop, Progress.unwatched())))
        .isEqualTo(ProblemCode.RECOMMEND_MODEL_NOT_TRAINED);
    train("m", shop, 0, true);
    Interactions cut = shop.firstEvents(new int[] {3, 2, 2, 3});
    assertThat(problem(() -> latest(shop).fit(cut, Progress.unwatched())))
        .isEqualTo(ProblemCode.RECOMMEND_MODEL_SAW_HELD_OUT);
    Interactions grown = events("a 1 2 3 4", "b 2 3 5 1", "c 4 1", "d 1 2 3 2");
    assertThat(problem(() -> latest(grown).fit(grown, Progress.unwatched())))
        .isEqualTo(ProblemCode.RECOMMEND_MODEL_OTHER_DATA);
    Optional<Recommender> now = Optional.of(new SasRec(SETTINGS, trainer));
    assertThat(problem(() -> latest(grown, true, now).fit(grown, Progress.unwatched())))
        .isEqualTo(ProblemCode.RECOMMEND_MODEL_OTHER_DATA);
    assertThat(latest(grown, false, now).fit(grown, Progress.unwatched()).settings())
        .doesNotContainKey("trained");
    assertThat(latest(shop, true, now).fit(cut, Progress.unwatched()).settings())
        .doesNotContainKey("trained");
    Interactions renamed =
        new Interactions(
            shop.starts(),
            shop.items(),
            shop.weights(),
            shop.kinds(),
            shop.times(),
            shop.userIds(),
            events("a 1 2 3 6", "b 2 3 5").itemIds(),
            shop.source());
    assertThat(problem(() -> latest(renamed).fit(renamed, Progress.unwatched())))
        .isEqualTo(ProblemCode.RECOMMEND_MODEL_OTHER_ITEMS);
  }

  @Test
  void usesTheWeightsThatHaveSeenMostOfWhatMayBeKnown() throws IOException {
    Interactions shop = shop();
    train("all", shop, 0, true);
    train("without-newest", shop, 0, false);
    Interactions cut = shop.firstEvents(SequenceExamples.withoutNewest(shop));

    assertThat(latest(shop).fit(cut, Progress.unwatched()).settings())
        .containsEntry("trained", "without-newest");
    assertThat(latest(shop).fit(shop, Progress.unwatched()).settings())
        .containsEntry("trained", "all");
  }

  @Test
  void saysSoWhenAFileIsDamaged() throws IOException {
    Interactions shop = shop();
    RecommenderCard card = train("m", shop, 0, true);
    Path weights = folder.resolve("models").resolve("m").resolve(card.weights());
    byte[] content = Files.readAllBytes(weights);
    content[content.length - 1] ^= 1;
    Files.write(weights, content);
    assertThat(problem(() -> library.open(folder.resolve("models"), "m")))
        .isEqualTo(ProblemCode.MODEL_FILE_DAMAGED);
    Files.writeString(weights.resolveSibling("card.json"), "{}");
    assertThat(problem(() -> library.open(folder.resolve("models"), "m")))
        .isEqualTo(ProblemCode.MODEL_DAMAGED);
    assertThat(library.cards(folder.resolve("models"))).isEmpty();
    assertThatThrownBy(() -> library.open(folder.resolve("models"), "../m"))
        .isInstanceOf(VitrineException.class);
  }

  @Test
  void handsEventsOverInAFile() throws IOException {
    Interactions shop = shop();
    ItemFacts facts = ItemFacts.unknown(shop.itemIds());
    facts.texts()[2] = "红 coat, 10 €";
    facts.prices()[1] = 9.5;
    Path file = folder.resolve("hand").resolve("over");

    InteractionsFile.write(file, shop, facts);

    InteractionsFile.Content content = InteractionsFile.read(file);
    Interactions read = content.interactions();
    assertThat(read.starts()).isEqualTo(shop.starts());
    assertThat(read.items()).isEqualTo(shop.items());
    assertThat(read.weights()).isEqualTo(shop.weights());
    assertThat(read.source()).isEqualTo(shop.source());
    assertThat(LearnedFrom.hash(read.itemIds())).isEqualTo(LearnedFrom.hash(shop.itemIds()));
    assertThat(read.userIds().id(3)).isEqualTo("d");
    assertThat(content.facts().texts()).isEqualTo(facts.texts());
    assertThat(content.facts().prices()).isEqualTo(facts.prices());
    Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
    assertThat(problem(() -> InteractionsFile.read(file)))
        .isEqualTo(ProblemCode.RECOMMEND_FILE_DAMAGED);
    Files.writeString(file, "something else");
    assertThat(problem(() -> InteractionsFile.read(file)))
        .isEqualTo(ProblemCode.RECOMMEND_FILE_DAMAGED);
  }

  /**
   * As many events as the weights have seen, but of other shoppers: a split by time, for example.
   */
  @Test
  void countsWhatWasSeenOfEachShopper() throws IOException {
    Interactions shop = shop();
    train("m", shop, 1, true);
    Interactions other = shop.firstEvents(new int[] {1, 3, 2, 4});
    Interactions more = shop.firstEvents(new int[] {3, 2, 2, 4});

    assertThat(problem(() -> latest(shop).fit(other, Progress.unwatched())))
        .isEqualTo(ProblemCode.RECOMMEND_MODEL_SAW_HELD_OUT);
    assertThat(latest(shop).fit(more, Progress.unwatched()).settings())
        .containsEntry("trained", "m");
  }
}
