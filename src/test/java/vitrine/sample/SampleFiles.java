package vitrine.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The committed files of the sample shop. */
final class SampleFiles {
  static final Path FOLDER = Path.of("sample-data");
  static final List<String> NAMES =
      List.of("catalog.csv", "users.csv", "events.csv", "reviews.csv", "experiment.csv");

  private SampleFiles() {}

  static byte[] content(String name) {
    try (var in = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name + ".gz")))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<NamedCsvRecord> rows(String name) {
    var text =
        new InputStreamReader(new ByteArrayInputStream(content(name)), StandardCharsets.UTF_8);
    try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
