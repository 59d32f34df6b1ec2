package vitrine.core.engagement.path;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.core.dataset.EventKind.CART;
import static vitrine.core.dataset.EventKind.PURCHASE;
import static vitrine.core.dataset.EventKind.SEARCH;
import static vitrine.core.dataset.EventKind.VIEW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.LogBuilder.Row;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.path.PathQuery.Anchor;
import vitrine.core.engagement.path.PathQuery.Unit;

class PathTest {
  private static final long HOUR = 3_600_000L;
  private final LogBuilder log = new LogBuilder("UTC");

  private static PathQuery query(Unit unit, Anchor anchor, boolean collapse, int steps, int top) {
    return new PathQuery(
        EngagementQuery.everything(), unit, Optional.empty(), anchor, collapse, steps, top);
  }

  private PathReport report(PathQuery query) {
    return Paths.report(log.prepare(), query, Progress.unwatched());
  }

  /** Links as "View>Cart" with their counts. */
  private static Map<String, Long> links(PathReport report) {
    Map<String, Long> links = new TreeMap<>();
    for (PathReport.Link link : report.links()) {
      String from = name(report.levels().get(link.level()).nodes().get(link.from()));
      String to = name(report.levels().get(link.level() + 1).nodes().get(link.to()));
      links.put(link.level() + " " + from + ">" + to, link.count());
    }
    return links;
  }

  private static String name(PathReport.Node node) {
    return switch (node.label()) {
      case PathReport.Label.Event event -> event.kind().name();
      case PathReport.Label.Part part -> "others";
      case PathReport.Label.Over over -> "over";
    };
  }

  private void twoSessions() {
    log.row("ann", SEARCH, 0);
    log.row("ann", VIEW, 1);
    log.row("ann", VIEW, 2);
    log.row("ann", CART, 3);
    log.row("ann", VIEW, HOUR);
    log.row("ann", PURCHASE, HOUR + 1);
    log.row("bob", VIEW, 0);
  }

  @Test
  void sessionsFromTheirStart() {
    twoSessions();

    PathReport report = report(query(Unit.SESSION, new Anchor.Start(), true, 3, 8));

    assertThat(report.paths()).isEqualTo(3);
    assertThat(links(report))
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.of(
                    "0 SEARCH>VIEW", 1L,
                    "0 VIEW>PURCHASE", 1L,
                    "0 VIEW>over", 1L,
                    "1 PURCHASE>over", 1L,
                    "1 VIEW>CART", 1L)));
  }

  @Test
  void repeatsMayBeKeptAndUsersMayBeFollowed() {
    twoSessions();

    assertThat(links(report(query(Unit.SESSION, new Anchor.Start(), false, 3, 8))))
        .containsEntry("1 VIEW>VIEW", 1L);
    assertThat(links(report(query(Unit.USER, new Anchor.Start(), true, 6, 8))))
        .containsEntry("3 VIEW>PURCHASE", 1L)
        .containsEntry("4 PURCHASE>over", 1L);
  }

  @Test
  void waysToAnEventStandInTheOrderOfTime() {
    twoSessions();
    Anchor cart = new Anchor.Before(EventSelection.of(CART));

    PathReport report = report(query(Unit.SESSION, cart, true, 4, 8));

    assertThat(report.units()).isEqualTo(3);
    assertThat(report.paths()).isEqualTo(1);
    assertThat(report.levels()).extracting(PathReport.Level::step).containsExactly(3, 2, 1, 0);
    assertThat(links(report))
        .containsOnly(
            Map.entry("0 over>SEARCH", 1L),
            Map.entry("1 SEARCH>VIEW", 1L),
            Map.entry("2 VIEW>CART", 1L));
    assertThat(
            report(query(Unit.SESSION, new Anchor.After(EventSelection.of(CART)), true, 3, 8))
                .levels()
                .getFirst()
                .nodes())
        .containsExactly(new PathReport.Node(new PathReport.Label.Event(CART), 1));
  }

  @Test
  void anEventThatNeverOccursSaysSo() {
    log.row("bob", VIEW, 0);
    Anchor cart = new Anchor.After(EventSelection.of(CART));

    PathReport report = report(query(Unit.SESSION, cart, true, 3, 8));

    assertThat(report.why()).contains(Reason.ANCHOR_NEVER_OCCURS);
    assertThat(report.levels()).isEmpty();
  }

  @Test
  void aNodeHasItsUsers() {
    twoSessions();
    PathQuery query = query(Unit.SESSION, new Anchor.Start(), true, 3, 8);

    assertThat(new PathUsers(query, 1, new PathReport.Label.Event(PURCHASE)).users(log.prepare()))
        .containsExactly(true, false);
    assertThat(new PathUsers(query, 0, new PathReport.Label.Event(VIEW)).users(log.prepare()))
        .containsExactly(true, true);
  }

  @Property(tries = 80, seed = "68")
  void whatFlowsInFlowsOut(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);
    List<Anchor> anchors =
        List.of(
            new Anchor.Start(),
            new Anchor.After(EventSelection.of(EventKind.CART)),
            new Anchor.Before(EventSelection.of(EventKind.CART)));
    PathQuery query =
        new PathQuery(
            world.query,
            world.random.nextBoolean() ? Unit.SESSION : Unit.USER,
            world.random.nextBoolean() ? Optional.of("category") : Optional.empty(),
            anchors.get(world.random.nextInt(3)),
            world.random.nextBoolean(),
            2 + world.random.nextInt(4),
            1 + world.random.nextInt(3));

    PathReport report = Paths.report(world.data, query, Progress.unwatched());

    for (int level = 0; level < report.levels().size(); level++) {
      List<PathReport.Node> nodes = report.levels().get(level).nodes();
      for (int node = 0; node < nodes.size(); node++) {
        int here = level;
        int there = node;
        long in =
            report.links().stream()
                .filter(l -> l.level() == here - 1 && l.to() == there)
                .mapToLong(PathReport.Link::count)
                .sum();
        long out =
            report.links().stream()
                .filter(l -> l.level() == here && l.from() == there)
                .mapToLong(PathReport.Link::count)
                .sum();
        boolean forward = !(query.anchor() instanceof Anchor.Before);
        boolean over = nodes.get(node).label() instanceof PathReport.Label.Over;
        boolean begins = forward ? level == 0 : over || level == 0;
        boolean ends = level == report.levels().size() - 1 || (forward && over);
        assertThat(begins || in == nodes.get(node).count()).isTrue();
        assertThat(ends || out == nodes.get(node).count()).isTrue();
      }
    }
    if (query.anchor() instanceof Anchor.Start && query.unit() == Unit.USER) {
      assertThat(report.paths())
          .isEqualTo(
              world.users().stream()
                  .filter(u -> !world.rowsOf(u).isEmpty() && inside(world, u))
                  .count());
    }
  }

  private static boolean inside(RandomLog world, String user) {
    return world.rowsOf(user).stream().anyMatch((Row r) -> world.inPeriod(world.day(r)));
  }
}
