package vitrine.core.dataset;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** Products: an id a row, with title, description, category and price where given. */
public final class Catalog {
  private final Frame frame;
  private final CodeColumn items;
  private final int[] rowOfCode;

  private Catalog(Frame frame, CodeColumn items) {
    this.frame = frame;
    this.items = items;
    this.rowOfCode = new int[items.dictionary().size()];
    Arrays.fill(rowOfCode, -1);
    int[] codes = items.codes();
    for (int row = codes.length - 1; row >= 0; row--) {
      if (codes[row] >= 0) {
        rowOfCode[codes[row]] = row;
      }
    }
  }

  /**
   * The products of a frame.
   *
   * @throws vitrine.core.common.VitrineException if it has no item column
   */
  public static Catalog of(Frame frame) {
    return new Catalog(frame, Required.codes(frame, Role.ITEM));
  }

  /** The frame behind it. */
  public Frame frame() {
    return frame;
  }

  /** The product ids. */
  public CodeColumn items() {
    return items;
  }

  /** The row of a product; the first one where an id stands in several rows. */
  public OptionalInt row(String item) {
    int code = items.dictionary().code(item);
    return code < 0 ? OptionalInt.empty() : OptionalInt.of(rowOfCode[code]);
  }

  /** The product's title, if the catalogue has it. */
  public Optional<String> title(String item) {
    return text(Role.TITLE, item);
  }

  /** The product's description, if the catalogue has it. */
  public Optional<String> description(String item) {
    return text(Role.DESCRIPTION, item);
  }

  /** The product's category, if the catalogue has it. */
  public Optional<String> category(String item) {
    return text(Role.CATEGORY, item);
  }

  private Optional<String> text(Role role, String item) {
    OptionalInt row = row(item);
    return row.isEmpty()
        ? Optional.empty()
        : frame.codes(role).map(c -> c.value(row.getAsInt())).filter(value -> !value.isEmpty());
  }
}
