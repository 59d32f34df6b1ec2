package vitrine.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.PastEdit;

/** A mixin: what if the shopper had another past. */
final class PastEditOptions {
  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec verb;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "ITEM",
      description = "what if these items were not in the shopper's history")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--add",
      split = ",",
      paramLabel = "ITEM=KIND",
      description = "what if the shopper did this too, for example 4711=purchase; in this order")
  private List<String> added = new ArrayList<>();

  /** The edits, in the order in which they count. */
  List<PastEdit> edits() {
    List<PastEdit> edits = new ArrayList<>();
    without.forEach(item -> edits.add(new PastEdit.WithoutItem(item.strip())));
    added.forEach(text -> edits.add(added(text)));
    return edits;
  }

  /** The id may hold a = itself: the kind is behind the last one. */
  private PastEdit added(String text) {
    int equals = text.lastIndexOf('=');
    if (equals <= 0) {
      throw new ParameterException(verb.commandLine(), "--add is ITEM=KIND, not " + text);
    }
    String name = text.substring(equals + 1).strip();
    EventKind kind =
        Arrays.stream(EventKind.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        verb.commandLine(),
                        "--add: no kind of event: " + name + "; for example view, cart, purchase"));
    return new PastEdit.Added(text.substring(0, equals).strip(), kind);
  }
}
