package vitrine.core.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;

class JoiningTest {
  private static final Join BY_ITEM = new Join("events", "catalog", Role.ITEM);

  @Test
  void valuesComeByCodeAndEveryRowStaysOne() {
    Frame events =
        frame(
            Map.of("item", Role.ITEM, "price", Role.PRICE),
            codes("item", "B", "A", "", "X", "B", "A"),
            new MeasureColumn("price", new double[] {1, 2, 3, 4, 5, 6}));
    Frame catalog =
        frame(
            Map.of("sku", Role.ITEM, "category", Role.CATEGORY, "price", Role.PRICE),
            codes("sku", "A", "B", "A", "", "C"),
            codes("category", "red", "blue", "green", "none", "red"),
            new MeasureColumn("price", new double[] {10, 20, 30, 40, 50}),
            LongColumn.create("since", new long[] {100, 200, 300, 400, 500}));
    Joined joined = Joining.join(events, catalog, BY_ITEM);

    Frame frame = joined.frame();
    assertThat(frame.columns())
        .containsExactly("item", "price", "category", "catalog.price", "since");
    CodeColumn category = frame.codes("category").orElseThrow();
    assertThat(values(category)).containsExactly("blue", "red", "", "", "blue", "red");
    assertThat(category.dictionary().size()).isEqualTo(2);
    assertThat(category.dictionary().value(0)).isEqualTo("blue");
    assertThat(frame.measures("catalog.price").orElseThrow().values())
        .containsExactly(20, 10, Double.NaN, Double.NaN, 20, 10);
    assertThat(frame.times("since").orElseThrow().asLongArray())
        .containsExactly(200, 100, Long.MIN_VALUE, Long.MIN_VALUE, 200, 100);
    assertThat(frame.roles())
        .isEqualTo(Map.of("item", Role.ITEM, "price", Role.PRICE, "category", Role.CATEGORY));

    // 6 rows: one without an id, 4 of A and B; ids A, B, X; of the catalogue's A, B, C nobody asks
    // for C, its third row repeats A, its fourth has no id.
    JoinMatch match = joined.match();
    assertThat(match).isEqualTo(new JoinMatch(6, 1, 4, 3, 2, 5, 1, 1, 3, 1, match.columns()));
    assertThat(match.share()).isEqualTo(4 / 6.0);
  }

  @Test
  void aRoleThatIsTakenAndARoleThatWouldChangeTheRowsAreNotCarriedOver() {
    Frame events =
        frame(
            Map.of("item", Role.ITEM, "kind", Role.CATEGORY),
            codes("item", "A"),
            codes("kind", "own"));
    Frame catalog =
        frame(
            Map.of("item", Role.ITEM, "group", Role.CATEGORY, "stars", Role.RATING),
            codes("item", "A"),
            codes("group", "theirs"),
            new MeasureColumn("stars", new double[] {5}));
    Frame frame = Joining.join(events, catalog, BY_ITEM).frame();

    assertThat(frame.columnOf(Role.CATEGORY)).contains("kind");
    assertThat(frame.columnOf(Role.RATING)).isEmpty();
    assertThat(frame.columns()).containsExactly("item", "kind", "group", "stars");
  }

  @Test
  void idsOfADictionaryThatNoRowHasAreNotCounted() {
    CodeColumn left = new CodeColumn("item", new int[] {1, 1}, Dictionary.of("gone", "A"));
    CodeColumn right = new CodeColumn("item", new int[] {0}, Dictionary.of("A", "unused"));
    Joined joined =
        Joining.join(
            frame(Map.of("item", Role.ITEM), left),
            frame(Map.of("item", Role.ITEM), right),
            BY_ITEM);

    assertThat(joined.match()).isEqualTo(new JoinMatch(2, 0, 2, 1, 1, 1, 0, 0, 1, 0, List.of()));
  }

  @Test
  void whatDoesNotGoTogether() {
    Frame items = frame(Map.of("item", Role.ITEM), codes("item", "A"));
    Frame users = frame(Map.of("user", Role.USER), codes("user", "u"));
    assertProblem(ProblemCode.JOIN_ROLE_MISSING, () -> Joining.join(items, users, BY_ITEM));
    assertProblem(ProblemCode.JOIN_WITH_ITSELF, () -> new Join("a", "a", Role.USER));
    assertProblem(ProblemCode.JOIN_BY_OTHER_ROLE, () -> new Join("a", "b", Role.TIME));
  }

  @Test
  void anotherPartnerIsAnotherContent() {
    Fingerprint one = Fingerprint.of(new byte[] {1});
    Fingerprint two = Fingerprint.of(new byte[] {2});
    assertThat(Joining.fingerprint(one, two, BY_ITEM))
        .isNotEqualTo(Joining.fingerprint(one, one, BY_ITEM))
        .isNotEqualTo(Joining.fingerprint(two, two, BY_ITEM))
        .isEqualTo(Joining.fingerprint(one, two, BY_ITEM));
  }

  private static void assertProblem(
      ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            VitrineException.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private static Frame frame(Map<String, Role> roles, Column<?>... columns) {
    return new Frame(
        Table.create("t", columns), roles, Map.of(), ZoneOffset.UTC, Fingerprint.of(new byte[0]));
  }

  private static CodeColumn codes(String name, String... values) {
    Dictionary.Builder dictionary = new Dictionary.Builder();
    int[] codes =
        Arrays.stream(values)
            .mapToInt(value -> value.isEmpty() ? CodeColumn.MISSING : dictionary.add(value))
            .toArray();
    return new CodeColumn(name, codes, dictionary.build());
  }

  private static List<String> values(CodeColumn column) {
    return java.util.stream.IntStream.range(0, column.codes().length)
        .mapToObj(column::value)
        .toList();
  }
}
