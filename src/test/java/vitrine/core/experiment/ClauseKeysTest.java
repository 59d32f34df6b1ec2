package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys that are put together at run time have a text, which no search for literals would tell. */
class ClauseKeysTest {
  private final List<ResourceBundle> bundles =
      Stream.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)
          .map(locale -> ResourceBundle.getBundle("vitrine.messages", locale))
          .toList();

  @Test
  void everyMethodHasItsNameItsSourceAndItsDefinition() {
    has(Method.values(), m -> "experiments.method." + m.argument());
    has(Method.values(), m -> "experiment.source." + m.argument());
    has(Method.values(), m -> "report.experiment.definition.method." + m.argument() + ".text");
  }

  @Test
  void everyCorrectionHasItsName() {
    has(Correction.values(), c -> "experiment.correction." + c.argument());
  }

  @Test
  void everyReasonHasItsSentence() {
    has(Reason.values(), r -> "experiment.reason." + r.code());
  }

  @Test
  void everyLevelHasItsHeadline() {
    Verdict.Level[] judged =
        Arrays.stream(Verdict.Level.values())
            .filter(level -> level != Verdict.Level.NOT_ESTIMABLE)
            .toArray(Verdict.Level[]::new);
    has(judged, level -> "experiment.verdict." + level.argument());
    has(judged, level -> "experiment.verdict.posterior." + level.argument());
    has(Verdict.Level.values(), level -> "experiments.level." + level.argument());
  }

  @Test
  void everyClauseOfAMethodHasItsSentence() {
    List<String> clauses =
        List.of(
            "fixedEarly",
            "alwaysValid",
            "unplanned",
            "groupSequential",
            "planExceeded",
            "msprt",
            "flatPrior",
            "prior");
    has(clauses.toArray(String[]::new), clause -> "experiment.verdict.method." + clause);
  }

  @Test
  void everyCheckHasItsTitle() {
    has(CheckKind.values(), kind -> "experiment.check." + kind.code() + ".title");
    has(CheckLevel.values(), level -> "experiment.check.level." + level.argument());
  }

  private <T> void has(T[] values, Function<T, String> key) {
    for (ResourceBundle bundle : bundles) {
      for (T value : values) {
        assertThat(bundle.containsKey(key.apply(value))).as(key.apply(value)).isTrue();
      }
    }
  }
}
