package vitrine.core.recommend.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.LogInteractions;
import vitrine.core.recommend.Products;
import vitrine.core.recommend.ShopperLists;

class ListExportTest {
  /** Shopper @ann saw 007 and the pot, bob the pot and =1+2, cid the lid alone. */
  private static final EventLog LOG =
      EventLog.of(
          new Frame(
              Table.create(
                  "events",
                  new CodeColumn(
                      "who", new int[] {0, 0, 1, 1, 2}, Dictionary.of("@ann", "bob", "cid")),
                  new CodeColumn(
                      "what",
                      new int[] {0, 1, 1, 2, 3},
                      Dictionary.of("007", "pot", "=1+2", "lid")),
                  new CodeColumn(
                      "title",
                      new int[] {0, 1, 1, 2, 3},
                      Dictionary.of("Agent", "锅, \"big\"", "+sum", "-lid")),
                  LongColumn.create("when", new long[] {1, 2, 3, 4, 5})),
              Map.of("who", Role.USER, "what", Role.ITEM, "title", Role.TITLE, "when", Role.TIME),
              Map.of(),
              ZoneId.of("UTC"),
              Fingerprint.of(new byte[0])));

  @TempDir private Path folder;

  @Test
  void aLineAnItemInOrderOfShoppers() throws IOException {
    Path file = folder.resolve("lists.csv");

    long rows = export(Optional.empty(), 99).write(file, 2, Progress.unwatched());

    assertThat(rows).isEqualTo(6);
    assertThat(Files.readAllLines(file))
        .startsWith("\ufeffshopper,rank,item,title,score,basis")
        .contains(
            "'@ann,1,'=1+2,'+sum,0.707107,history",
            "bob,1,007,Agent,0.707107,history",
            "cid,1,pot,\"锅, \"\"big\"\"\",2.00000,popularity")
        .hasSize(7);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void sentencesSayWhy() throws IOException {
    Path file = folder.resolve("lists.csv");
    ExplanationSentence words =
        ExplanationSentence.of(
            ResourceBundle.getBundle(
                "vitrine.messages",
                Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES)));

    export(Optional.of(words), 99).write(file, 1, Progress.unwatched());

    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).endsWith("basis,sentence");
    assertThat(lines.get(1))
        .startsWith("'@ann,1,'=1+2,'+sum,0.707107,history,")
        .contains("Because you chose “锅");
  }

  @Test
  void aWorkbookGoesOnToTheNextSheetAndComputesNothing() throws IOException {
    Path file = folder.resolve("Lists.XLSX");

    export(Optional.empty(), 4).write(file, 2, Progress.unwatched());

    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets).extracting(Sheet::getName).containsExactly("lists", "lists 2");
      List<Row> first = sheets.getFirst().read();
      assertThat(first).hasSize(4);
      assertThat(first.get(1).getCellText(0)).isEqualTo("'@ann");
      assertThat(first.get(1).getCellText(2)).isEqualTo("'=1+2");
      assertThat(first.get(3).getCellText(2)).isEqualTo("007");
      assertThat(sheets.getLast().read()).hasSize(4);
      assertThat(sheets.getLast().read().getFirst().getCellText(0)).isEqualTo("shopper");
    }
  }

  @Test
  void whatDoesNotFitIsRefusedAndTheOldFileStays() throws IOException {
    Path file = folder.resolve("lists.xlsx");
    Files.writeString(file, "old");

    assertThatThrownBy(() -> export(Optional.empty(), 1).write(file, 2, Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.EXPORT_TOO_LONG));
    assertThat(Files.readString(file)).isEqualTo("old");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
    assertThatThrownBy(
            () ->
                export(Optional.empty(), 9)
                    .write(folder.resolve("no/lists.csv"), 2, Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.FILE_UNWRITABLE));
  }

  private static ListExport export(Optional<ExplanationSentence> words, int rowsOfSheet) {
    Interactions interactions = LogInteractions.of(LOG, EventWeights.standard());
    return new ListExport(
        new ShopperLists(interactions, ItemKnn.plain().fit(interactions, Progress.unwatched())),
        new Products(Optional.empty(), LOG),
        words,
        rowsOfSheet);
  }
}
