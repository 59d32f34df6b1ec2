package vitrine.core.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct values of a column, in the order in which they first appeared. Code {@code i} stands
 * for value {@code i}. All values lie in one UTF-8 array, so that millions of ids cost their bytes
 * and eight more instead of a String each.
 */
public final class Dictionary {
  private final byte[] bytes;
  private final int[] ends;

  /** Made when a value is first looked up: a dictionary that was read from a file has none yet. */
  private volatile int[] slots;

  private Dictionary(byte[] bytes, int[] ends, int[] slots) {
    this.bytes = bytes;
    this.ends = ends;
    this.slots = slots;
  }

  /** How many values there are. */
  public int size() {
    return ends.length;
  }

  /** The value of a code from 0 to {@link #size()} - 1. */
  public String value(int code) {
    int start = start(ends, code);
    return new String(bytes, start, ends[code] - start, StandardCharsets.UTF_8);
  }

  /** The code of a value, or -1 if no row holds it. */
  public int code(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return code(utf8, 0, utf8.length);
  }

  /** The code of a value given as UTF-8, or -1 if no row holds it. */
  public int code(byte[] source, int from, int to) {
    int[] known = slots;
    if (known.length == 0) {
      known = slotsOf(bytes, ends, ends.length, Integer.highestOneBit(ends.length + 1) * 4);
      slots = known;
    }
    int slot = slotOf(known, bytes, ends, source, from, to);
    return known[slot] - 1;
  }

  /** All values as UTF-8, one after the other. Not a copy: read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where each value ends in {@link #bytes()}. Not a copy: read only. */
  public int[] ends() {
    return ends;
  }

  /**
   * A dictionary from what {@link #bytes()} and {@link #ends()} gave; it owns the arrays from now
   * on.
   *
   * @throws IllegalArgumentException if the ends do not cut the bytes
   */
  public static Dictionary restore(byte[] bytes, int[] ends) {
    int last = 0;
    for (int end : ends) {
      if (end < last) {
        throw new IllegalArgumentException("ends go back");
      }
      last = end;
    }
    if (last != bytes.length) {
      throw new IllegalArgumentException("ends at " + last + " of " + bytes.length + " bytes");
    }
    return new Dictionary(bytes, ends, new int[0]);
  }

  /** A dictionary of these values; the code of a value is its place in the list. */
  public static Dictionary of(String... values) {
    Builder builder = new Builder();
    for (String value : values) {
      builder.add(value);
    }
    if (builder.size() != values.length) {
      throw new IllegalArgumentException("values repeat");
    }
    return builder.build();
  }

  private static int start(int[] ends, int code) {
    return code == 0 ? 0 : ends[code - 1];
  }

  private static int hash(byte[] source, int from, int to) {
    int hash = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      hash = (hash ^ source[i]) * 0x01000193;
    }
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    return hash ^ (hash >>> 13);
  }

  /** The slot that holds the value, or the empty one where it belongs. */
  private static int slotOf(
      int[] slots, byte[] bytes, int[] ends, byte[] source, int from, int to) {
    int mask = slots.length - 1;
    int slot = hash(source, from, to) & mask;
    while (slots[slot] != 0) {
      int code = slots[slot] - 1;
      if (Arrays.equals(bytes, start(ends, code), ends[code], source, from, to)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Collects values and gives each its code. Not thread-safe. */
  public static final class Builder {
    private byte[] bytes = new byte[256];
    private int[] ends = new int[16];
    private int[] slots = new int[32];
    private int size;

    /** The code of the value, a new one if it was not seen before. */
    public int add(String value) {
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      return add(utf8, 0, utf8.length);
    }

    /** The code of a value given as UTF-8, a new one if it was not seen before. */
    public int add(byte[] source, int from, int to) {
      int slot = slotOf(slots, bytes, ends, source, from, to);
      if (slots[slot] != 0) {
        return slots[slot] - 1;
      }
      int used = size == 0 ? 0 : ends[size - 1];
      int length = to - from;
      if (used > Integer.MAX_VALUE - 16 - length) {
        throw new IllegalStateException("more than 2 GiB of distinct values in one column");
      }
      if (used + length > bytes.length) {
        int doubled =
            bytes.length > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - 16 : bytes.length * 2;
        bytes = Arrays.copyOf(bytes, Math.max(used + length, doubled));
      }
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, size * 2);
      }
      System.arraycopy(source, from, bytes, used, length);
      ends[size] = used + length;
      size++;
      slots[slot] = size;
      if (size * 2 > slots.length) {
        grow();
      }
      return size - 1;
    }

    /** How many distinct values were added. */
    public int size() {
      return size;
    }

    /** The dictionary; the builder must not be used afterwards. */
    public Dictionary build() {
      int used = size == 0 ? 0 : ends[size - 1];
      return new Dictionary(Arrays.copyOf(bytes, used), Arrays.copyOf(ends, size), slots);
    }

    private void grow() {
      slots = slotsOf(bytes, ends, size, slots.length * 2);
    }
  }

  /** A hash table of {@code length} slots, a power of two, over the first {@code size} values. */
  private static int[] slotsOf(byte[] bytes, int[] ends, int size, int length) {
    int[] slots = new int[length];
    int mask = length - 1;
    for (int code = 0; code < size; code++) {
      int slot = hash(bytes, start(ends, code), ends[code]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = code + 1;
    }
    return slots;
  }
}
