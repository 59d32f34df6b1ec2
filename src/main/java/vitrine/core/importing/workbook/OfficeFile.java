package vitrine.core.importing.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vitrine.core.importing.source.Source;
import vitrine.core.importing.source.SourceProblems;

/** Tells files of office programs by their first bytes. */
public enum OfficeFile {
  /** A zip of XML: a workbook, for other archives are opened before. */
  WORKBOOK,
  /** Encrypted with a password. */
  PROTECTED,
  /** The binary format of programs before 2007. */
  OLD,
  /** None of these. */
  NONE;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  /**
   * What a source is.
   *
   * @throws vitrine.core.common.VitrineException if it cannot be read
   */
  public static OfficeFile of(Source source) {
    try (InputStream in = source.open()) {
      byte[] first = in.readNBytes(4);
      if (Arrays.equals(first, ZIP)) {
        return WORKBOOK;
      }
      return !Arrays.equals(first, COMPOUND) ? NONE : holds(in, ENCRYPTED) ? PROTECTED : OLD;
    } catch (IOException e) {
      throw SourceProblems.of(source, e);
    }
  }

  private static boolean holds(InputStream in, byte[] wanted) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int kept = 0;
    for (int count = in.read(buffer); count >= 0; ) {
      int limit = kept + count;
      for (int i = 0; i + wanted.length <= limit; i++) {
        if (Arrays.equals(buffer, i, i + wanted.length, wanted, 0, wanted.length)) {
          return true;
        }
      }
      kept = Math.min(limit, wanted.length - 1);
      System.arraycopy(buffer, limit - kept, buffer, 0, kept);
      count = in.read(buffer, kept, buffer.length - kept);
    }
    return false;
  }
}
