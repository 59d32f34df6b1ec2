package vitrine.core.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Role;
import vitrine.core.workspace.SettingStore;

/**
 * The joins of a workspace, in the order in which they were declared. Datasets are named, for a
 * name stays when a dataset is refreshed; a join whose dataset is gone waits for one of that name.
 */
public final class DeclaredJoins {
  private static final String KEY = "datasets.joins";
  private static final JsonMapper JSON = new JsonMapper();

  private final SettingStore settings;

  /** The joins that are kept in a workspace's settings. */
  public DeclaredJoins(SettingStore settings) {
    this.settings = settings;
  }

  /** All of them. */
  public List<Join> list() {
    List<Join> joins = new ArrayList<>();
    for (JsonNode node :
        settings.find(KEY).map(DeclaredJoins::read).orElse(JSON.createArrayNode())) {
      joins.add(
          new Join(
              node.path("to").asText(),
              node.path("from").asText(),
              Role.valueOf(node.path("by").asText().toUpperCase(Locale.ROOT))));
    }
    return joins;
  }

  /** Those that add columns to this dataset. */
  public List<Join> of(String dataset) {
    return list().stream().filter(join -> join.to().equals(dataset)).toList();
  }

  /** Declares a join, in place of one between the same datasets. */
  public void add(Join join) {
    List<Join> joins = new ArrayList<>(list());
    joins.removeIf(known -> same(known, join.to(), join.from()));
    joins.add(join);
    save(joins);
  }

  /**
   * Takes a join back.
   *
   * @throws VitrineException if there is none between these datasets
   */
  public void remove(String to, String from) {
    List<Join> joins = new ArrayList<>(list());
    if (!joins.removeIf(known -> same(known, to, from))) {
      throw new VitrineException(ProblemCode.JOIN_NOT_FOUND, to, from);
    }
    save(joins);
  }

  private static boolean same(Join join, String to, String from) {
    return join.to().equals(to) && join.from().equals(from);
  }

  private static JsonNode read(String document) {
    try {
      return JSON.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was saved is JSON", e);
    }
  }

  private void save(List<Join> joins) {
    ArrayNode all = JSON.createArrayNode();
    for (Join join : joins) {
      ObjectNode node = all.addObject();
      node.put("to", join.to()).put("from", join.from()).put("by", join.by().argument());
    }
    settings.save(KEY, all.toString());
  }
}
