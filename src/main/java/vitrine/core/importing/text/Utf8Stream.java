package vitrine.core.importing.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A text's bytes as UTF-8, without a byte order mark. What its own encoding does not allow becomes
 * the byte FF, which no UTF-8 text holds, so that no reader takes it for a good value.
 */
public final class Utf8Stream {
  private Utf8Stream() {}

  /** The bytes of a text in this encoding. */
  public static InputStream of(InputStream in, Charset charset) throws IOException {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return new TranscodedStream(in, charset);
    }
    BufferedInputStream text = new BufferedInputStream(in, 1 << 16);
    text.mark(3);
    byte[] first = text.readNBytes(3);
    boolean mark =
        first.length == 3
            && first[0] == (byte) 0xef
            && first[1] == (byte) 0xbb
            && first[2] == (byte) 0xbf;
    if (!mark) {
      text.reset();
    }
    return text;
  }
}
