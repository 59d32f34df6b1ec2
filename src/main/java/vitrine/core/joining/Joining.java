package vitrine.core.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ColumnTypes;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.joining.Keys.Count;

/**
 * Adds the columns of one frame to the rows of another by the codes of their ids. Every row stays
 * and stays one row: of a partner with two rows of one id the first counts.
 */
public final class Joining {
  /**
   * Roles that a joined column keeps if nobody has them yet. A list price, a rating or a date of
   * the other dataset is an attribute here: it would change what the rows are.
   */
  private static final Set<Role> KEPT =
      Set.of(Role.CATEGORY, Role.TITLE, Role.DESCRIPTION, Role.COUNTRY, Role.DEVICE);

  private Joining() {}

  /** Whether both frames have ids of this role. */
  public static boolean possible(Frame to, Frame from, Role by) {
    return to.codes(by).isPresent() && from.codes(by).isPresent();
  }

  /**
   * Joins.
   *
   * @throws VitrineException if one of them has no column of the role
   */
  public static Joined join(Frame to, Frame from, Join join) {
    ColumnTypes.load();
    CodeColumn left = key(to, join.by(), join.to());
    CodeColumn right = key(from, join.by(), join.from());
    Keys keys = new Keys(left, right);
    List<JoinedColumn> added = added(to, from, right.name(), join.from());
    List<Column<?>> columns = new ArrayList<>(to.table().columns());
    columns.addAll(
        IntStream.range(0, added.size())
            .parallel()
            .<Column<?>>mapToObj(i -> gathered(from, added.get(i), keys))
            .toList());
    Frame frame =
        new Frame(
            Table.create(to.table().name(), columns.toArray(new Column<?>[0])),
            roles(to, from, added),
            to.events(),
            to.zone(),
            fingerprint(to.fingerprint(), from.fingerprint(), join));
    return new Joined(frame, match(to, from, keys, added));
  }

  /**
   * How two frames would go together, without the work of joining them.
   *
   * @throws VitrineException if one of them has no column of the role
   */
  public static JoinMatch match(Frame to, Frame from, Join join) {
    CodeColumn left = key(to, join.by(), join.to());
    CodeColumn right = key(from, join.by(), join.from());
    Keys keys = new Keys(left, right);
    return match(to, from, keys, added(to, from, right.name(), join.from()));
  }

  private static CodeColumn key(Frame frame, Role by, String dataset) {
    return frame
        .codes(by)
        .orElseThrow(
            () -> new VitrineException(ProblemCode.JOIN_ROLE_MISSING, dataset, by.argument()));
  }

  private static Column<?> gathered(Frame from, JoinedColumn column, Keys keys) {
    return Gather.column(from.table().column(column.source()), column.name(), keys.partnerRow());
  }

  private static List<JoinedColumn> added(Frame to, Frame from, String key, String dataset) {
    Set<String> taken = new HashSet<>(to.columns());
    List<JoinedColumn> added = new ArrayList<>();
    for (String source : from.columns()) {
      if (!source.equals(key)) {
        String name = source;
        for (int n = 1; !taken.add(name); n++) {
          name = dataset + "." + source + (n == 1 ? "" : "_" + n);
        }
        added.add(new JoinedColumn(source, name));
      }
    }
    return added;
  }

  private static Map<String, Role> roles(Frame to, Frame from, List<JoinedColumn> added) {
    Map<String, Role> roles = new HashMap<>(to.roles());
    for (JoinedColumn column : added) {
      Optional<Role> role = Optional.ofNullable(from.roles().get(column.source()));
      role.filter(KEPT::contains)
          .filter(kept -> !roles.containsValue(kept))
          .ifPresent(kept -> roles.put(column.name(), kept));
    }
    return roles;
  }

  private static JoinMatch match(Frame to, Frame from, Keys keys, List<JoinedColumn> added) {
    return new JoinMatch(
        to.rows(),
        keys.count(Count.ROWS_WITHOUT_KEY),
        keys.count(Count.ROWS_MATCHED),
        keys.count(Count.KEYS),
        keys.count(Count.KEYS_MATCHED),
        from.rows(),
        keys.count(Count.PARTNER_ROWS_WITHOUT_KEY),
        keys.count(Count.PARTNER_ROWS_REPEATED),
        keys.count(Count.PARTNER_KEYS),
        keys.count(Count.PARTNER_KEYS_UNUSED),
        added);
  }

  /** Of the joined frame: another one when either frame or the join is another. */
  public static Fingerprint fingerprint(Fingerprint to, Fingerprint from, Join join) {
    MessageDigest digest = Fingerprint.digest();
    String text =
        String.join("\n", "join", to.sha256(), from.sha256(), join.by().argument(), join.from());
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return Fingerprint.of(digest);
  }
}
