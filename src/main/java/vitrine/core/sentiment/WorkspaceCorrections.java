package vitrine.core.sentiment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.workspace.Workspace;

/** Corrects what the model said in a workspace, and takes it back. */
public final class WorkspaceCorrections {
  private final Workspace workspace;
  private final Clock clock;

  /** The corrections of this workspace. */
  public WorkspaceCorrections(Workspace workspace) {
    this(workspace, Clock.systemUTC());
  }

  /** The same with another clock. */
  public WorkspaceCorrections(Workspace workspace, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /** All corrections, the newest first. */
  public Corrections all() {
    return new Corrections(workspace.corrections().list().stream().map(Correction::of).toList());
  }

  /**
   * Keeps what a reviewer says. What the model first said of the text is kept when it is corrected
   * again.
   *
   * @param aspect which aspect; empty for the review as a whole
   * @param said what the model says; empty where it has no score
   * @param model its name
   * @return all corrections as they are now
   */
  public Corrections correct(
      String text,
      Optional<String> aspect,
      Sentiment given,
      Optional<Sentiment> said,
      String model) {
    Corrections before = all();
    Optional<Correction> earlier =
        aspect.isPresent() ? before.of(text, aspect.get()) : before.of(text);
    Correction made =
        new Correction(
            text,
            aspect,
            given,
            earlier.flatMap(Correction::said).or(() -> said),
            earlier.map(Correction::model).filter(name -> !name.isEmpty()).orElse(model),
            clock.instant());
    workspace.corrections().save(List.of(made.entry()));
    return all();
  }

  /** Keeps corrections that were made elsewhere, all or none; the later of two counts. */
  public Corrections add(List<Correction> others) {
    List<Correction> kept = new ArrayList<>();
    Corrections before = all();
    for (Correction other : others) {
      boolean newer =
          (other.aspect().isPresent()
                  ? before.of(other.text(), other.aspect().get())
                  : before.of(other.text()))
              .map(mine -> other.at().isAfter(mine.at()))
              .orElse(true);
      if (newer) {
        kept.add(other);
      }
    }
    workspace.corrections().save(kept.stream().map(Correction::entry).toList());
    return all();
  }

  /** Takes a correction back. */
  public Corrections undo(Correction correction) {
    workspace.corrections().delete(correction.key(), correction.aspect().orElse(""));
    return all();
  }
}
