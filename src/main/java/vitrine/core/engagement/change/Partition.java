package vitrine.core.engagement.change;

import vitrine.core.dataset.CodeColumn;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Categorical;
import vitrine.core.engagement.log.PreparedLog;

/** Which part each row belongs to; the last part is that of rows without a value. */
sealed interface Partition {

  /** The part of a row. */
  int of(int row);

  /** How many parts. */
  int parts();

  /** What a part stands for. */
  Slice slice(int part);

  /** The part of what belongs to none. */
  default int missing() {
    return parts() - 1;
  }

  static Partition of(PreparedLog data, Dimension dimension) {
    return switch (dimension) {
      case Dimension.Column column ->
          new ByColumn(Categorical.column(data.log().frame(), column.name()));
      case Dimension.Segment segment ->
          new BySegment(segment.name(), data.log().users().codes(), segment.rule().users(data));
    };
  }

  /** A part a value. */
  record ByColumn(CodeColumn column, int[] codes, int missing) implements Partition {
    private ByColumn(CodeColumn column) {
      this(column, column.codes(), column.dictionary().size());
    }

    @Override
    public int of(int row) {
      return codes[row] < 0 ? missing : codes[row];
    }

    @Override
    public int parts() {
      return missing + 1;
    }

    @Override
    public Slice slice(int part) {
      return part == missing
          ? new Slice.Missing()
          : new Slice.Value(column.dictionary().value(part));
    }
  }

  /** The users of a segment, all others, and rows that name nobody. */
  record BySegment(String name, int[] users, boolean[] inside) implements Partition {
    @Override
    public int of(int row) {
      if (users[row] < 0) {
        return 2;
      }
      return inside[users[row]] ? 0 : 1;
    }

    @Override
    public int parts() {
      return 3;
    }

    @Override
    public Slice slice(int part) {
      return switch (part) {
        case 0 -> new Slice.Value(name);
        case 1 -> new Slice.Outside();
        default -> new Slice.Missing();
      };
    }
  }
}
