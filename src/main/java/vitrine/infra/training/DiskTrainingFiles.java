package vitrine.infra.training;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.TrainingFiles;
import vitrine.core.sentiment.TrainingTable;
import vitrine.infra.weights.CardFile;

/** Training files on the disk. */
public final class DiskTrainingFiles implements TrainingFiles {
  private static final Logger LOG = LoggerFactory.getLogger(DiskTrainingFiles.class);
  private static final String CARD = CardFile.NAME;

  @Override
  public Path write(Path folder, List<TrainingTable.Row> rows) {
    Path file = inside(folder, "reviews.csv");
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("text", "label", "part");
      for (TrainingTable.Row row : rows) {
        csv.writeRecord(row.text(), row.label().argument(), row.part().argument());
      }
      return file;
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, file);
    }
  }

  @Override
  public Path inside(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      return folder.resolve(name);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, folder);
    }
  }

  @Override
  public boolean exists(Path file) {
    return Files.exists(file);
  }

  @Override
  public Optional<ModelCard> card(Path model) {
    try (InputStream in = Files.newInputStream(model.resolve(CARD))) {
      return Optional.of(CardFile.read(in));
    } catch (IOException e) {
      LOG.warn("the model in {} is left out", model, e);
      return Optional.empty();
    }
  }

  @Override
  public String text(Path model) {
    try {
      return Files.readString(model.resolve(CARD));
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.MODEL_DAMAGED, e, model.getFileName());
    }
  }

  @Override
  public void move(Path model, Path target) {
    try {
      delete(target);
      Files.createDirectories(target);
      try (Stream<Path> files = Files.list(model)) {
        for (Path file : files.toList()) {
          Files.copy(file, target.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.MODEL_NOT_WRITTEN, e, target.getFileName());
    }
  }

  @Override
  public void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      LOG.warn("left behind: {}", folder, e);
    }
  }
}
