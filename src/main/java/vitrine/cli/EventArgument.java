package vitrine.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.EventSelection;

/**
 * Reads which events are meant: {@code view}, or a name of the source as {@code pv}, either with
 * conditions as {@code view:category=shoes&device=phone}.
 */
final class EventArgument {
  private EventArgument() {}

  static EventSelection parse(String text) {
    int equals = text.indexOf('=');
    int colon = equals < 0 ? -1 : text.substring(0, equals).lastIndexOf(':');
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
    return new EventSelection(event, conditions(where));
  }

  private static Optional<EventKind> kind(String name) {
    return Arrays.stream(EventKind.values())
        .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** Conditions as {@code column=value}; one column with several values keeps any of them. */
  static List<Condition> conditions(List<String> texts) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new VitrineException(ProblemCode.USAGE, text);
      }
      values
          .computeIfAbsent(text.substring(0, equals), c -> new LinkedHashSet<>())
          .add(text.substring(equals + 1));
    }
    return values.entrySet().stream().map(e -> new Condition(e.getKey(), e.getValue())).toList();
  }
}
