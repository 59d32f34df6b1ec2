package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;

/**
 * Holds the numbers of {@code vitrine experiment --summary} to published ones. A case names its
 * source, the document that goes in, the part of the output that must be there and how far a number
 * may lie off, which is what the source's last digit allows. Effects are found by metric, arm,
 * method and {@code cuped}.
 */
@BesideWindowTests
class PublishedCasesTest {
  private static final List<String> KEYS = List.of("metric", "arm", "method", "cuped");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @TestFactory
  Stream<DynamicTest> published() throws IOException {
    return PublishedCases.all().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> agrees(one)));
  }

  /** The issue asks for forty published ones; independent computations do not count. */
  @Test
  void fortyOrMoreArePublished() throws IOException {
    assertThat(PublishedCases.all().stream().filter(PublishedCases.Case::published).count())
        .isGreaterThanOrEqualTo(40);
    assertThat(PublishedCases.all()).allSatisfy(one -> assertThat(one.source()).isNotBlank());
  }

  private void agrees(PublishedCases.Case one) throws IOException {
    JsonNode printed = SummaryRun.json(folder, one.json().path("input").toString());
    JsonNode expected = one.json().path("expect");
    double tolerance = one.json().path("tolerance").asDouble();

    assertThat(expected.isEmpty()).as("expects nothing").isFalse();
    compare(one.source(), expected, printed, tolerance);
  }

  private static void compare(String at, JsonNode expected, JsonNode actual, double tolerance) {
    if (expected.isObject()) {
      expected
          .fields()
          .forEachRemaining(
              field -> {
                String path = at + " / " + field.getKey();
                if (field.getKey().equals("effects")) {
                  effects(path, field.getValue(), actual.path("effects"), tolerance);
                } else {
                  compare(path, field.getValue(), actual.path(field.getKey()), tolerance);
                }
              });
    } else if (expected.isArray()) {
      assertThat(actual.size()).as(at).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        compare(at + "[" + i + "]", expected.get(i), actual.get(i), tolerance);
      }
    } else if (expected.isNumber()) {
      assertThat(actual.isNumber()).as(at + " is " + actual).isTrue();
      assertThat(actual.asDouble()).as(at).isCloseTo(expected.asDouble(), within(tolerance));
    } else {
      assertThat(actual).as(at).isEqualTo(expected);
    }
  }

  private static void effects(String at, JsonNode expected, JsonNode actual, double tolerance) {
    for (JsonNode effect : expected) {
      List<JsonNode> same = new ArrayList<>();
      actual.forEach(
          other -> {
            if (KEYS.stream().allMatch(key -> effect.path(key).equals(other.path(key)))) {
              same.add(other);
            }
          });
      assertThat(same).as(at + " " + effect).hasSize(1);
      compare(at, effect, same.getFirst(), tolerance);
    }
  }
}
