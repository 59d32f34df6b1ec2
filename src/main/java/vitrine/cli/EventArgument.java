package vitrine.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.EventSelection;

/**
 * Reads which events are meant: {@code view}, or a name of the source as {@code pv}, either with
 * conditions as {@code view:category=shoes&device=phone}.
 */
final class EventArgument {
  private static final Pattern SIGN = Pattern.compile("[=<>]");

  private EventArgument() {}

  static EventSelection parse(String text) {
    Matcher sign = SIGN.matcher(text);
    int colon = sign.find() ? text.substring(0, sign.start()).lastIndexOf(':') : -1;
    String name = colon < 0 ? text : text.substring(0, colon);
    if (name.isBlank()) {
      throw new VitrineException(ProblemCode.USAGE, text);
    }
    EventSelection.Event event =
        kind(name)
            .<EventSelection.Event>map(EventSelection.Event.OfKind::new)
            .orElseGet(() -> new EventSelection.Event.Named(name));
    List<String> where =
        colon < 0 ? List.of() : Arrays.asList(text.substring(colon + 1).split("&", -1));
    return new EventSelection(event, WhereArguments.conditions(where));
  }

  private static Optional<EventKind> kind(String name) {
    return Arrays.stream(EventKind.values())
        .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
