package vitrine.infra.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.Adaptation;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.HeadCard;
import vitrine.core.sentiment.LanguageModel;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.SentimentHead;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainedReader;

/** Models as folders: {@code card.json} and a safetensors file a head. */
public final class ModelFolders implements ModelLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(ModelFolders.class);
  private static final String CARD = CardFile.NAME;
  private static final String NAME = "[\\p{L}\\p{N}_-]{1,60}";

  private final Path folder;

  /**
   * The user's models lie below this folder; the built-in one on the class path.
   *
   * @param folder may not exist yet
   */
  public ModelFolders(Path folder) {
    this.folder = folder;
  }

  /** Opens a file of a model. */
  private interface Source {
    InputStream open(String name) throws IOException;
  }

  @Override
  public List<ModelCard> cards() {
    List<ModelCard> cards = new ArrayList<>();
    card(bundled(BUILT_IN), BUILT_IN).ifPresent(cards::add);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> folders = Files.list(folder)) {
        folders
            .sorted()
            .filter(each -> Files.exists(each.resolve(CARD)))
            .forEach(each -> card(in(each), each.toString()).ifPresent(cards::add));
      } catch (IOException e) {
        LOG.warn("models cannot be listed in {}", folder, e);
      }
    }
    return cards;
  }

  private static Optional<ModelCard> card(Source files, String name) {
    try {
      return Optional.of(readCard(files));
    } catch (IOException e) {
      LOG.warn("the model {} is left out", name, e);
      return Optional.empty();
    }
  }

  private static ModelCard readCard(Source files) throws IOException {
    try (InputStream in = files.open(CARD)) {
      return CardFile.read(in);
    }
  }

  private static Source bundled(String model) {
    return name -> {
      InputStream in = ModelFolders.class.getResourceAsStream("/models/" + model + "/" + name);
      if (in == null) {
        throw new IOException("not on the class path: models/" + model + "/" + name);
      }
      return in;
    };
  }

  private static Source in(Path model) {
    return name -> Files.newInputStream(model.resolve(name));
  }

  @Override
  public SentimentModel open(String name) {
    if (name.equals(BUILT_IN)) {
      return model(BUILT_IN, bundled(BUILT_IN), Map.of(), List.of());
    }
    Path place = name.matches(NAME) ? folder(name) : Path.of(name);
    boolean kept = Files.exists(place.resolve(CARD));
    if (!kept && !name.equals(SHORT_TEXTS)) {
      throw new VitrineException(ProblemCode.MODEL_NOT_FOUND, name);
    }
    SentimentModel base = open(BUILT_IN);
    Source files = kept ? in(place) : bundled(SHORT_TEXTS);
    return model(name, files, base.languages(), base.card().heads());
  }

  private static SentimentModel model(
      String name,
      Source files,
      Map<TextLanguage, LanguageModel> others,
      List<HeadCard> otherCards) {
    try {
      ModelCard card = readCard(files);
      Map<TextLanguage, LanguageModel> languages = new EnumMap<>(TextLanguage.class);
      languages.putAll(others);
      for (HeadCard head : card.heads()) {
        languages.put(head.language(), new LanguageModel(encoder(files, head), head(files, head)));
      }
      List<HeadCard> all = merged(card.heads(), otherCards);
      StringBuilder parts = new StringBuilder();
      all.forEach(
          head ->
              parts
                  .append(head.sha256())
                  .append(head.adaptationSha256())
                  .append(head.encoderHash()));
      Fingerprint fingerprint = Fingerprint.of(parts.toString().getBytes(StandardCharsets.UTF_8));
      ModelCard complete =
          new ModelCard(card.name(), card.task(), card.method(), card.notes(), all);
      return new SentimentModel(complete, fingerprint, languages);
    } catch (DamagedFileException e) {
      throw new VitrineException(ProblemCode.MODEL_FILE_DAMAGED, e, name, e.file());
    } catch (IOException | IllegalArgumentException e) {
      throw new VitrineException(ProblemCode.MODEL_DAMAGED, e, name);
    }
  }

  /** The first list, and of the second what the first has no language for. */
  private static List<HeadCard> merged(List<HeadCard> first, List<HeadCard> second) {
    Map<TextLanguage, HeadCard> byLanguage = new EnumMap<>(TextLanguage.class);
    second.forEach(card -> byLanguage.put(card.language(), card));
    first.forEach(card -> byLanguage.put(card.language(), card));
    return List.copyOf(byLanguage.values());
  }

  private static EncoderSource encoder(Source files, HeadCard card) throws IOException {
    if (card.adaptation().isEmpty()) {
      return EncoderSource.of(card.encoder());
    }
    content(files, card.adaptation(), card.adaptationSha256());
    return new EncoderSource(
        card.encoder(),
        Optional.of(
            new Adaptation(
                new Fingerprint(card.adaptationSha256()), () -> files.open(card.adaptation()))));
  }

  private static SentimentHead head(Source files, HeadCard card) throws IOException {
    ByteBuffer content = ByteBuffer.wrap(content(files, card.file(), card.sha256()));
    try {
      return HeadTensors.head(Safetensors.read(content), card.classes(), card.temperature());
    } catch (IOException | IllegalArgumentException e) {
      throw new DamagedFileException(card.file(), e);
    }
  }

  /** The content of a file that has the hash of the card. */
  private static byte[] content(Source files, String name, String sha256) throws IOException {
    try (InputStream in = files.open(name)) {
      byte[] content = in.readAllBytes();
      if (!Fingerprint.of(content).sha256().equals(sha256)) {
        throw new DamagedFileException(name, new IOException("not the file that the card names"));
      }
      return content;
    } catch (NoSuchFileException e) {
      throw new DamagedFileException(name, e);
    }
  }

  @Override
  public ModelCard save(ModelCard card, Map<TextLanguage, TrainedReader> readers, Path place) {
    if (!card.name().matches(NAME)) {
      throw new VitrineException(ProblemCode.MODEL_NAME_INVALID, card.name());
    }
    try {
      List<HeadCard> stored = new ArrayList<>();
      for (HeadCard head : card.heads()) {
        TrainedReader trained = Optional.ofNullable(readers.get(head.language())).orElseThrow();
        stored.add(write(place, head, trained));
      }
      List<HeadCard> earlier =
          Files.exists(place.resolve(CARD)) ? readCard(in(place)).heads() : List.of();
      ModelCard complete =
          new ModelCard(
              card.name(), card.task(), card.method(), card.notes(), merged(stored, earlier));
      Path partial = Files.createTempFile(place, CARD, ".part");
      Files.write(partial, CardFile.bytes(complete));
      Files.move(partial, place.resolve(CARD), StandardCopyOption.ATOMIC_MOVE);
      deleteUnnamed(place, complete);
      return complete;
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.MODEL_NOT_WRITTEN, e, card.name());
    }
  }

  /** Deletes the weights of earlier trainings, which no card names any more. */
  private static void deleteUnnamed(Path place, ModelCard card) throws IOException {
    List<String> named =
        card.heads().stream().flatMap(head -> Stream.of(head.file(), head.adaptation())).toList();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".safetensors") && !named.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }

  private static HeadCard write(Path place, HeadCard card, TrainedReader trained)
      throws IOException {
    Files.createDirectories(place);
    Path fresh = Files.createTempFile(place, "head", ".part");
    Safetensors.write(fresh, HeadTensors.tensors(trained.head()));
    String hash = Fingerprint.of(Files.readAllBytes(fresh)).sha256();
    String name = moved(fresh, card.encoder(), hash);
    if (trained.adaptation().isEmpty()) {
      return card.stored(name, hash, "", "");
    }
    Path adaptation = Files.createTempFile(place, "adaptation", ".part");
    byte[] content = trained.adaptation().get();
    Files.write(adaptation, content);
    String itsHash = Fingerprint.of(content).sha256();
    return card.stored(
        name, hash, moved(adaptation, card.encoder() + "-adaptation", itsHash), itsHash);
  }

  private static String moved(Path fresh, String stem, String hash) throws IOException {
    String name = "%s-%s.safetensors".formatted(stem, hash.substring(0, 8));
    Files.move(fresh, fresh.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
    return name;
  }

  @Override
  public Path folder(String name) {
    if (!name.matches(NAME)) {
      throw new VitrineException(ProblemCode.MODEL_NAME_INVALID, name);
    }
    return folder.resolve(name);
  }
}
