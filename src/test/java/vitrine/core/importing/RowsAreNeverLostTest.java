package vitrine.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rows read = rows kept + rows set aside, whatever the rows are. */
class RowsAreNeverLostTest {

  @Property(tries = 200, seed = "42")
  void everyRowIsKeptOrSetAside(@ForAll("rows") List<String> rows) throws IOException {
    Path file = Files.createTempFile("rows", ".csv");
    try {
      List<String> lines = new ArrayList<>(List.of("user_id,event,timestamp,price"));
      lines.add("0,view,2024-01-01,1");
      lines.addAll(rows);
      Files.writeString(file, String.join("\n", lines) + "\n");
      try (ImportOutcome outcome = TestFiles.read(TestFiles.probe(file))) {
        List<RowProblem> all = new ArrayList<>();
        outcome.setAside().forEach(all::add);

        assertThat(outcome.rowsKept() + all.size()).isEqualTo(1 + rows.size());
        assertThat(outcome.rowsRead()).isEqualTo(1 + rows.size());
        assertThat(outcome.setAside().counts().values().stream().mapToLong(Long::longValue).sum())
            .isEqualTo(all.size());
        for (RowProblem problem : all) {
          assertThat(problem.row()).isEqualTo(lines.get((int) problem.line() - 1));
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  /** Rows of one physical line each: good, short, long, with bad times, prices and quotes. */
  @Provide
  Arbitrary<List<String>> rows() {
    return Arbitraries.of(
            "1,view,2024-01-01,5",
            "2,buy,1704067200,2.50",
            "3,pv,tomorrow,1",
            "4,pv,,1",
            "5,pv,2024-01-01",
            "6,pv,2024-01-01,1,2",
            "7,pv,2024-01-01,dear",
            ",pv,2024-01-01,",
            "\"8\"x,pv,2024-01-01,1",
            "9,\"p,v\",2024-01-01,1")
        .list()
        .ofMaxSize(30);
  }
}
