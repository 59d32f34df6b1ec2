package vitrine.core.importing.workbook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
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
  private static final Pattern DATES_1904 = Pattern.compile("date1904\\s*=\\s*[\"']1[\"']");
  private static final String STYLES = "spreadsheetml.styles+xml";

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
      return new ReadableWorkbook(file, new ReadingOptions(formatted(file), true));
    } catch (IOException | ExcelReaderException e) {
      throw damaged(e);
    }
  }

  /** Whether cells have formats; a workbook need not, and the library refuses to look for none. */
  private static boolean formatted(File file) throws IOException {
    try (ZipFile zip = new ZipFile(file)) {
      ZipEntry parts = zip.getEntry("[Content_Types].xml");
      if (parts == null) {
        return true;
      }
      try (InputStream in = zip.getInputStream(parts)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(STYLES);
      }
    }
  }

  static IOException damaged(Exception cause) {
    ZipException problem = new ZipException(cause.getMessage());
    problem.initCause(cause);
    return problem;
  }

  /** Whether days are counted from 1904; the library knows one of the two ways to write it. */
  boolean dates1904() throws IOException {
    if (book.isDate1904()) {
      return true;
    }
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      ZipEntry sheets = zip.getEntry("xl/workbook.xml");
      if (sheets == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(sheets)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return DATES_1904.matcher(text).find();
      }
    }
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
