package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.core.experiment.CheckDetail;
import vitrine.core.experiment.CheckKind;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Figure;
import vitrine.core.experiment.Health;
import vitrine.core.experiment.HealthCheck;

/** The checks of an experiment's health in JSON: an object a check. */
final class HealthDocument {
  private final ClauseWriter writer;

  HealthDocument(ClauseWriter writer) {
    this.writer = writer;
  }

  /** How many checks failed, and how many warn. */
  static Map<String, Object> summary(Health health) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("level", health.level().argument());
    object.put("failed", health.at(CheckLevel.ALARM).size());
    object.put("warnings", health.at(CheckLevel.WARNING).size());
    return object;
  }

  /**
   * Adds the checks to those that are there already.
   *
   * @param checks numbers of a check that stands there are kept
   */
  void addTo(Map<String, Map<String, Object>> checks, Health health) {
    for (HealthCheck check : health.checks()) {
      Map<String, Object> object =
          checks.computeIfAbsent(check.kind().code(), kind -> new LinkedHashMap<>());
      if (check.kind() != CheckKind.SAMPLE_RATIO) {
        object.putIfAbsent("level", check.level().argument());
        check.reason().ifPresent(reason -> object.put("notEstimable", reason(reason.code())));
      }
      check.numbers().forEach(number -> object.putIfAbsent(number.name(), value(number.figure())));
      object.put("found", writer.write(check.found()));
      check.advice().ifPresent(advice -> object.put("advice", writer.write(advice)));
      if (!check.details().isEmpty()) {
        object.put("details", check.details().stream().map(this::detail).toList());
      }
    }
  }

  private Map<String, Object> reason(String code) {
    return Map.of("code", code, "reason", writer.patterns().apply("experiment.reason." + code));
  }

  private Map<String, @Nullable Object> detail(CheckDetail detail) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("of", writer.write(detail.of()));
    object.put("level", detail.level().argument());
    detail.numbers().forEach(number -> object.put(number.name(), value(number.figure())));
    return object;
  }

  private static @Nullable Object value(Figure figure) {
    return switch (figure) {
      case Figure.Name name -> name.text();
      case Figure.Term term -> term.key();
      case Figure.Count count -> count.value();
      case Figure.Date date -> date.day().toString();
      case Figure.Amount amount -> finite(amount.value());
      case Figure.Share share -> finite(share.value());
      case Figure.Points points -> finite(points.value());
      case Figure.Probability p -> finite(p.value());
    };
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
