package vitrine.core.importing.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Arrays of blocks that are done with, for the next ones: made anew, they would be most of what a
 * long import allocates. Not thread-safe.
 */
public final class BlockArrays {
  private final Deque<byte[]> spare = new ArrayDeque<>();

  /** An array of at least this length; its content is whatever it was. */
  byte[] atLeast(int length) {
    byte[] array = spare.poll();
    return array != null && array.length >= length ? array : new byte[length];
  }

  /** Takes a block's array back; nobody may use the block afterwards. */
  public void reuse(TextBlock block) {
    spare.add(block.bytes());
  }
}
