package vitrine.infra.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextLanguage;

class ModelFoldersTest {
  @TempDir private Path folder;

  private ModelCard save(ModelLibrary library, String name) {
    return library.save(
        new ModelCard(name, ModelCard.TASK, ModelCard.HEAD, List.of(), List.of(Fakes.card())),
        Map.of(TextLanguage.OTHER, Fakes.head()),
        library.folder(name));
  }

  @Test
  void theBuiltInModelReadsBothLanguages() {
    SentimentModel model = new ModelFolders(folder).open(ModelLibrary.BUILT_IN);
    assertThat(model.heads()).containsOnlyKeys(TextLanguage.values());
    assertThat(model.card().heads())
        .allSatisfy(head -> assertThat(head.origin().licence()).isNotBlank());
  }

  @Test
  void aSavedModelIsOpenedAgainWithTheBuiltInHeadForOtherLanguages() {
    ModelLibrary library = new ModelFolders(folder);
    save(library, "mine");
    assertThat(library.cards()).extracting(ModelCard::name).containsExactly("shop-reviews", "mine");
    SentimentModel model = library.open("mine");
    assertThat(model.heads())
        .hasEntrySatisfying(
            TextLanguage.OTHER,
            head ->
                assertThat(head.logits(new float[] {1, 0}))
                    .isEqualTo(Fakes.head().logits(new float[] {1, 0})));
    assertThat(model.heads()).containsKey(TextLanguage.CHINESE);
    assertThat(model.fingerprint()).isNotEqualTo(library.open("shop-reviews").fingerprint());
    assertThat(library.open(library.folder("mine").toString()).fingerprint())
        .isEqualTo(model.fingerprint());
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
        .hasMessageContaining("MODEL_DAMAGED");
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
