package vitrine.core.experiment.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * An object of the sums' JSON; what is wrong is named by its path.
 *
 * @param node the object
 * @param path of the object, empty for the outermost
 */
record SummaryNode(JsonNode node, String path) {
  private static final long MOST_UNITS = 1L << 53;

  static VitrineException invalid(String where) {
    return new VitrineException(ProblemCode.EXPERIMENT_SUMMARY_INVALID, where);
  }

  VitrineException invalidField(String field) {
    return invalid(at(field));
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  String text(String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw invalidField(field);
    }
    return value.asText();
  }

  double number(String field) {
    JsonNode value = node.path(field);
    if (!value.isNumber()) {
      throw invalidField(field);
    }
    return value.asDouble();
  }

  double numberOr(String field, double absent) {
    return has(field) ? number(field) : absent;
  }

  /** A sum in all its digits: large sums of squares have more than a double holds. */
  BigDecimal sum(String field) {
    double value = number(field);
    if (!Double.isFinite(value)) {
      throw invalidField(field);
    }
    // Beyond what a double tells apart from 0 the digits are only a burden.
    return Math.abs(value) < Double.MIN_NORMAL ? BigDecimal.ZERO : node.path(field).decimalValue();
  }

  double positive(String field) {
    double value = number(field);
    if (!(value > 0) || Double.isInfinite(value)) {
      throw invalidField(field);
    }
    return value;
  }

  long count(String field) {
    double n = number(field);
    if (n < 0 || n != Math.rint(n) || n > MOST_UNITS) {
      throw invalidField(field);
    }
    return (long) n;
  }

  /** Increasing positive numbers; none where the field is absent. */
  List<Double> shares(String field) {
    List<Double> shares = new ArrayList<>();
    JsonNode list = node.path(field);
    if (has(field) && !list.isArray()) {
      throw invalidField(field);
    }
    for (JsonNode share : list) {
      double last = shares.isEmpty() ? 0 : shares.getLast();
      if (!share.isNumber() || !(share.asDouble() > last)) {
        throw invalidField(field);
      }
      shares.add(share.asDouble());
    }
    return shares;
  }

  SummaryNode object(String field) {
    JsonNode value = node.path(field);
    if (!value.isObject()) {
      throw invalidField(field);
    }
    return new SummaryNode(value, at(field));
  }

  List<SummaryNode> list(String field, int fewest) {
    JsonNode list = node.path(field);
    if (!list.isArray() || list.size() < fewest) {
      throw invalidField(field);
    }
    List<SummaryNode> objects = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String where = "%s[%d]".formatted(at(field), i);
      if (!list.get(i).isObject()) {
        throw invalid(where);
      }
      objects.add(new SummaryNode(list.get(i), where));
    }
    return objects;
  }

  private String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
