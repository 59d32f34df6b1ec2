package vitrine.core.engagement.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.PreparedLog;

/** Counts the ways that shoppers take. */
public final class Paths {
  private final PathQuery query;
  private final PathWalk walk;
  private final int steps;

  private Paths(PreparedLog data, PathQuery query) {
    this.query = query;
    this.walk = new PathWalk(data, query);
    this.steps = query.steps();
  }

  /**
   * The ways of a query.
   *
   * @throws vitrine.core.common.VitrineException as {@link
   *     vitrine.core.engagement.Engagement#report}, and if the data lacks the column or the event
   */
  public static PathReport report(PreparedLog data, PathQuery query, Progress progress) {
    progress.step("progress.paths");
    Paths work = new Paths(data, query);
    StepCounts counts = work.counts();
    progress.checkCancelled();
    PathNodes nodes = PathNodes.of(counts.ways, query.top());
    long[][][] flows = work.flows(nodes);
    Drawing drawing = work.draw(nodes, flows, counts.paths);
    return new PathReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        query.base().daysOf(data),
        data.dataDays(),
        counts.units,
        counts.paths,
        drawing.levels,
        drawing.links,
        why(counts));
  }

  private static Optional<Reason> why(StepCounts counts) {
    if (counts.units == 0) {
      return Optional.of(Reason.NOTHING_HAPPENED);
    }
    return counts.paths == 0 ? Optional.of(Reason.ANCHOR_NEVER_OCCURS) : Optional.empty();
  }

  /** How many ways have each label at each step. */
  private static final class StepCounts implements PathWalk.Visitor {
    private final int[][] ways;
    private long units;
    private long paths;

    private StepCounts(int steps, int labels) {
      ways = new int[steps][labels];
    }

    @Override
    public void unit() {
      units++;
    }

    @Override
    public void path(int user, int[] labels, int length) {
      paths++;
      for (int step = 0; step < length; step++) {
        ways[step][labels[step]]++;
      }
    }

    private void add(StepCounts part) {
      units += part.units;
      paths += part.paths;
      for (int step = 0; step < ways.length; step++) {
        for (int label = 0; label < ways[step].length; label++) {
          ways[step][label] += part.ways[step][label];
        }
      }
    }
  }

  private StepCounts counts() {
    StepCounts sum = new StepCounts(steps, walk.labels());
    Blocks.ofUsers(
            walk.places().order(),
            (from, to) -> {
              StepCounts part = new StepCounts(steps, walk.labels());
              walk.walk(from, to, part);
              return part;
            })
        .forEach(sum::add);
    return sum;
  }

  /** How many ways go from each node of a step to each node of the next. */
  private record Flows(PathNodes nodes, long[][][] counts) implements PathWalk.Visitor {
    @Override
    public void unit() {}

    @Override
    public void path(int user, int[] labels, int length) {
      for (int step = 0; step + 1 < nodes.nodeOf().length && step < length; step++) {
        int from = nodes.nodeOf()[step][labels[step]];
        boolean over = step + 1 == length;
        int to = over ? nodes.over(step + 1) : nodes.nodeOf()[step + 1][labels[step + 1]];
        counts[step][from][to]++;
      }
    }
  }

  private long[][][] flows(PathNodes nodes) {
    long[][][] sum = noFlows(nodes);
    Blocks.ofUsers(
            walk.places().order(),
            (from, to) -> {
              Flows part = new Flows(nodes, noFlows(nodes));
              walk.walk(from, to, part);
              return part.counts;
            })
        .forEach(part -> add(sum, part));
    return sum;
  }

  private long[][][] noFlows(PathNodes nodes) {
    long[][][] flows = new long[steps - 1][][];
    for (int step = 0; step + 1 < steps; step++) {
      flows[step] = new long[nodes.size(step)][nodes.size(step + 1)];
    }
    return flows;
  }

  private static void add(long[][][] sum, long[][][] part) {
    for (int step = 0; step < sum.length; step++) {
      for (int from = 0; from < sum[step].length; from++) {
        for (int to = 0; to < sum[step][from].length; to++) {
          sum[step][from][to] += part[step][from][to];
        }
      }
    }
  }

  /** Levels and links as they are drawn. */
  private record Drawing(List<PathReport.Level> levels, List<PathReport.Link> links) {}

  private Drawing draw(PathNodes nodes, long[][][] flows, long paths) {
    List<PathReport.Level> levels = new ArrayList<>();
    List<PathReport.Link> links = new ArrayList<>();
    int[] before = new int[0];
    for (int step = 0; step < steps && paths > 0; step++) {
      long[] counts = counts(nodes, flows, step);
      int[] drawn = new int[counts.length];
      List<PathReport.Node> level = new ArrayList<>();
      for (int node = 0; node < counts.length; node++) {
        drawn[node] = level.size();
        if (counts[node] > 0) {
          level.add(new PathReport.Node(label(nodes, step, node), counts[node]));
        }
      }
      if (level.isEmpty()) {
        break;
      }
      levels.add(new PathReport.Level(step, level));
      if (step > 0) {
        links.addAll(links(flows[step - 1], step - 1, before, drawn));
      }
      before = drawn;
    }
    return query.backwards() ? turned(levels, links) : new Drawing(levels, links);
  }

  /** What passes each node: what flows out of it at the first step, else what flows into it. */
  private static long[] counts(PathNodes nodes, long[][][] flows, int step) {
    long[] counts = new long[nodes.size(step)];
    long[][] flow = flows[Math.max(0, step - 1)];
    for (int from = 0; from < flow.length; from++) {
      for (int to = 0; to < flow[from].length; to++) {
        counts[step == 0 ? from : to] += flow[from][to];
      }
    }
    return counts;
  }

  private static List<PathReport.Link> links(long[][] flow, int level, int[] from, int[] to) {
    List<PathReport.Link> links = new ArrayList<>();
    for (int a = 0; a < flow.length; a++) {
      for (int b = 0; b < flow[a].length; b++) {
        if (flow[a][b] > 0) {
          links.add(new PathReport.Link(level, from[a], to[b], flow[a][b]));
        }
      }
    }
    return links;
  }

  private PathReport.Label label(PathNodes nodes, int step, int node) {
    if (node == nodes.over(step)) {
      return new PathReport.Label.Over();
    }
    if (node == nodes.rest(step)) {
      return new PathReport.Label.Part(new Slice.Others(nodes.others()[step]));
    }
    int label = nodes.shown()[step][node];
    Optional<CodeColumn> column = walk.column();
    if (column.isEmpty()) {
      return new PathReport.Label.Event(EventKind.values()[label]);
    }
    boolean known = label < column.get().dictionary().size();
    return new PathReport.Label.Part(
        known ? new Slice.Value(column.get().dictionary().value(label)) : new Slice.Missing());
  }

  /** Ways that were followed back in time, in the order of time. */
  private static Drawing turned(List<PathReport.Level> levels, List<PathReport.Link> links) {
    List<PathReport.Level> inTime = new ArrayList<>(levels);
    Collections.reverse(inTime);
    int last = levels.size() - 2;
    List<PathReport.Link> forward =
        links.stream()
            .map(l -> new PathReport.Link(last - l.level(), l.to(), l.from(), l.count()))
            .toList();
    return new Drawing(inTime, forward);
  }
}
