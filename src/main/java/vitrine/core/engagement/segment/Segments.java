package vitrine.core.engagement.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.workspace.SettingStore;

/** The segments of a workspace, in one of its documents. */
public final class Segments {
  private static final String KEY = "engagement.segments";

  private final SettingStore store;

  /** The segments kept here. */
  public Segments(SettingStore store) {
    this.store = store;
  }

  /**
   * All segments, by name.
   *
   * @throws VitrineException if the document holds a rule that this version does not know
   */
  public List<Segment> list() {
    return store
        .find(KEY)
        .map(
            json ->
                RuleJson.readSegments(json)
                    .orElseThrow(() -> new VitrineException(ProblemCode.SEGMENTS_UNREADABLE)))
        .orElse(List.of());
  }

  /** The segment of this name. */
  public Optional<Segment> find(String name) {
    return list().stream().filter(segment -> segment.name().equals(name)).findFirst();
  }

  /**
   * The segment of this name.
   *
   * @throws VitrineException if there is none
   */
  public Segment require(String name) {
    return find(name).orElseThrow(() -> new VitrineException(ProblemCode.SEGMENT_NOT_FOUND, name));
  }

  /**
   * Keeps a segment; one of the same name is replaced.
   *
   * @throws VitrineException if it has no name
   */
  public void save(Segment segment) {
    if (segment.name().isBlank()) {
      throw new VitrineException(ProblemCode.SEGMENT_WITHOUT_NAME);
    }
    List<Segment> all = new ArrayList<>(list());
    all.removeIf(other -> other.name().equals(segment.name()));
    all.add(segment);
    write(all);
  }

  /**
   * Gives a segment another name; one that has that name is replaced.
   *
   * @throws VitrineException if there is no such segment, or the new name is blank
   */
  public void rename(String name, String other) {
    Segment segment = require(name);
    if (!name.equals(other)) {
      save(segment.named(other));
      delete(name);
    }
  }

  /**
   * Forgets a segment.
   *
   * @throws VitrineException if there is no such segment
   */
  public void delete(String name) {
    List<Segment> all = new ArrayList<>(list());
    all.remove(require(name));
    write(all);
  }

  private void write(List<Segment> all) {
    all.sort(Comparator.comparing(Segment::name));
    store.save(KEY, RuleJson.writeSegments(all));
  }
}
