package vitrine.core.engagement.table;

import vitrine.core.dataset.CodeColumn;

/**
 * Which slot each row is counted in.
 *
 * @param codes the column's codes
 * @param slotOf the slot of each code
 * @param missing the slot of rows without a value
 * @param count how many slots
 */
record Slots(int[] codes, int[] slotOf, int missing, int count) {

  /** A slot for each value, and one after them for rows without a value. */
  static Slots each(CodeColumn column) {
    int values = column.dictionary().size();
    int[] slotOf = new int[values];
    for (int code = 0; code < values; code++) {
      slotOf[code] = code;
    }
    return new Slots(column.codes(), slotOf, values, values + 1);
  }

  int of(int row) {
    int code = codes[row];
    return code < 0 ? missing : slotOf[code];
  }
}
