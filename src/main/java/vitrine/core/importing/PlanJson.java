package vitrine.core.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vitrine.core.dataset.EventKind;
import vitrine.core.importing.text.Layout;
import vitrine.core.importing.value.DayOrder;
import vitrine.core.importing.value.NumberStyle;

/** Writes a plan as JSON: for a dataset's provenance, and as a part of its fingerprint. */
final class PlanJson {
  private static final JsonMapper JSON = new JsonMapper();

  private PlanJson() {}

  /** Everything needed to read the same files again. */
  static String provenance(ImportPlan plan) {
    return text(node(plan, true));
  }

  /** What decides how the content is understood; neither folders nor file names. */
  static String canonical(ImportPlan plan) {
    return text(node(plan, false));
  }

  private static ObjectNode node(ImportPlan plan, boolean places) {
    ObjectNode root = JSON.createObjectNode();
    plan.kind().ifPresent(kind -> root.put("kind", kind.argument()));
    root.put("zone", plan.zone().getId());
    plan.currency().ifPresent(currency -> root.put("currency", currency));
    ArrayNode files = root.putArray("files");
    plan.files().forEach(file -> file(files.addObject(), file, places));
    ArrayNode columns = root.putArray("columns");
    plan.columns().forEach(column -> column(columns.addObject(), column));
    ObjectNode events = root.putObject("events");
    Map<String, EventKind> sorted = new TreeMap<>(plan.events());
    sorted.forEach((name, kind) -> events.put(name, kind.name().toLowerCase(Locale.ROOT)));
    return root;
  }

  private static void file(ObjectNode node, FilePlan file, boolean places) {
    if (places) {
      node.put("path", file.source().file().toString());
      file.source().entry().ifPresent(entry -> node.put("entry", entry));
    }
    layout(node, file.format().layout());
    node.put("encoding", file.format().charset().name());
    node.put("separator", String.valueOf(file.format().separator()));
    node.put("quoted", file.format().quoted());
    node.put("header", file.format().header());
    ArrayNode columns = node.putArray("columns");
    file.columns().forEach(columns::add);
  }

  private static void layout(ObjectNode node, Layout layout) {
    switch (layout) {
      case Layout.Delimited d -> {}
      case Layout.Records records -> {
        node.put("records", records.notation().name().toLowerCase(Locale.ROOT));
        node.put("lines", records.lines());
        node.put("under", records.path());
        ArrayNode names = node.putArray("names");
        records.names().forEach(names::add);
      }
      case Layout.Sheet sheet -> node.put("sheet", sheet.name()).put("width", sheet.width());
    }
  }

  private static void column(ObjectNode node, ColumnPlan column) {
    node.put("name", column.name());
    node.put("type", column.type().argument());
    node.put("role", column.role().argument());
    if (column.numbers() == NumberStyle.COMMA) {
      node.put("numbers", "comma");
    }
    if (column.days() == DayOrder.MONTH_FIRST) {
      node.put("days", "monthFirst");
    }
  }

  private static String text(ObjectNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always JSON", e);
    }
  }
}
