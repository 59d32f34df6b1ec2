package vitrine.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.importing.source.Source;

/**
 * What is kept, set aside and counted is what a plain reader says, with the same lines and codes,
 * however a text is cut into blocks and however many threads read it.
 */
class AnyCutGivesTheSameTest {
  private static final String HEADER = "time,user,note,price\n";

  private final ImportPlan probed = probed();

  @Property(tries = 500, seed = "42", edgeCases = EdgeCasesMode.NONE)
  void theImportIsThatOfAPlainReader(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll @IntRange(min = 4, max = 60) int block)
      throws IOException {
    byte[] bytes = (HEADER + text).getBytes(StandardCharsets.UTF_8);
    Path file = Files.createTempFile("cut", ".csv");
    try {
      Files.write(file, bytes);
      PlainImport plain = PlainImport.of(bytes, PlainImport.format());
      ImportPlan plan = plan(file, bytes.length);
      try (ImportOutcome whole = new Importer(1, 1 << 20).read(plan, Progress.unwatched());
          ImportOutcome cut = new Importer(threads, block).read(plan, Progress.unwatched())) {
        assertThat(rows(cut.frame())).isEqualTo(plain.kept);
        assertThat(aside(cut)).isEqualTo(plain.aside);
        assertThat(cut.blankLines()).isEqualTo(plain.blankLines);
        assertThat(cut.columns()).isEqualTo(whole.columns());
        assertThat(cut.frame().fingerprint()).isEqualTo(whole.frame().fingerprint());
        assertCodesByFirstAppearance(cut.frame(), "user");
        assertCodesByFirstAppearance(cut.frame(), "note");
      }
    } finally {
      Files.delete(file);
    }
  }

  /** Rows of all sorts, and pieces of rows, with any line end. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> time =
        Arbitraries.of(
            "2024-01-01 10:00:00",
            "2024-01-01T23:59:59",
            "2024-02-29T11:30:59Z",
            "\"2024-03-01 00:00:00\"",
            "2023-02-29 10:00:00",
            "2024-01-01 10:60:00",
            "tomorrow",
            "");
    Arbitrary<String> user =
        Arbitraries.of("u1", "u2", "u1234567", "u12345678", "用户", "", " ", "NULL", "\"u,1\"");
    Arbitrary<String> note =
        Arbitraries.of(
            "plain",
            "\"a, b\"",
            "\"line\nbreak\"",
            "\"two\r\nmore\rlines\"",
            "\"say \"\"hi\"\"\"",
            "5\" pipe",
            "\"open",
            "\"x\"y",
            "\"\"",
            "😀");
    Arbitrary<String> price = Arbitraries.of("1", "2.50", "", "dear", "1e3", "0.1", "7,", "7,x");
    Arbitrary<String> end = Arbitraries.of("\n", "\n", "\r\n", "\r", "\n\n", ",\n");
    Arbitrary<String> row =
        Combinators.combine(time, user, note, price, end)
            .as((t, u, n, p, e) -> t + "," + u + "," + n + "," + p + e);
    Arbitrary<String> piece = Arbitraries.of("\"", ",", "\n", "a,b\n", "\",\"", "\r\n");
    return Arbitraries.frequencyOf(Tuple.of(6, row), Tuple.of(1, piece))
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  private static ImportPlan probed() {
    try {
      Path sample = Files.createTempFile("sample", ".csv");
      Files.writeString(sample, HEADER + "2024-01-01 10:00:00,u1,plain,1.5\n".repeat(3));
      ImportPlan plan =
          TestFiles.probe(sample)
              .withKind(DatasetKind.EVENTS)
              .withRole("user", Role.USER)
              .withRole("time", Role.TIME)
              .withRole("price", Role.PRICE)
              .withType("note", ColumnType.TEXT);
      Files.delete(sample);
      return plan;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportPlan plan(Path file, long bytes) {
    Source source = new Source(file, Optional.empty(), bytes);
    return new ImportPlan(
        List.of(new FilePlan(source, PlainImport.format(), PlainImport.COLUMNS)),
        probed.columns(),
        probed.events(),
        probed.zone(),
        probed.currency(),
        probed.kind(),
        probed.notes());
  }

  private static List<List<String>> rows(Frame frame) {
    long[] times = frame.times("time").orElseThrow().asLongArray();
    CodeColumn users = frame.codes("user").orElseThrow();
    CodeColumn notes = frame.codes("note").orElseThrow();
    double[] prices = frame.measures("price").orElseThrow().values();
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < frame.rows(); row++) {
      String price = Double.isNaN(prices[row]) ? "" : Double.toString(prices[row]);
      rows.add(List.of(Long.toString(times[row]), users.value(row), notes.value(row), price));
    }
    return rows;
  }

  private static List<String> aside(ImportOutcome outcome) {
    List<String> all = new ArrayList<>();
    outcome
        .setAside()
        .forEach(p -> all.add(p.line() + " " + p.reason() + " " + p.column() + " " + p.value()));
    return all;
  }

  private static void assertCodesByFirstAppearance(Frame frame, String column) {
    CodeColumn codes = frame.codes(column).orElseThrow();
    LinkedHashSet<String> values = new LinkedHashSet<>();
    IntStream.range(0, frame.rows())
        .filter(row -> codes.codes()[row] >= 0)
        .forEach(row -> values.add(codes.value(row)));
    assertThat(
            IntStream.range(0, codes.dictionary().size())
                .mapToObj(code -> codes.dictionary().value(code)))
        .containsExactlyElementsOf(values);
  }
}
