package vitrine.core.importing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Gives each distinct value of a column a number while several threads add values. Numbers come in
 * the order of arrival, which differs from run to run; {@link CodeBuilder} numbers them anew.
 *
 * <p>An open hash table of two longs an entry. Values up to eight bytes, as most ids are, stand in
 * their entry, so that finding one touches one line of the cache; longer ones have 64 bits of hash
 * there and are compared. Values that are known are found without a lock.
 */
final class ConcurrentDictionary {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int FIRST_BITS = 8;

  /** Beyond this a table does not stay in a core's cache. */
  private static final int LARGE = 1 << 15;

  /** What readers see: published whole, so that a reader never meets half of a growth. */
  private record Values(byte[] bytes, int[] ends) {}

  private volatile long[] table = new long[2 << FIRST_BITS];
  private volatile Values values = new Values(new byte[256], new int[64]);
  private int size;

  /** How many distinct values were added. */
  int size() {
    return size;
  }

  /**
   * Some values of a block, worked on together: a value at random costs a wait for memory, and many
   * waits at a time cost hardly more than one. Not thread-safe: one a thread.
   */
  static final class Lookup {
    private final int[] starts;
    private final int[] ends;
    private final long[] words;
    private final long[] hashes;
    private int count;
    private long touched;

    Lookup(int most) {
      starts = new int[most];
      ends = new int[most];
      words = new long[most];
      hashes = new long[most];
    }

    void clear() {
      count = 0;
    }

    int count() {
      return count;
    }

    /** Adds a value; at least seven bytes can be read behind it. */
    void value(byte[] source, int from, int to) {
      starts[count] = from;
      ends[count] = to;
      words[count] = word(source, from, to - from);
      hashes[count] = mixed(words[count] + to - from);
      count++;
    }

    /** Makes the processor fetch the entries that will be looked at, without waiting for any. */
    private void fetch(long[] entries) {
      int mask = entries.length - 2;
      long sum = 0;
      for (int i = 0; i < count; i++) {
        sum += entries[slot(hashes[i], mask)];
      }
      touched = sum;
    }

    /** Keeps the fetching from being left out as useless. */
    long touched() {
      return touched;
    }
  }

  /** The numbers of all values of a lookup, new ones for those not seen before. */
  void add(Lookup lookup, byte[] source, int[] numbers, int at) {
    if (table.length >= LARGE) {
      lookup.fetch(table);
    }
    for (int i = 0; i < lookup.count; i++) {
      numbers[at + i] = add(lookup, i, source);
    }
  }

  private int add(Lookup lookup, int index, byte[] source) {
    long[] entries = table;
    long word = lookup.words[index];
    int from = lookup.starts[index];
    int length = lookup.ends[index] - from;
    int mask = entries.length - 2;
    int at = slot(lookup.hashes[index], mask);
    while (true) {
      long entry = (long) ENTRY.getAcquire(entries, at + 1);
      if (entry == 0) {
        return insert(word, source, from, length);
      }
      if (entries[at] == word
          && (int) (entry >>> 32) == length
          && (length <= 8 || same((int) entry - 1, source, from, from + length))) {
        return (int) entry - 1;
      }
      at = (at + 2) & mask;
    }
  }

  /** The bytes of a short value, or a hash of a long one. */
  private static long word(byte[] source, int from, int length) {
    if (length <= 8) {
      return length == 0 ? 0 : (long) EIGHT.get(source, from) & (-1L >>> (64 - 8 * length));
    }
    long hash = length;
    int at = from;
    int end = from + length;
    for (; at + 8 <= end; at += 8) {
      hash = mixed(hash ^ (long) EIGHT.get(source, at));
    }
    return at == end
        ? hash
        : mixed(hash ^ ((long) EIGHT.get(source, at) & (-1L >>> (64 - 8 * (end - at)))));
  }

  /** The finalizer of MurmurHash3, shortened. */
  private static long mixed(long word) {
    long mixed = (word ^ (word >>> 33)) * 0xff51afd7ed558ccdL;
    return (mixed ^ (mixed >>> 32)) * 0xc4ceb9fe1a85ec53L;
  }

  private static int slot(long hash, int mask) {
    return (int) (hash >>> 31) & mask;
  }

  private boolean same(int code, byte[] source, int from, int to) {
    Values known = values;
    int start = code == 0 ? 0 : known.ends[code - 1];
    return Arrays.equals(known.bytes, start, known.ends[code], source, from, to);
  }

  private synchronized int insert(long word, byte[] source, int from, int length) {
    long[] entries = table;
    int mask = entries.length - 2;
    int at = slot(mixed(word + length), mask);
    while (entries[at + 1] != 0) {
      int code = (int) entries[at + 1] - 1;
      if (entries[at] == word
          && (int) (entries[at + 1] >>> 32) == length
          && (length <= 8 || same(code, source, from, from + length))) {
        return code;
      }
      at = (at + 2) & mask;
    }
    int code = size;
    keep(code, source, from, length);
    size = code + 1;
    entries[at] = word;
    ENTRY.setRelease(entries, at + 1, (long) length << 32 | (code + 1));
    if ((long) size * 16 > entries.length * 5L) {
      table = grown(entries);
    }
    return code;
  }

  private void keep(int code, byte[] source, int from, int length) {
    Values known = values;
    int used = code == 0 ? 0 : known.ends[code - 1];
    if (used > Integer.MAX_VALUE - 16 - length) {
      throw new IllegalStateException("more than 2 GiB of distinct values in one column");
    }
    byte[] bytes = known.bytes;
    int[] ends = known.ends;
    if (used + length > bytes.length) {
      int doubled =
          bytes.length > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - 16 : bytes.length * 2;
      bytes = Arrays.copyOf(bytes, Math.max(used + length, doubled));
    }
    if (code == ends.length) {
      ends = Arrays.copyOf(ends, code * 2);
    }
    System.arraycopy(source, from, bytes, used, length);
    ends[code] = used + length;
    if (bytes != known.bytes || ends != known.ends) {
      values = new Values(bytes, ends);
    }
  }

  private static long[] grown(long[] entries) {
    long[] grown = new long[entries.length * 2];
    int mask = grown.length - 2;
    for (int i = 0; i < entries.length; i += 2) {
      if (entries[i + 1] != 0) {
        int at = slot(mixed(entries[i] + (int) (entries[i + 1] >>> 32)), mask);
        while (grown[at + 1] != 0) {
          at = (at + 2) & mask;
        }
        grown[at] = entries[i];
        grown[at + 1] = entries[i + 1];
      }
    }
    return grown;
  }

  /** All values in the order of their numbers, one after the other; not a copy. */
  byte[] bytes() {
    return values.bytes;
  }

  /** Where each value ends in {@link #bytes}; longer than there are values. */
  int[] ends() {
    return values.ends;
  }
}
