package vitrine.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.dataset.Role;
import vitrine.core.importing.value.TimeFormat;

class ImporterTest {
  private static final String TAOBAO =
      """
      1,2268318,2520377,pv,1511544070
      1,2333346,2520771,fav,1511561733
      1,2576651,149192,cart,1511572885
      100,3830808,4181361,buy,1511593493
      100,1968385,1875258,pv\
      """;

  @TempDir Path folder;

  @Test
  void eventsWithoutAHeaderAndWithATruncatedLastLine() throws IOException {
    ImportPlan plan = TestFiles.probe(TestFiles.text(folder, "e.csv", TAOBAO));

    assertThat(plan.kind()).contains(DatasetKind.EVENTS);
    assertThat(plan.columns())
        .extracting(ColumnPlan::role)
        .containsExactly(Role.USER, Role.ITEM, Role.CATEGORY, Role.EVENT, Role.TIME);
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      EventLog log = EventLog.of(outcome.frame());
      assertThat(log.rows()).isEqualTo(4);
      assertThat(log.kind(0)).isEqualTo(EventKind.VIEW);
      assertThat(log.kind(3)).isEqualTo(EventKind.PURCHASE);
      assertThat(log.times()[0]).isEqualTo(1511544070000L);
      assertThat(outcome.setAside().first())
          .containsExactly(
              new RowProblem(
                  "e.csv", 5, SetAside.TOO_FEW_FIELDS, "", "4/5", "100,1968385,1875258,pv"));
      assertThat(outcome.rowsRead()).isEqualTo(5);
    }
  }

  @Test
  void aShortFirstRowWithoutAHeaderIsSetAside() throws IOException {
    Path file =
        TestFiles.text(folder, "e.csv", "9,pv\n" + "2,3,4,pv,1511544070\n".repeat(9) + TAOBAO);
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(file))) {
      assertThat(outcome.rowsKept()).isEqualTo(13);
      assertThat(outcome.setAside().counts()).isEqualTo(Map.of(SetAside.TOO_FEW_FIELDS, 2L));
    }
  }

  @Test
  void ordersFromSeveralZipsWithColumnsInAnotherOrder() throws IOException {
    Path december =
        TestFiles.zip(
            folder,
            "2010-12.zip",
            "d2.csv",
            "Quantity,InvoiceNo,StockCode,InvoiceDate,UnitPrice,CustomerID\n"
                + "-1,C536379,D,2010-12-02 09:41:00,27.50,14527.0\n",
            "d1.csv",
            "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n"
                + "536365,85123A,6,2010-12-01 08:26:00,2.55,17850.0\n"
                + "536366,058875,2,2010-12-01 08:28:00,1.25,\n",
            "__MACOSX/._d1.csv",
            "junk");
    Path january =
        TestFiles.zip(
            folder,
            "2011-01.zip",
            "d3.csv",
            "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n"
                + "539993,9007199254740993,1,2011-01-04 10:00:00,10,17850.0\n");
    try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(december, january))) {
      Frame frame = outcome.frame();
      EventLog log = EventLog.of(frame);
      CodeColumn items = log.items().orElseThrow();

      assertThat(outcome.rowsKept()).isEqualTo(4);
      assertThat(log.users().value(0)).isEqualTo("17850.0");
      assertThat(log.users().codes()[1]).isEqualTo(CodeColumn.MISSING);
      assertThat(items.value(1)).isEqualTo("058875");
      assertThat(items.value(3)).isEqualTo("9007199254740993");
      assertThat(log.kind(0)).isEqualTo(EventKind.PURCHASE);
      assertThat(log.kind(2)).isEqualTo(EventKind.RETURN);
      assertThat(log.quantities().orElseThrow().values()).containsExactly(6, 2, -1, 1);
      assertThat(counts(outcome, "CustomerID").missing()).isEqualTo(1);
    }
  }

  @Test
  void reviewsKeepTheirLineBreaksAndBlankTexts() throws IOException {
    Path file =
        TestFiles.zip(
            folder,
            "reviews.csv.zip",
            "reviews.csv",
            ",Clothing ID,Title,Review Text,Rating\r\n"
                + "0,767,,\"Lovely,\n\nreally \"\"lovely\"\"\",5\r\n1,1080,Meh,,3\r\n");
    ImportPlan plan = TestFiles.probe(file);
    assertThat(plan.kind()).contains(DatasetKind.REVIEWS);
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      ReviewSet reviews = ReviewSet.of(outcome.frame());
      assertThat(reviews.text(0)).isEqualTo("Lovely,\n\nreally \"lovely\"");
      assertThat(reviews.hasText(1)).isFalse();
      assertThat(reviews.ratings().orElseThrow().values()).containsExactly(5, 3);
      assertThat(outcome.frame().columns()).startsWith("c1", "Clothing ID");
    }
  }

  @Test
  void chineseNamesInTheChineseEncoding() throws IOException {
    byte[] bytes =
        "用户ID;商品ID;行为类型;时间\nu1;i1;浏览;2024年3月4日 8:05\nu1;i2;加购;2024年3月4日 8:06\nu2;i1;收藏;2024年3月5日\n"
            .getBytes(Charset.forName("GB18030"));
    ImportPlan plan = TestFiles.probe(Files.write(folder.resolve("中文.csv"), bytes));
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      EventLog log = EventLog.of(outcome.frame());
      assertThat(log.kind(0)).isEqualTo(EventKind.VIEW);
      assertThat(log.kind(1)).isEqualTo(EventKind.CART);
      assertThat(log.kind(2)).isEqualTo(EventKind.FAVOURITE);
    }
  }

  @Test
  void threeTimeFormatsInOneColumnAreEachReadAndSaid() throws IOException {
    Path file =
        TestFiles.text(
            folder,
            "a.csv",
            """
            user_id,event,timestamp
            1,view,2024-03-04 08:00:00
            1,view,1709510401
            1,view,04/03/2024 08:00:02
            1,view,soon
            1,view,
            """);
    ImportPlan plan = TestFiles.probe(file).withRole("timestamp", Role.TIME);
    try (ImportOutcome outcome = TestFiles.read(plan.withKind(DatasetKind.EVENTS))) {
      assertThat(outcome.frame().times().orElseThrow().asLongArray())
          .containsExactly(1709510400000L, 1709510401000L, 1709510402000L);
      assertThat(counts(outcome, "timestamp").formats())
          .isEqualTo(
              Map.of(TimeFormat.ISO, 1L, TimeFormat.EPOCH_SECONDS, 1L, TimeFormat.DAY_FIRST, 1L));
      assertThat(outcome.setAside().counts())
          .isEqualTo(Map.of(SetAside.TIME_UNREADABLE, 1L, SetAside.TIME_MISSING, 1L));
    }
  }

  @Test
  void threeTimeFormatsAreNotedBeforeTheImport() throws IOException {
    Path file =
        TestFiles.text(
            folder,
            "a.csv",
            "user_id,event,timestamp\n1,view,2024-03-04\n1,buy,1709510401\n1,pv,04/03/2024\n");

    assertThat(TestFiles.probe(file).notes())
        .extracting(PlanNote::code)
        .contains(PlanNote.Code.MIXED_TIME_FORMATS, PlanNote.Code.AMBIGUOUS_DATES);
  }

  @Test
  void rowsWithTooFewAndTooManyFieldsAreSetAside() throws IOException {
    Path file =
        TestFiles.text(
            folder, "a.csv", "item,title,price\nA,x,1\nB,y\nC,z,3,4\nD,w,5,,\nE,v,cheap\n");
    try (ImportOutcome outcome =
        TestFiles.read(TestFiles.probe(file).withRole("price", Role.PRICE))) {
      assertThat(outcome.rowsKept()).isEqualTo(2);
      assertThat(outcome.setAside().counts())
          .isEqualTo(
              Map.of(
                  SetAside.TOO_FEW_FIELDS, 1L,
                  SetAside.TOO_MANY_FIELDS, 1L,
                  SetAside.NUMBER_UNREADABLE, 1L));
    }
  }

  @Test
  void unreadableValuesOfAttributesAreMissingAndCounted() throws IOException {
    StringBuilder text = new StringBuilder("userid,version,rounds\n");
    for (int i = 0; i < 40; i++) {
      text.append(i).append(",gate_30,").append(i == 7 ? "many" : i).append('\n');
    }
    try (ImportOutcome outcome =
        TestFiles.read(TestFiles.probe(TestFiles.text(folder, "a.csv", text.toString())))) {
      assertThat(outcome.rowsKept()).isEqualTo(40);
      assertThat(counts(outcome, "rounds").unreadable()).isEqualTo(1);
      assertThat(outcome.frame().measures("rounds").orElseThrow().values()[7]).isNaN();
    }
  }

  @Test
  void aRowThatIsSetAsideLeavesNothingInTheDictionaries() throws IOException {
    Path file =
        TestFiles.text(
            folder, "a.csv", "user_id,event,timestamp\nann,view,1511544070\nbob,zap,x\n");
    ImportPlan plan = TestFiles.probe(file).withRole("timestamp", Role.TIME);
    try (ImportOutcome outcome = TestFiles.read(plan.withKind(DatasetKind.EVENTS))) {
      assertThat(outcome.frame().codes("user_id").orElseThrow().dictionary().size()).isEqualTo(1);
      assertThat(outcome.frame().events()).containsOnlyKeys("view");
    }
  }

  @Test
  void aGivenMappingWinsAndUnknownNamesAreNamed() throws IOException {
    Path file =
        TestFiles.text(
            folder,
            "a.csv",
            "user,event,time\n1,zap,2024-01-01\n2,zip,2024-01-02\n3,pv,2024-01-03\n");
    ImportPlan plan = TestFiles.probe(file).withEvent("zap", EventKind.CLICK);
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      assertThat(outcome.frame().events())
          .isEqualTo(Map.of("zap", EventKind.CLICK, "zip", EventKind.OTHER, "pv", EventKind.VIEW));
      assertThat(outcome.unknownEvents()).containsExactly("zip");
    }
  }

  @Test
  void theFingerprintFollowsContentAndPlanNotThePlace() throws IOException {
    Path first = TestFiles.text(folder, "a.csv", TAOBAO);
    Path packed = folder.resolve("b.csv.gz");
    Files.write(packed, TestFiles.gzip(TAOBAO.getBytes(StandardCharsets.UTF_8)));
    Path other = TestFiles.text(folder, "c.csv", TAOBAO.replace("2268318", "2268319"));

    String same = fingerprint(TestFiles.probe(first));
    assertThat(fingerprint(TestFiles.probe(packed))).isEqualTo(same);
    assertThat(fingerprint(TestFiles.probe(other))).isNotEqualTo(same);
    assertThat(fingerprint(TestFiles.probe(first).withRole("c3", Role.IGNORED))).isNotEqualTo(same);
  }

  @Test
  void cancellingLeavesTheImport() throws IOException {
    ImportPlan plan = TestFiles.probe(TestFiles.text(folder, "a.csv", TAOBAO));
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public void step(String messageKey) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> new Importer().read(plan, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  private static ColumnCounts counts(ImportOutcome outcome, String column) {
    return Objects.requireNonNull(outcome.columns().get(column));
  }

  private static String fingerprint(ImportPlan plan) {
    try (ImportOutcome outcome = TestFiles.read(plan)) {
      return outcome.frame().fingerprint().sha256();
    }
  }
}
