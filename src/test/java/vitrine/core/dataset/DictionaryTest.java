package vitrine.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DictionaryTest {

  @Test
  void codesCountUpInOrderOfFirstAppearance() {
    Dictionary.Builder builder = new Dictionary.Builder();
    assertThat(builder.add("pv")).isZero();
    assertThat(builder.add("购买")).isEqualTo(1);
    assertThat(builder.add("pv")).isZero();
    assertThat(builder.add("")).isEqualTo(2);

    Dictionary dictionary = builder.build();
    assertThat(dictionary.size()).isEqualTo(3);
    assertThat(dictionary.value(1)).isEqualTo("购买");
    assertThat(dictionary.value(2)).isEmpty();
    assertThat(dictionary.code("购买")).isEqualTo(1);
    assertThat(dictionary.code("cart")).isEqualTo(-1);
  }

  @Property(seed = "42")
  void agreesWithAnOrderedSet(@ForAll List<String> values) {
    List<String> expected =
        new ArrayList<>(
            new LinkedHashSet<>(values.stream().map(DictionaryTest::encodable).toList()));
    Dictionary.Builder builder = new Dictionary.Builder();
    values.forEach(value -> builder.add(encodable(value)));
    Dictionary dictionary = builder.build();

    assertThat(dictionary.size()).isEqualTo(expected.size());
    for (int code = 0; code < expected.size(); code++) {
      assertThat(dictionary.value(code)).isEqualTo(expected.get(code));
      assertThat(dictionary.code(expected.get(code))).isEqualTo(code);
    }
  }

  /** A lone surrogate has no UTF-8 form. */
  private static String encodable(String value) {
    return new String(
        value.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
