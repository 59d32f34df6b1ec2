package vitrine.core.importing;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.importing.value.Blank;

/** Collects dictionary codes. */
final class CodeBuilder implements ColumnBuilder {
  private static final byte[] NOTHING = new byte[0];

  private final IntArrayList codes = new IntArrayList();
  private final Dictionary.Builder dictionary = new Dictionary.Builder();
  private byte[] bytes = NOTHING;
  private int from;
  private int to;
  private boolean missing;

  @Override
  public Found look(byte[] source, int start, int end) {
    bytes = source;
    from = start;
    to = end;
    missing = Blank.text(source, start, end);
    return missing ? Found.MISSING : Found.VALUE;
  }

  @Override
  public void lookMissing() {
    missing = true;
  }

  @Override
  public void take() {
    codes.add(missing ? CodeColumn.MISSING : dictionary.add(bytes, from, to));
  }

  @Override
  public Column<?> build(String name) {
    return new CodeColumn(name, codes.toIntArray(), dictionary.build());
  }
}
