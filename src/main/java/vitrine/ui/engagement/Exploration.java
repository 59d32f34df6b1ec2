package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.segment.HasEvent;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.Segments;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.Sentence;

/**
 * What the user is looking at: the one filter of Overview and of every panel of the Engagement
 * screen, and the steps that led to it.
 *
 * <p>Each step is a route, so the window's back and forward walk over steps too. A panel calls
 * {@link #narrow} when the user points at something; every {@link PanelModel} follows.
 */
public final class Exploration {

  /**
   * A place in the walk.
   *
   * @param words the step that led here
   * @param filter what was looked at
   */
  public record Stop(Sentence words, EngagementFilter filter) {}

  private static final String TAB = "tab";

  private final Navigator navigator;
  private final ActiveWorkspace workspace;
  private final PreparedLogs logs;
  private final ReadOnlyObjectWrapper<EngagementFilter> filter =
      new ReadOnlyObjectWrapper<>(EngagementFilter.standard());
  private final ReadOnlyObjectWrapper<List<Stop>> trail =
      new ReadOnlyObjectWrapper<>(List.of(start(EngagementFilter.standard())));
  private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper();
  private final ReadOnlyLongWrapper edits = new ReadOnlyLongWrapper();

  /** Follows the open workspace; nothing is narrowed yet. */
  public Exploration(Navigator navigator, ActiveWorkspace workspace, PreparedLogs logs) {
    this.navigator = navigator;
    this.workspace = workspace;
    this.logs = logs;
  }

  private static Stop start(EngagementFilter filter) {
    return new Stop(Sentence.of("explore.start"), filter);
  }

  /** What everything is narrowed to. */
  public ReadOnlyObjectProperty<EngagementFilter> filter() {
    return filter.getReadOnlyProperty();
  }

  /** The steps from the start on, those undone included. */
  public ReadOnlyObjectProperty<List<Stop>> trail() {
    return trail.getReadOnlyProperty();
  }

  /** Which stop of the trail is looked at. */
  public ReadOnlyIntegerProperty place() {
    return place.getReadOnlyProperty();
  }

  /** Counts the edits of saved segments, after which a filter by name means others. */
  public ReadOnlyLongProperty edits() {
    return edits.getReadOnlyProperty();
  }

  /** A segment was saved, renamed or deleted. */
  void edited() {
    edits.set(edits.get() + 1);
  }

  /** Takes a step and goes to the Engagement screen; what had been undone is forgotten. */
  public void narrow(Step step) {
    EngagementFilter next = step.change().apply(filter.get());
    if (!next.equals(filter.get())) {
      append(new Stop(step.words(), next));
    }
    navigator.go(onTab(next));
  }

  /** Takes a step without leaving the screen that is shown, for Overview. */
  public void narrowHere(Step step) {
    EngagementFilter next = step.change().apply(filter.get());
    if (!next.equals(filter.get())) {
      append(new Stop(step.words(), next));
    }
  }

  /** Returns to the stop before; nothing happens at the start. */
  public void undo() {
    visit(place.get() - 1);
  }

  /** Takes back an undo; nothing happens at the end. */
  public void redo() {
    visit(place.get() + 1);
  }

  /** Goes to a stop of the trail. */
  public void visit(int stop) {
    if (stop >= 0 && stop < trail.get().size()) {
      moveTo(stop);
      if (navigator.current().get().screen() == Destination.ENGAGEMENT) {
        navigator.go(onTab(filter.get()));
      }
    }
  }

  /** Forgets every step. */
  public void reset() {
    narrow(new Step(Sentence.of("explore.reset"), now -> EngagementFilter.standard()));
  }

  /**
   * Shows what a route asks for. A route without parameters asks for what is shown; a filter that
   * stands next to the present one in the trail is an undo or a redo; any other is a step.
   */
  public void arrive(Route route) {
    if (route.parameters().isEmpty()) {
      navigator.replace(filter.get().route());
      return;
    }
    EngagementFilter asked = EngagementFilter.of(route);
    if (asked.equals(filter.get())) {
      return;
    }
    for (int stop : new int[] {place.get() - 1, place.get() + 1}) {
      if (stop >= 0 && stop < trail.get().size() && at(stop).filter().equals(asked)) {
        moveTo(stop);
        return;
      }
    }
    append(new Stop(Sentence.of("explore.link"), asked));
  }

  /** The place that shows a filter on the tab that is shown now. */
  private Route onTab(EngagementFilter next) {
    Route route = next.route();
    return navigator.current().get().parameter(TAB).map(tab -> route.with(TAB, tab)).orElse(route);
  }

  private Stop at(int stop) {
    return trail.get().get(stop);
  }

  private void append(Stop stop) {
    List<Stop> stops = new ArrayList<>(trail.get().subList(0, place.get() + 1));
    stops.add(stop);
    trail.set(List.copyOf(stops));
    moveTo(stops.size() - 1);
  }

  private void moveTo(int stop) {
    place.set(stop);
    filter.set(at(stop).filter());
  }

  /**
   * Whom the filter is about, as rules that can be saved: users with an event that matches its
   * conditions on its days, and its rules and segments. Days alone make no rule.
   *
   * @param saved the saved segments
   */
  List<UserRule> rules(List<Segment> saved) {
    EngagementFilter now = filter.get();
    List<UserRule> rules = new ArrayList<>();
    if (!now.where().isEmpty()) {
      rules.add(new HasEvent(now.where(), now.days()));
    }
    rules.addAll(now.users());
    saved.stream()
        .filter(segment -> now.segments().contains(segment.name()))
        .forEach(segment -> rules.addAll(segment.rules()));
    return rules;
  }

  /** The saved segments. Asked from work, never from the JavaFX thread. */
  public Segments segments() {
    return new Segments(workspace.workspace().get().orElseThrow().settings());
  }

  /** The last log that was prepared, for screens that compute beside the panels. */
  public PreparedLogs logs() {
    return logs;
  }
}
