package vitrine.core.recommend.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.RuleKind;

class RuleSetJsonTest {

  @Test
  void whatIsWrittenIsRead() {
    RuleSet set =
        RuleSet.off()
            .switched(RuleKind.IN_STOCK, true)
            .with(new Rule.PriceBand(true, OptionalDouble.of(3), OptionalDouble.empty(), .2, .8))
            .with(new Rule.CategoryCap(false, 4))
            .with(new Rule.Diversity(true, .25, SimilarityKind.TEXT))
            .with(new Rule.Promotions(true, List.of(new Rule.Promotion("a b", 3))));

    assertThat(RuleSetJson.read(RuleSetJson.text(set))).isEqualTo(set);
    assertThat(RuleSetJson.read(RuleSetJson.text(RuleSet.off()))).isEqualTo(RuleSet.off());
  }

  @Test
  void whatIsLeftOutIsOffOrUsual() {
    RuleSet set = RuleSetJson.read("{\"diversity\": {\"lambda\": 0.5}, \"inStock\": {}}");

    assertThat(set)
        .isEqualTo(
            RuleSet.off()
                .switched(RuleKind.IN_STOCK, true)
                .with(new Rule.Diversity(true, .5, SimilarityKind.BEHAVIOUR)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"divrsity\": {}}",
        "{\"diversity\": {\"lamda\": 1}}",
        "{\"diversity\": {\"lambda\": 2}}",
        "{\"diversity\": {\"lambda\": \"x\"}}",
        "{\"diversity\": {\"similarity\": \"smell\"}}",
        "{\"diversity\": true}",
        "{\"inStock\": {\"on\": 1}}",
        "{\"categoryCap\": {\"most\": 0}}",
        "{\"categoryCap\": {\"most\": 1.5}}",
        "{\"priceBand\": {\"lower\": 5, \"upper\": 1}}",
        "{\"promoted\": {\"places\": [{\"item\": \"a\"}]}}",
        "{\"promoted\": {\"places\": [{\"item\": \"a\", \"place\": 0}]}}",
        "{\"promoted\": {\"places\": \"a\"}}",
        "{\"promoted\": {\"places\": [{\"item\": \"a\", \"place\": 1}, {\"item\": \"b\", \"place\":"
            + " 1}]}}"
      })
  void slipsAreNotReadAsRules(String text) {
    assertThatThrownBy(() -> RuleSetJson.read(text))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RECOMMEND_RULES));
  }
}
