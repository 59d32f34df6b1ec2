package vitrine.core.importing;

import vitrine.core.importing.record.RecordRows;
import vitrine.core.importing.text.Layout;
import vitrine.core.importing.text.RowReader;
import vitrine.core.importing.text.TextFormat;
import vitrine.core.importing.text.TextRows;
import vitrine.core.importing.workbook.SheetRows;

/** Chooses who finds the rows of a source. */
final class RowReaders {
  private RowReaders() {}

  /** The reader of a format. */
  static RowReader of(TextFormat format) {
    return switch (format.layout()) {
      case Layout.Delimited delimited -> new TextRows();
      case Layout.Records records -> new RecordRows(records);
      case Layout.Sheet sheet -> new SheetRows(sheet);
    };
  }
}
