package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.FloatBuffer;

/**
 * Floats in memory outside the heap that starts on a cache line. On CPU the engine reads them in
 * place, without a copy. The alignment matters: a matrix product may sum in another order where its
 * operands lie otherwise, and two runs with one seed would differ in the last digit.
 */
final class AlignedFloats {
  private static final long LINE = 64;

  private final MemorySegment memory;
  private final int size;

  /** Zeros. */
  AlignedFloats(int size) {
    this.size = size;
    this.memory = Arena.ofAuto().allocate((long) size * Float.BYTES, LINE);
  }

  static AlignedFloats of(FloatBuffer values) {
    AlignedFloats copy = new AlignedFloats(values.remaining());
    float[] block = new float[Math.min(copy.size, 1 << 14)];
    FloatBuffer from = values.duplicate();
    for (int at = 0; at < copy.size; at += block.length) {
      int count = Math.min(block.length, copy.size - at);
      from.get(block, 0, count);
      copy.put(block, count, at);
    }
    return copy;
  }

  static AlignedFloats of(float[] values) {
    AlignedFloats copy = new AlignedFloats(values.length);
    copy.put(values, values.length, 0);
    return copy;
  }

  int size() {
    return size;
  }

  /** Copies from here into the start of an array. */
  void get(float[] to, int count, int at) {
    MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, (long) at * Float.BYTES, to, 0, count);
  }

  /** Copies the start of an array to here. */
  void put(float[] from, int count, int at) {
    MemorySegment.copy(from, 0, memory, ValueLayout.JAVA_FLOAT, (long) at * Float.BYTES, count);
  }

  float[] toArray() {
    return memory.toArray(ValueLayout.JAVA_FLOAT);
  }

  /** An array of the engine over this memory; on another device than the CPU a copy of it. */
  NDArray array(NDManager manager, Shape shape) {
    return array(manager, shape, 0);
  }

  /** The same over the part that starts at a number. */
  NDArray array(NDManager manager, Shape shape, int at) {
    MemorySegment part = memory.asSlice((long) at * Float.BYTES, shape.size() * (long) Float.BYTES);
    return manager.create(part.asByteBuffer(), shape, DataType.FLOAT32);
  }
}
