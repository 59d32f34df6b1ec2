package vitrine.core.importing.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text in UTF-8. Bytes that are not of its own encoding become the byte FF, which UTF-8 does not
 * have, so that no damaged value passes as a good one.
 */
final class TranscodedStream extends InputStream {
  private static final byte DAMAGED = (byte) 0xff;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final ByteBuffer source = ByteBuffer.allocate(1 << 16).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 14);
  private final ByteBuffer ready = ByteBuffer.allocate(4 << 14).flip();
  private boolean ended;
  private boolean done;

  TranscodedStream(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ready.hasRemaining()) {
      if (done) {
        return -1;
      }
      advance();
    }
    int count = Math.min(length, ready.remaining());
    ready.get(target, from, count);
    return count;
  }

  private void advance() throws IOException {
    CoderResult result = decoder.decode(source, chars, ended);
    ready.clear();
    encoder.encode(chars.flip(), ready, false);
    chars.compact();
    if (result.isError()) {
      source.position(source.position() + result.length());
      ready.put(DAMAGED);
    } else if (result.isUnderflow()) {
      done = ended;
      fill();
    }
    ready.flip();
  }

  private void fill() throws IOException {
    source.compact();
    int count = in.read(source.array(), source.position(), source.remaining());
    ended = count < 0;
    source.position(source.position() + Math.max(0, count));
    source.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
