package vitrine.core.engagement.path;

import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * The users behind a node of the ways: those with a way that has this label at this step.
 *
 * @param query the ways
 * @param step how many steps from where ways begin
 * @param label a kind or a value; what is over and others are not one label
 */
public record PathUsers(PathQuery query, int step, PathReport.Label label) implements UserRule {
  /** Checks that the step exists and the label is one. */
  public PathUsers {
    boolean one =
        switch (label) {
          case PathReport.Label.Event event -> query.column().isEmpty();
          case PathReport.Label.Part part ->
              query.column().isPresent() && !(part.slice() instanceof Slice.Others);
          case PathReport.Label.Over over -> false;
        };
    if (!one || step < 0 || step >= query.steps()) {
      throw new IllegalArgumentException(label + " at step " + step);
    }
  }

  @Override
  public boolean[] users(PreparedLog data) {
    PathWalk walk = new PathWalk(data, query);
    boolean[] users = new boolean[walk.places().users()];
    int wanted = wanted(walk);
    Blocks.ofUsers(
        walk.places().order(),
        (from, to) -> {
          walk.walk(from, to, new Marker(users, step, wanted));
          return to;
        });
    return users;
  }

  private int wanted(PathWalk walk) {
    return switch (label) {
      case PathReport.Label.Event event -> event.kind().ordinal();
      case PathReport.Label.Part(Slice.Value value) ->
          walk.column().orElseThrow().dictionary().code(value.name());
      case PathReport.Label.Part part -> walk.labels() - 1;
      case PathReport.Label.Over over -> -1;
    };
  }

  private record Marker(boolean[] users, int step, int wanted) implements PathWalk.Visitor {
    @Override
    public void unit() {}

    @Override
    public void path(int user, int[] labels, int length) {
      users[user] |= length > step && labels[step] == wanted;
    }
  }
}
