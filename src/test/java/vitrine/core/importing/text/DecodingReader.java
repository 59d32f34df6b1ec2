package vitrine.core.importing.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes and counts what cannot be decoded, so that no damaged value passes as a good one. */
final class DecodingReader extends Reader {
  static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer pending = ByteBuffer.allocate(1 << 16).flip();
  private boolean ended;
  private boolean first = true;
  private long malformed;

  DecodingReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** How many places so far could not be decoded. */
  long malformed() {
    return malformed;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(target, from, length).slice();
    while (chars.position() == 0) {
      CoderResult result = decoder.decode(pending, chars, ended);
      if (result.isError()) {
        replace(chars, result.length());
      } else if (result.isUnderflow() && chars.position() == 0) {
        if (ended) {
          return -1;
        }
        fill();
      }
    }
    skipByteOrderMark(target, from, chars);
    return chars.position() == 0 ? read(target, from, length) : chars.position();
  }

  private void replace(CharBuffer chars, int bytes) {
    pending.position(pending.position() + bytes);
    chars.put(REPLACEMENT);
    malformed++;
  }

  private void fill() throws IOException {
    pending.compact();
    int count = in.read(pending.array(), pending.position(), pending.remaining());
    ended = count < 0;
    pending.position(pending.position() + Math.max(0, count));
    pending.flip();
  }

  private void skipByteOrderMark(char[] target, int from, CharBuffer chars) {
    if (first && chars.position() > 0) {
      first = false;
      if (target[from] == '\uFEFF') {
        int rest = chars.position() - 1;
        System.arraycopy(target, from + 1, target, from, rest);
        chars.position(rest);
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
