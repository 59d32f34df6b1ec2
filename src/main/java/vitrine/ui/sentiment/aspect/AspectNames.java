package vitrine.ui.sentiment.aspect;

import vitrine.core.sentiment.aspect.Aspect;
import vitrine.core.workspace.AspectEntry;
import vitrine.ui.common.Messages;

/** What aspects are called in the window's language. */
final class AspectNames {
  private final Messages messages;

  AspectNames(Messages messages) {
    this.messages = messages;
  }

  String of(Aspect aspect) {
    return aspect.name().orElseGet(() -> messages.text("aspects.name." + aspect.id()));
  }

  String of(AspectEntry entry) {
    return entry.name().orElseGet(() -> messages.text("aspects.name." + entry.id()));
  }
}
