package vitrine.core.importing.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of a stream that is at hand: from a mark on, as far as was asked for. */
final class ByteWindow {
  /** Longer records are refused, so that a file with an open quote is not held in memory. */
  static final int LONGEST = 16 << 20;

  /** How much of a broken record is shown. */
  private static final int SHOWN = 32_000;

  private final InputStream in;
  private byte[] bytes = new byte[1 << 17];
  private int limit;
  private boolean ended;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  byte[] bytes() {
    return bytes;
  }

  int limit() {
    return limit;
  }

  boolean ended() {
    return ended;
  }

  /** Drops what stands before a place, which becomes place 0. */
  void drop(int place) {
    System.arraycopy(bytes, place, bytes, 0, limit - place);
    limit -= place;
  }

  /** Reads more behind what is at hand; false at the end of the stream. */
  boolean more() throws IOException {
    if (ended) {
      return false;
    }
    if (limit == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int count = in.read(bytes, limit, bytes.length - limit);
    if (count < 0) {
      ended = true;
      return false;
    }
    limit += count;
    return true;
  }

  /** Reads to the end and forgets it, for the fingerprint is of the whole. */
  void drain() throws IOException {
    if (!ended) {
      while (in.read(bytes, 0, bytes.length) >= 0) {
        limit = 0;
      }
      ended = true;
    }
  }

  /** The bytes as text, cut where they are very many. */
  String text(int from, int to) {
    return text(bytes, from, to);
  }

  static String text(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + SHOWN);
    return new String(bytes, from, end - from, StandardCharsets.UTF_8).strip()
        + (end < to ? "…" : "");
  }
}
