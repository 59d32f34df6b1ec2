package vitrine.infra.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainedReader;

class ModelFoldersTest {
  @TempDir private Path folder;

  private ModelCard save(ModelLibrary library, String name) {
    return library.save(
        new ModelCard(name, ModelCard.TASK, ModelCard.HEAD, List.of(), List.of(Fakes.card())),
        Map.of(TextLanguage.ENGLISH, TrainedReader.of(Fakes.head())),
        library.folder(name));
  }

  @Test
  void theBuiltInModelReadsBothLanguages() {
    SentimentModel model = new ModelFolders(folder).open(ModelLibrary.BUILT_IN);
    assertThat(model.languages()).containsOnlyKeys(TextLanguage.ENGLISH, TextLanguage.CHINESE);
    assertThat(model.card().heads())
        .allSatisfy(head -> assertThat(head.origin().licence()).isNotBlank());
  }

  @Test
  void aSavedModelIsOpenedAgainWithTheBuiltInHeadForOtherLanguages() {
    ModelLibrary library = new ModelFolders(folder);
    save(library, "mine");
    assertThat(library.cards()).extracting(ModelCard::name).containsExactly("shop-reviews", "mine");
    SentimentModel model = library.open("mine");
    assertThat(model.languages())
        .hasEntrySatisfying(
            TextLanguage.ENGLISH,
            reader ->
                assertThat(reader.head().logits(new float[] {1, 0}))
                    .isEqualTo(Fakes.head().logits(new float[] {1, 0})));
    assertThat(model.languages()).containsKey(TextLanguage.CHINESE);
    assertThat(model.fingerprint()).isNotEqualTo(library.open("shop-reviews").fingerprint());
    assertThat(library.open(library.folder("mine").toString()).fingerprint())
        .isEqualTo(model.fingerprint());
  }

  @Test
  void anAdaptationIsKeptBesideTheHeadAndHasToBeTheOneOfTheCard() throws IOException {
    ModelLibrary library = new ModelFolders(folder);
    byte[] content = {1, 2, 3};
    ModelCard card =
        library.save(
            new ModelCard("mine", ModelCard.TASK, "lora", List.of(), List.of(Fakes.card())),
            Map.of(TextLanguage.ENGLISH, new TrainedReader(Fakes.head(), Optional.of(content))),
            library.folder("mine"));
    EncoderSource source =
        Optional.ofNullable(library.open("mine").languages().get(TextLanguage.ENGLISH))
            .orElseThrow()
            .encoder();
    assertThat(source.base()).isEqualTo("words");
    assertThat(source.adaptation().orElseThrow().file().open()).hasBinaryContent(content);
    Path file = library.folder("mine").resolve(card.heads().getFirst().adaptation());
    Files.write(file, new byte[] {1, 2, 4});
    assertThatThrownBy(() -> library.open("mine")).hasMessageContaining("MODEL_FILE_DAMAGED");
    Files.delete(file);
    assertThatThrownBy(() -> library.open("mine"))
        .hasMessageContaining("MODEL_FILE_DAMAGED")
        .hasMessageContaining(file.getFileName().toString());
  }

  @Test
  void aCardOfAnEarlierVersionIsOpened() throws IOException {
    ModelLibrary library = new ModelFolders(folder);
    save(library, "mine");
    Path card = library.folder("mine").resolve("card.json");
    JsonMapper json = new JsonMapper();
    ObjectNode tree = (ObjectNode) json.readTree(card.toFile());
    ObjectNode head = (ObjectNode) tree.path("heads").get(0);
    head.put("language", "OTHER");
    head.remove(
        List.of(
            "adaptation", "adaptationSha256", "curve", "seconds", "groups", "choice", "trials"));
    ((ObjectNode) head.path("settings"))
        .remove(List.of("method", "warmup", "labelSmoothing", "balanced", "longest", "rank"));
    json.writeValue(card.toFile(), tree);
    assertThat(library.open("mine").languages()).containsKey(TextLanguage.ENGLISH);
    Files.writeString(card, "{}");
    assertThatThrownBy(() -> library.open("mine")).hasMessageContaining("MODEL_DAMAGED");
  }

  @Test
  void aCopiedFolderIsTheSameModel() throws IOException {
    ModelLibrary library = new ModelFolders(folder);
    save(library, "mine");
    Path copy = Files.createDirectories(folder.resolve("elsewhere").resolve("copied"));
    try (Stream<Path> files = Files.list(library.folder("mine"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    assertThat(library.open(copy.toString()).fingerprint())
        .isEqualTo(library.open("mine").fingerprint());
  }

  @Test
  void changedWeightsAreNoticed() throws IOException {
    ModelLibrary library = new ModelFolders(folder);
    ModelCard card = save(library, "mine");
    Path weights = library.folder("mine").resolve(card.heads().getFirst().file());
    byte[] content = Files.readAllBytes(weights);
    content[content.length - 1] ^= 1;
    Files.write(weights, content);
    assertThatThrownBy(() -> library.open("mine"))
        .isInstanceOf(VitrineException.class)
        .hasMessageContaining("MODEL_FILE_DAMAGED");
  }

  @Test
  void namesThatLeaveTheFolderAreRefused() {
    ModelLibrary library = new ModelFolders(folder);
    assertThatThrownBy(() -> library.folder("../elsewhere")).isInstanceOf(VitrineException.class);
    assertThatThrownBy(() -> library.open("absent"))
        .isInstanceOf(VitrineException.class)
        .hasMessageContaining("MODEL_NOT_FOUND");
  }
}
