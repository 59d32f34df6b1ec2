package vitrine.core.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vitrine.core.common.Progress;

/** Writes small files and reads them as a user would. */
final class TestFiles {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private TestFiles() {}

  static Path text(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  /** A zip of name, text, name, text … */
  static Path zip(Path folder, String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < entries.length; i += 2) {
        out.putNextEntry(new ZipEntry(entries[i]));
        out.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  static ImportPlan probe(Path... files) {
    return FileProbe.probe(Arrays.asList(files), SHANGHAI, Progress.unwatched());
  }

  static ImportOutcome read(ImportPlan plan) {
    return new Importer().read(plan, Progress.unwatched());
  }
}
