package vitrine.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.core.joining.DatasetJoins.State;
import vitrine.core.joining.JoinMatch;

/** What {@code join} prints as JSON; described in docs/json/join.md. */
record JoinDocument(List<Item> joins) {

  /** A join and how well its datasets go together; no match where one of them is gone. */
  record Item(String to, String from, String by, @Nullable Match match) {}

  /** Rows and ids of both sides. */
  record Match(Side rows, Keys keys, Partner partner, List<Column> columns) {}

  /** Rows of the dataset that gets columns. */
  record Side(long all, long withoutKey, long matched, double share) {}

  /** Distinct ids in these rows. */
  record Keys(long all, long matched) {}

  /** The dataset that has the columns. */
  record Partner(long rows, long withoutKey, long repeated, long keys, long unused) {}

  /** A column that was added. */
  record Column(String name, String source) {}

  static JoinDocument of(List<State> states) {
    return new JoinDocument(
        states.stream()
            .map(
                state ->
                    new Item(
                        state.join().to(),
                        state.join().from(),
                        state.join().by().argument(),
                        state.match().map(JoinDocument::match).orElse(null)))
            .toList());
  }

  private static Match match(JoinMatch match) {
    return new Match(
        new Side(match.rows(), match.rowsWithoutKey(), match.rowsMatched(), match.share()),
        new Keys(match.keys(), match.keysMatched()),
        new Partner(
            match.partnerRows(),
            match.partnerRowsWithoutKey(),
            match.partnerRowsRepeated(),
            match.partnerKeys(),
            match.partnerKeysUnused()),
        match.columns().stream().map(c -> new Column(c.name(), c.source())).toList());
  }
}
