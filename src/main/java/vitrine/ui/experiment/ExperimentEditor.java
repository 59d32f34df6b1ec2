package vitrine.ui.experiment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vitrine.core.exposure.ExperimentCatalog;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.workspace.Decision;
import vitrine.core.workspace.ExperimentEntry;

/** What the user does to experiments: describe, start, end, decide. Each deed is kept at once. */
public final class ExperimentEditor {
  private final ExperimentsViewModel screen;
  private final Clock clock;

  /**
   * Deeds on the experiment that is shown.
   *
   * @param clock says which day it is
   */
  public ExperimentEditor(ExperimentsViewModel screen, Clock clock) {
    this.screen = screen;
    this.clock = clock;
  }

  /** A new experiment on a dataset, shown from now on. */
  public void create(String name, String dataset) {
    Set<String> taken =
        screen.experiments().get().stream().map(Listed::name).collect(Collectors.toSet());
    screen.keep(ExperimentCatalog.draft(ExperimentCatalog.free(name, taken), dataset));
  }

  /** Changes what is said about it. */
  public void describe(Description description) {
    change(entry -> description.applied(entry, clock.instant()));
  }

  /** It starts today, or goes on. */
  public void start() {
    change(entry -> entry.started(today()));
  }

  /** It ends today; a decision is taken back. */
  public void end() {
    change(entry -> entry.ended(today()));
  }

  /** Records what was decided. */
  public void decide(Decision.Choice choice, String reason) {
    change(entry -> entry.decided(new Decision(choice, reason.strip(), clock.instant()), today()));
  }

  /** Forgets what was described; the data stays. */
  public void delete() {
    screen.selected().get().ifPresent(listed -> screen.forget(listed.experiment()));
  }

  private void change(UnaryOperator<ExperimentEntry> deed) {
    screen
        .selected()
        .get()
        .map(Listed::experiment)
        .ifPresent(
            before -> {
              ExperimentEntry after = deed.apply(before);
              if (!after.equals(before)) {
                screen.keep(after);
              }
            });
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
