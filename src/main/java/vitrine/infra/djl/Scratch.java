package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory for what one step brings and the next one does not need: taken again and again, so that a
 * long training does not grow by what waits for the collector.
 */
final class Scratch {
  private static final int CHUNK = 1 << 20;
  private static final int BLOCK = 1 << 12;
  private static final int LINE = 16;

  private final List<AlignedFloats> chunks = new ArrayList<>();
  private final float[] block = new float[BLOCK];
  private int chunk;
  private int used;

  /** Fills the first values of a block. */
  interface Filling {
    void fill(float[] block, int count);
  }

  /** Everything handed out so far may be overwritten: call it when a graph is gone. */
  void reset() {
    chunk = 0;
    used = 0;
  }

  /** An array of the engine over some of this memory, filled block by block. */
  NDArray array(NDManager scope, Shape shape, Filling filling) {
    int size = Math.toIntExact(shape.size());
    AlignedFloats memory = take(size);
    int start = used;
    for (int at = 0; at < size; at += BLOCK) {
      int count = Math.min(BLOCK, size - at);
      filling.fill(block, count);
      memory.put(block, count, start + at);
    }
    used += (size + LINE - 1) / LINE * LINE;
    return memory.array(scope, shape, start);
  }

  /** An array of the engine over a copy of these values. */
  NDArray array(NDManager scope, Shape shape, float[] values) {
    AlignedFloats memory = take(values.length);
    memory.put(values, values.length, used);
    int start = used;
    used += (values.length + LINE - 1) / LINE * LINE;
    return memory.array(scope, shape, start);
  }

  private AlignedFloats take(int size) {
    while (chunk < chunks.size() && chunks.get(chunk).size() - used < size) {
      chunk++;
      used = 0;
    }
    if (chunk == chunks.size()) {
      chunks.add(new AlignedFloats(Math.max(size, CHUNK)));
    }
    return chunks.get(chunk);
  }
}
