package vitrine.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes the sample shop: {@code mvn test-compile exec:exec@sample-shop}. */
final class SampleShopWriter {
  private SampleShopWriter() {}

  static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "sample-data" : args[0]);
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : new SampleShop().files().entrySet()) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(file.getKey() + ".gz"));
          OutputStream gzip = new Small(out)) {
        gzip.write(file.getValue());
      }
    }
  }

  /** Compresses as well as gzip can; the header holds no time. */
  private static final class Small extends GZIPOutputStream {
    Small(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
