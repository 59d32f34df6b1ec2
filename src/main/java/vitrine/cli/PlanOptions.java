package vitrine.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Role;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;

/** A mixin of the verbs that read files as a dataset: what the user corrects in the plan. */
final class PlanOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "csv, tsv, json, jsonl or xlsx, plain, gz or in a zip; several files make one dataset")
  private List<Path> files = List.of();

  @Option(names = "--kind", description = "one of: ${COMPLETION-CANDIDATES}")
  private @Nullable DatasetKind kind;

  @Option(
      names = "--map",
      paramLabel = "role=column",
      description = "what a column means, for example user=c1")
  private List<String> roles = List.of();

  @Option(
      names = "--event",
      paramLabel = "value=kind",
      description = "what an event name means, for example pv=view")
  private List<String> events = List.of();

  @Option(names = "--zone", description = "time zone of the data, for example Asia/Shanghai")
  private @Nullable String zone;

  @Option(names = "--currency", description = "currency of the prices, for example GBP")
  private @Nullable String currency;

  /** The files as the user named them. */
  List<Path> files() {
    return files;
  }

  /** Whether the user says how the files are to be read. */
  boolean corrected() {
    return kind != null
        || zone != null
        || currency != null
        || !roles.isEmpty()
        || !events.isEmpty();
  }

  /**
   * The detected plan with the user's corrections.
   *
   * @throws VitrineException if a file or a correction does not fit
   */
  ImportPlan plan() {
    ImportPlan plan = FileProbe.probe(files, zone(), Progress.unwatched());
    Set<Role> given = EnumSet.noneOf(Role.class);
    for (String mapping : roles) {
      int split = split(mapping, mapping.indexOf('='));
      Role role = value(Role.class, mapping.substring(0, split), mapping);
      boolean single = role != Role.ATTRIBUTE && role != Role.IGNORED;
      if (single && !given.add(role)) {
        throw new VitrineException(ProblemCode.PLAN_ROLE_TWICE, role.argument());
      }
      plan = plan.withRole(mapping.substring(split + 1), role);
    }
    for (String mapping : events) {
      int split = split(mapping, mapping.lastIndexOf('='));
      EventKind event = value(EventKind.class, mapping.substring(split + 1), mapping);
      plan = plan.withEvent(mapping.substring(0, split), event);
    }
    plan = kind == null ? plan : plan.withKind(kind);
    return currency == null ? plan : plan.withCurrency(currency);
  }

  private ZoneId zone() {
    if (zone == null) {
      return ZoneId.systemDefault();
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new VitrineException(ProblemCode.USAGE, e, "--zone " + zone);
    }
  }

  private static int split(String mapping, int at) {
    if (at < 1 || at == mapping.length() - 1) {
      throw new VitrineException(ProblemCode.USAGE, mapping);
    }
    return at;
  }

  private static <E extends Enum<E>> E value(Class<E> type, String name, String mapping) {
    return Arrays.stream(type.getEnumConstants())
        .filter(known -> known.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new VitrineException(ProblemCode.USAGE, mapping));
  }
}
