package vitrine.core.importing.workbook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An open workbook. It is copied to a temporary file, for it may come out of an archive and is read
 * at many places; only its table of texts is held in memory.
 */
final class WorkbookFile implements AutoCloseable {
  private final Path copy;
  private final ReadableWorkbook book;

  private WorkbookFile(Path copy, ReadableWorkbook book) {
    this.copy = copy;
    this.book = book;
  }

  /** Opens what the stream holds, to its end. */
  static WorkbookFile of(InputStream bytes) throws IOException {
    Path copy = Files.createTempFile("vitrine-workbook", ".xlsx");
    copy.toFile().deleteOnExit();
    try {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
      Expansion.check(copy);
      return new WorkbookFile(copy, open(copy.toFile()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static ReadableWorkbook open(File file) throws IOException {
    try {
      return new ReadableWorkbook(file, new ReadingOptions(true, true));
    } catch (ExcelReaderException e) {
      throw damaged(e);
    }
  }

  static IOException damaged(RuntimeException cause) {
    ZipException problem = new ZipException(cause.getMessage());
    problem.initCause(cause);
    return problem;
  }

  boolean dates1904() {
    return book.isDate1904();
  }

  /** The sheets that the workbook shows; all of them where it shows none. */
  List<Sheet> sheets() {
    List<Sheet> all = book.getSheets().toList();
    List<Sheet> shown =
        all.stream().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
    return shown.isEmpty() ? all : shown;
  }

  Sheet sheet(String name) throws IOException {
    return book.findSheet(name).orElseThrow(() -> new ZipException("no sheet " + name));
  }

  @Override
  public void close() throws IOException {
    try {
      book.close();
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
