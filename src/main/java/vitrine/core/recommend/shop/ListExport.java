package vitrine.core.recommend.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.Products;
import vitrine.core.recommend.ScoredLists;
import vitrine.core.recommend.ShopperLists;

/**
 * Writes the lists of all shoppers, a row an item, as CSV or, where the file's name ends in {@code
 * .xlsx}, as a workbook. Either the whole file is there afterwards or what was there before.
 */
public final class ListExport {
  private static final int SHOPPERS_AT_ONCE = 256;

  private final ShopperLists lists;
  private final ScoredLists scored;
  private final Products products;
  private final Optional<ExplanationSentence> sentences;
  private final int rowsOfSheet;

  /**
   * Writes these lists.
   *
   * @param sentences says why each item is there; no such column if empty, which is faster
   */
  public ListExport(
      ShopperLists lists, Products products, Optional<ExplanationSentence> sentences) {
    this(lists, products, sentences, ListSheets.MOST_ROWS);
  }

  ListExport(
      ShopperLists lists,
      Products products,
      Optional<ExplanationSentence> sentences,
      int rowsOfSheet) {
    this.lists = lists;
    this.scored = new ScoredLists(lists.interactions(), lists.model());
    this.products = products;
    this.sentences = sentences;
    this.rowsOfSheet = rowsOfSheet;
  }

  /** Whether the file's ending names a form that is written: csv or xlsx. */
  public static boolean writes(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".xlsx");
  }

  /**
   * Writes the list of everybody who did something, by id.
   *
   * @param length of a list at most
   * @return how many rows were written
   * @throws VitrineException if the file cannot be written, or a workbook cannot hold so many rows
   */
  public long write(Path target, int length, Progress progress) {
    progress.step("progress.shop.writing");
    Path file = target.toAbsolutePath();
    boolean workbook = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    int[] shoppers =
        IntStream.range(0, lists.interactions().users())
            .filter(user -> lists.interactions().events(user) > 0)
            .toArray();
    try {
      Path partial = Files.createTempFile(file.getParent(), "lists", ".part");
      try {
        long rows;
        try (ListSink sink =
            workbook
                ? new ListSheets(partial, sentences.isPresent(), rowsOfSheet)
                : new ListCsv(partial, sentences.isPresent())) {
          rows = write(shoppers, length, sink, progress);
        }
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        return rows;
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, target);
    }
  }

  private long write(int[] shoppers, int length, ListSink sink, Progress progress)
      throws IOException {
    long written = 0;
    for (int from = 0; from < shoppers.length; from += SHOPPERS_AT_ONCE) {
      progress.checkCancelled();
      List<List<ListRow>> block =
          IntStream.range(from, Math.min(shoppers.length, from + SHOPPERS_AT_ONCE))
              .parallel()
              .mapToObj(i -> rows(shoppers[i], length))
              .toList();
      for (List<ListRow> rows : block) {
        for (ListRow row : rows) {
          sink.write(row);
          written++;
        }
      }
      progress.report(Math.min(shoppers.length, from + SHOPPERS_AT_ONCE), shoppers.length);
    }
    return written;
  }

  private List<ListRow> rows(int shopper, int length) {
    return sentences
        .map(words -> ListRow.of(lists.list(shopper, length, false), products, words))
        .orElseGet(
            () ->
                ListRow.of(lists.interactions(), shopper, scored.list(shopper, length), products));
  }
}
