package vitrine.core.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Role;
import vitrine.core.importing.value.DayOrder;
import vitrine.core.importing.value.NumberStyle;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Provenance;

/** The plan that a dataset was imported by, to read another export in the same way. */
public final class StoredPlan {
  private static final JsonMapper JSON = new JsonMapper();

  private final DatasetEntry entry;
  private final ObjectNode root;

  private StoredPlan(DatasetEntry entry, ObjectNode root) {
    this.entry = entry;
    this.root = root;
  }

  /**
   * The plan of a dataset.
   *
   * @throws VitrineException if it was stored without one
   */
  public static StoredPlan of(DatasetEntry entry) {
    return read(entry)
        .filter(plan -> plan.root.path("columns").isArray() && plan.root.hasNonNull("zone"))
        .orElseThrow(() -> new VitrineException(ProblemCode.DATASET_WITHOUT_PLAN, entry.name()));
  }

  /** The names of the columns that a dataset was imported with; none where no plan is stored. */
  public static List<String> columns(DatasetEntry entry) {
    List<String> names = new ArrayList<>();
    read(entry)
        .ifPresent(
            plan -> plan.root.path("columns").forEach(c -> names.add(c.path("name").asText())));
    return List.copyOf(names);
  }

  private static Optional<StoredPlan> read(DatasetEntry entry) {
    try {
      return JSON.readTree(entry.provenance().plan()) instanceof ObjectNode root
          ? Optional.of(new StoredPlan(entry, root))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The exports that a dataset holds, in the order of their rows; one, if none was appended. */
  public static List<Export> exports(DatasetEntry entry) {
    List<Export> exports = new ArrayList<>();
    read(entry)
        .ifPresent(plan -> plan.root.path("exports").forEach(node -> exports.add(export(node))));
    Provenance all = entry.provenance();
    return exports.isEmpty()
        ? List.of(new Export(all.sources(), all.rowsRead(), all.rowsSetAside()))
        : exports;
  }

  private static Export export(JsonNode node) {
    List<String> sources = new ArrayList<>();
    node.path("sources").forEach(source -> sources.add(source.asText()));
    return new Export(sources, node.path("rowsRead").asLong(), node.path("rowsSetAside").asLong());
  }

  /**
   * A plan that reads other files as the stored one read its own: the same columns with the same
   * roles, types and ways of writing, the same zone and currency. Columns that were not there
   * before are left out, and a note says so.
   *
   * @param events the kind of each event name of the dataset
   * @throws VitrineException if the files lack a column of the dataset, or cannot be read as a
   *     table
   */
  public ImportPlan replay(List<Path> files, Map<String, EventKind> events, Progress progress) {
    ZoneId zone = ZoneId.of(root.path("zone").asText());
    ImportPlan probed = FileProbe.probe(files, zone, progress);
    List<PlanNote> notes = new ArrayList<>(probed.notes());
    List<ColumnPlan> columns = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (JsonNode node : root.path("columns")) {
      String name = node.path("name").asText();
      known.add(name);
      Optional<ColumnPlan> found = probed.column(name);
      if (found.isPresent()) {
        columns.add(column(node, found.get()));
      } else if (role(node) != Role.IGNORED) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new VitrineException(
          ProblemCode.REFRESH_COLUMNS_MISSING,
          probed.files().getFirst().source().name(),
          entry.name(),
          String.join(", ", missing));
    }
    for (ColumnPlan column : probed.columns()) {
      if (!known.contains(column.name())) {
        notes.add(PlanNote.of(PlanNote.Code.COLUMN_LEFT_OUT, column.name()));
        columns.add(column.chosen(Role.IGNORED));
      }
    }
    Map<String, EventKind> kinds = new TreeMap<>(probed.events());
    kinds.putAll(events);
    return new ImportPlan(
        probed.files(),
        columns,
        kinds,
        zone,
        Optional.ofNullable(root.path("currency").textValue()),
        Optional.of(entry.kind()),
        notes);
  }

  private static ColumnPlan column(JsonNode node, ColumnPlan found) {
    ColumnType type = ColumnType.valueOf(node.path("type").asText().toUpperCase(Locale.ROOT));
    return new ColumnPlan(
        found.name(),
        type,
        type,
        role(node),
        1,
        node.path("numbers").asText().equals("comma") ? NumberStyle.COMMA : NumberStyle.POINT,
        node.path("days").asText().equals("monthFirst") ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST,
        found.times(),
        found.examples());
  }

  private static Role role(JsonNode node) {
    return Role.valueOf(node.path("role").asText().toUpperCase(Locale.ROOT));
  }

  /**
   * Where a dataset comes from after other files have taken its files' place.
   *
   * @param plan of the other files
   */
  public static Provenance replaced(ImportPlan plan, ImportOutcome outcome) {
    return new Provenance(
        sources(plan), PlanJson.provenance(plan), outcome.rowsRead(), outcome.setAside().count());
  }

  /**
   * Where a dataset comes from after other files were appended to it.
   *
   * @param plan of the other files
   */
  public Provenance appended(ImportPlan plan, ImportOutcome outcome) {
    Export added = new Export(sources(plan), outcome.rowsRead(), outcome.setAside().count());
    List<Export> exports = new ArrayList<>(exports(entry));
    exports.add(added);
    ObjectNode changed = root.deepCopy();
    ArrayNode listed = changed.putArray("exports");
    exports.forEach(export -> write(listed.addObject(), export));
    try {
      JsonNode more = JSON.readTree(PlanJson.provenance(plan));
      changed.withArray("files").addAll((ArrayNode) more.path("files"));
      ObjectNode events = changed.withObject("/events");
      more.path("events")
          .properties()
          .forEach(event -> events.putIfAbsent(event.getKey(), event.getValue()));
      List<String> sources = new ArrayList<>(entry.provenance().sources());
      sources.addAll(added.sources());
      return new Provenance(
          sources,
          JSON.writeValueAsString(changed),
          entry.provenance().rowsRead() + added.rowsRead(),
          entry.provenance().rowsSetAside() + added.rowsSetAside());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always JSON", e);
    }
  }

  private static void write(ObjectNode node, Export export) {
    ArrayNode sources = node.putArray("sources");
    export.sources().forEach(sources::add);
    node.put("rowsRead", export.rowsRead());
    node.put("rowsSetAside", export.rowsSetAside());
  }

  private static List<String> sources(ImportPlan plan) {
    return plan.files().stream().map(FilePlan::name).toList();
  }
}
