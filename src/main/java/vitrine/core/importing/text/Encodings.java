package vitrine.core.importing.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells the encoding of a text from its first bytes: a byte order mark, else UTF-8 if it decodes
 * strictly, else GB18030 if it decodes and reads like Chinese, else Latin-1 (Windows-1252 where
 * bytes appear that Latin-1 gives no printable meaning).
 */
public final class Encodings {
  /** The mainland Chinese standard; GBK and GB2312 files read as this. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final double COMMON_HANZI_SHARE = 0.6;

  private Encodings() {}

  /** The encoding of a text that begins with these bytes; they may end inside a character. */
  public static Charset of(byte[] head) {
    if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16;
    }
    if (decodes(head, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    // One damaged place in a text that is UTF-8 otherwise does not make it another encoding.
    if (utf8Share(head) > 0.99) {
      return StandardCharsets.UTF_8;
    }
    if (decodes(head, GB18030) && commonHanziShare(head) >= COMMON_HANZI_SHARE) {
      return GB18030;
    }
    for (byte b : head) {
      if ((b & 0xe0) == 0x80) {
        return WINDOWS_1252;
      }
    }
    return StandardCharsets.ISO_8859_1;
  }

  private static boolean startsWith(byte[] head, int first, int second) {
    return head.length >= 2 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
  }

  private static boolean decodes(byte[] head, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(head);
    CharBuffer chars = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, false);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      chars.clear();
    }
  }

  /** Of the two-byte characters, the share in the block of common hanzi and their punctuation. */
  private static double commonHanziShare(byte[] head) {
    int pairs = 0;
    int common = 0;
    for (int i = 0; i + 1 < head.length; i++) {
      int lead = head[i] & 0xff;
      if (lead >= 0x81) {
        int trail = head[i + 1] & 0xff;
        pairs++;
        common += lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 ? 1 : 0;
        i++;
      }
    }
    return pairs == 0 ? 0 : (double) common / pairs;
  }

  /** Of the bytes above ASCII, the share that stands in a proper UTF-8 sequence. */
  private static double utf8Share(byte[] head) {
    int high = 0;
    int proper = 0;
    for (int i = 0; i < head.length; i++) {
      int b = head[i] & 0xff;
      if (b < 0x80) {
        continue;
      }
      int length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : b >= 0xc2 ? 2 : 1;
      int found = 1;
      while (found < length && i + found < head.length && (head[i + found] & 0xc0) == 0x80) {
        found++;
      }
      high += found;
      if (found == length && length > 1) {
        proper += found;
      }
      i += found - 1;
    }
    return high == 0 ? 1 : (double) proper / high;
  }
}
