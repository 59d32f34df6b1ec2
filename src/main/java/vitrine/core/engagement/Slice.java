package vitrine.core.engagement;

/** What a part of a whole stands for, where a whole is broken down by a column. */
public sealed interface Slice {

  /**
   * The rows, or users, of one value.
   *
   * @param name the value
   */
  record Value(String name) implements Slice {}

  /**
   * Those of all values that are not shown one by one.
   *
   * @param values how many values
   */
  record Others(int values) implements Slice {}

  /** Those without a value. */
  record Missing() implements Slice {}

  /** Users outside of a segment, where a whole is split by one. */
  record Outside() implements Slice {}
}
