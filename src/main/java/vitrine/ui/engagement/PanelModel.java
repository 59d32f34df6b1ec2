package vitrine.ui.engagement;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.EmptyFilter;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.ShownTask;

/**
 * One panel of the Engagement screen: its variants and its result for the screen's events and
 * filter. It computes only while it is shown, and only when something has changed since it last
 * did.
 *
 * @param <V> variants that the user switches, a record or an enum
 * @param <R> the immutable result
 */
public final class PanelModel<V, R> {
  private final EngagementViewModel screen;
  private final Sentence title;
  private final Analysis<V, R> analysis;
  private final ReadOnlyObjectWrapper<V> variants;
  private final LatestTask<PanelAnswer<V, R>> result;
  private final ShownTask<Asked<V>> shown;

  private record Asked<V>(
      Optional<DatasetEntry> events, EngagementFilter filter, long edits, V variants) {}

  /** Computes a panel. */
  @FunctionalInterface
  public interface Analysis<V, R> {
    /** The result for these events, this filter and these variants; on a thread of its own. */
    R of(PreparedLog data, EngagementQuery query, V variants, Progress progress);
  }

  /**
   * A panel that nobody has looked at.
   *
   * @param screen whose events and filter it obeys
   * @param title what is computed, for the task bar
   * @param first the variants to begin with
   */
  public PanelModel(EngagementViewModel screen, Sentence title, V first, Analysis<V, R> analysis) {
    this.screen = screen;
    this.title = title;
    this.analysis = analysis;
    variants = new ReadOnlyObjectWrapper<>(first);
    result =
        new LatestTask<>(screen.tasks(), Lane.COMPUTE, LoadState.empty("engagement.none.title"));
    shown = new ShownTask<>(this::wanted, this::request);
    screen.events().subscribe(entry -> shown.refresh());
    screen.filter().subscribe(filter -> shown.refresh());
    screen.exploration().edits().subscribe(edit -> shown.refresh());
    variants.subscribe(choice -> shown.refresh());
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<LoadState<PanelAnswer<V, R>>> result() {
    return result.state();
  }

  /** How it is computed. */
  public ReadOnlyObjectProperty<V> variants() {
    return variants.getReadOnlyProperty();
  }

  /** Computes it another way; nothing happens when it already is computed that way. */
  public void choose(UnaryOperator<V> change) {
    variants.set(change.apply(variants.get()));
  }

  /** The panel stands before the user. */
  public void show() {
    shown.show();
  }

  /** The panel is out of sight: what changes now waits until it is shown again. */
  public void hide() {
    shown.hide();
  }

  private Asked<V> wanted() {
    return new Asked<>(
        screen.events().get(),
        screen.filter().get(),
        screen.exploration().edits().get(),
        variants.get());
  }

  private void request(Asked<V> wanted) {
    wanted
        .events()
        .ifPresentOrElse(
            entry -> result.request(title, progress -> compute(entry, wanted, progress)),
            () -> result.clear(LoadState.empty("engagement.none.title")));
  }

  private PanelAnswer<V, R> compute(DatasetEntry entry, Asked<V> wanted, Progress progress) {
    PreparedLog data = screen.logs().of(entry, progress);
    EngagementQuery query = wanted.filter().query(data, screen.exploration().segments());
    EmptyFilter.of(data, query)
        .ifPresent(
            empty -> {
              throw new VitrineException(ProblemCode.FILTER_LEAVES_NOTHING, FilterWords.of(empty));
            });
    R report = analysis.of(data, query, wanted.variants(), progress);
    return new PanelAnswer<>(
        entry,
        query,
        query.daysOf(data),
        data.log().zone(),
        Offered.of(data),
        wanted.variants(),
        report);
  }
}
