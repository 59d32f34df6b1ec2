package vitrine.ui.shopper;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.recommend.timeline.Timeline;
import vitrine.core.recommend.timeline.TimelineEvent;
import vitrine.core.recommend.timeline.TimelineSession;

/** A line of the timeline. */
sealed interface TimelineRow {

  /** The head of a session. */
  record Head(TimelineSession session) implements TimelineRow {}

  /** An event of the session above it. */
  record Deed(TimelineEvent event) implements TimelineRow {}

  /** The lines of a timeline, each session's head above its events. */
  static List<TimelineRow> of(Timeline timeline) {
    List<TimelineRow> rows = new ArrayList<>();
    for (TimelineSession session : timeline.sessions()) {
      rows.add(new Head(session));
      session.events().forEach(event -> rows.add(new Deed(event)));
    }
    return rows;
  }
}
