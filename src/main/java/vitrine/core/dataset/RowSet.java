package vitrine.core.dataset;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some rows of a frame, as a bitmap: a bit a row. Immutable. */
public final class RowSet {
  private static final int WORDS_AT_ONCE = 1024;

  private final int rows;
  private final long[] words;
  private final int count;

  private RowSet(int rows, long[] words) {
    this.rows = rows;
    this.words = words;
    this.count = Arrays.stream(words).mapToInt(Long::bitCount).sum();
  }

  /** No row of a frame with so many. */
  public static RowSet none(int rows) {
    return new RowSet(rows, new long[words(rows)]);
  }

  /**
   * The rows that pass a test, which is asked from several threads.
   *
   * @param rows how many rows the frame has
   */
  public static RowSet where(int rows, IntPredicate test) {
    long[] words = new long[words(rows)];
    int chunks = (words.length + WORDS_AT_ONCE - 1) / WORDS_AT_ONCE;
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              int end = Math.min(words.length, (chunk + 1) * WORDS_AT_ONCE);
              for (int word = chunk * WORDS_AT_ONCE; word < end; word++) {
                words[word] = word(word, rows, test);
              }
            });
    return new RowSet(rows, words);
  }

  private static long word(int word, int rows, IntPredicate test) {
    long bits = 0;
    int from = word << 6;
    int to = Math.min(rows, from + 64);
    for (int row = from; row < to; row++) {
      if (test.test(row)) {
        bits |= 1L << row;
      }
    }
    return bits;
  }

  /** These rows. */
  public static RowSet of(int rows, int... members) {
    long[] words = new long[words(rows)];
    for (int row : members) {
      if (row < 0 || row >= rows) {
        throw new IllegalArgumentException("row " + row + " of " + rows);
      }
      words[row >> 6] |= 1L << row;
    }
    return new RowSet(rows, words);
  }

  /**
   * What {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if the bytes are no bitmap of so many rows
   */
  public static RowSet ofBytes(int rows, byte[] bytes) {
    long[] words = new long[words(rows)];
    if (bytes.length != words.length * Long.BYTES) {
      throw new IllegalArgumentException(bytes.length + " bytes for " + rows + " rows");
    }
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
    int used = rows & 63;
    if (used != 0 && (words[words.length - 1] >>> used) != 0) {
      throw new IllegalArgumentException("rows beyond the last");
    }
    return new RowSet(rows, words);
  }

  /** The bitmap, little-endian, in words of eight bytes. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(words);
    return bytes.array();
  }

  /** How many rows the frame has. */
  public int rows() {
    return rows;
  }

  /** How many of them are in the set. */
  public int count() {
    return count;
  }

  /** Whether no row is in the set. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Whether a row is in the set. */
  public boolean contains(int row) {
    return (words[row >> 6] & 1L << row) != 0;
  }

  /** The rows of either set. */
  public RowSet or(RowSet other) {
    check(other);
    long[] both = new long[words.length];
    for (int word = 0; word < both.length; word++) {
      both[word] = words[word] | other.words[word];
    }
    return new RowSet(rows, both);
  }

  /** How many rows of this set are not in the other. */
  public int countWithout(RowSet other) {
    check(other);
    int left = 0;
    for (int word = 0; word < words.length; word++) {
      left += Long.bitCount(words[word] & ~other.words[word]);
    }
    return left;
  }

  /** The first rows of the set, at most so many. */
  public int[] first(int limit) {
    int[] found = new int[Math.min(limit, count)];
    int next = 0;
    for (int word = 0; word < words.length && next < found.length; word++) {
      long bits = words[word];
      while (bits != 0 && next < found.length) {
        found[next++] = (word << 6) + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
      }
    }
    return found;
  }

  /**
   * The rows that are not in the set, as runs: the first row of a run, the row after its last, the
   * first row of the next …
   */
  public int[] otherRuns() {
    IntArrayList runs = new IntArrayList();
    int row = next(0, false);
    while (row < rows) {
      int end = next(row, true);
      runs.add(row);
      runs.add(end);
      row = next(end, false);
    }
    return runs.toIntArray();
  }

  /** The first row from here on that is, or is not, in the set; the number of rows if none is. */
  private int next(int from, boolean member) {
    int word = from >> 6;
    long skipped = -1L << from;
    while (word < words.length) {
      long bits = (member ? words[word] : ~words[word]) & skipped;
      if (bits != 0) {
        return Math.min(rows, (word << 6) + Long.numberOfTrailingZeros(bits));
      }
      skipped = -1L;
      word++;
    }
    return rows;
  }

  private void check(RowSet other) {
    if (other.rows != rows) {
      throw new IllegalArgumentException("sets of " + rows + " and " + other.rows + " rows");
    }
  }

  private static int words(int rows) {
    return (int) (((long) rows + 63) >> 6);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowSet set && set.rows == rows && Arrays.equals(set.words, words);
  }

  @Override
  public int hashCode() {
    return 31 * rows + Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return count + " of " + rows + " rows";
  }
}
