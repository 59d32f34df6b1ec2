package vitrine.ui.engagement;

import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.EventSelection;
import vitrine.ui.common.Messages;

/**
 * Names of events and of parts.
 *
 * @param messages the window's text
 */
public record EventText(Messages messages) {

  /** The name of a kind of event. */
  public String name(EventKind kind) {
    return messages.text(FigureText.eventKey(kind));
  }

  /** The name of the events that are meant. */
  public String name(EventSelection selection) {
    return switch (selection.event()) {
      case EventSelection.Event.OfKind(EventKind kind) -> name(kind);
      case EventSelection.Event.Named(String name) -> name;
    };
  }

  /** The events that are meant, where names of the source stand beside kinds of event. */
  public String choice(EventSelection selection) {
    return switch (selection.event()) {
      case EventSelection.Event.OfKind(EventKind kind) -> name(kind);
      case EventSelection.Event.Named(String name) -> messages.text("engagement.event.named", name);
    };
  }

  /** The name of a part. */
  public String name(Slice slice) {
    return switch (slice) {
      case Slice.Value(String name) -> name;
      case Slice.Others(int values) -> messages.text("engagement.slice.others", values);
      case Slice.Missing() -> messages.text("engagement.slice.missing");
      case Slice.Outside() -> messages.text("engagement.slice.outside");
    };
  }
}
