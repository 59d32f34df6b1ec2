package vitrine.core.importing;

import java.util.Arrays;
import java.util.Deque;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;

/**
 * Numbers the values of a column in the order in which they first appear in the rows kept, whatever
 * the order in which threads met them. Values that only rows set aside held drop out.
 */
final class CodeBuilder implements ColumnBuilder {
  private final boolean ids;
  private ConcurrentDictionary dictionary = new ConcurrentDictionary();

  /**
   * A builder of a column.
   *
   * @param ids whether the values are ids, which no white space around them tells apart
   */
  CodeBuilder(boolean ids) {
    this.ids = ids;
  }

  @Override
  public ColumnPart part() {
    return new CodePart(dictionary, ids);
  }

  @Override
  public Column<?> build(String name, Deque<ColumnPart> parts, int rows) {
    int[] codes = new int[rows];
    int[] codeOf = new int[dictionary.size()];
    int[] numberOf = new int[dictionary.size()];
    Arrays.fill(codeOf, CodeColumn.MISSING);
    int next = 0;
    int row = 0;
    while (!parts.isEmpty()) {
      CodePart part = (CodePart) parts.removeFirst();
      int[] numbers = part.codes();
      for (int end = row + part.size(), at = 0; row < end; row++, at++) {
        int number = numbers[at];
        if (number >= 0 && codeOf[number] < 0) {
          numberOf[next] = number;
          codeOf[number] = next++;
        }
        codes[row] = number < 0 ? CodeColumn.MISSING : codeOf[number];
      }
    }
    return new CodeColumn(name, codes, ordered(numberOf, next));
  }

  private Dictionary ordered(int[] numberOf, int count) {
    byte[] from = dictionary.bytes();
    int[] cuts = dictionary.ends();
    int[] ends = new int[count];
    int used = 0;
    for (int code = 0; code < count; code++) {
      int number = numberOf[code];
      used += cuts[number] - (number == 0 ? 0 : cuts[number - 1]);
      ends[code] = used;
    }
    byte[] bytes = new byte[used];
    for (int code = 0; code < count; code++) {
      int number = numberOf[code];
      int start = number == 0 ? 0 : cuts[number - 1];
      int length = cuts[number] - start;
      System.arraycopy(from, start, bytes, ends[code] - length, length);
    }
    dictionary = new ConcurrentDictionary();
    return Dictionary.restore(bytes, ends);
  }
}
