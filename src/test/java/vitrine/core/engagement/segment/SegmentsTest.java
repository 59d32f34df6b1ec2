package vitrine.core.engagement.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.SettingStore;

class SegmentsTest {
  private static final UserRule BOUGHT =
      new HasEvent(List.of(Condition.of("event", "PURCHASE")), Optional.empty());

  @Provide
  Arbitrary<Condition> conditions() {
    Arbitrary<String> words = Arbitraries.strings().ofMaxLength(6);
    Arbitrary<Condition> anyOf =
        Combinators.combine(words, words.set().ofMaxSize(4), Arbitraries.of(true, false))
            .as(Condition.AnyOf::new);
    Arbitrary<OptionalDouble> ends =
        Arbitraries.doubles()
            .optional(.7)
            .map(v -> v.isPresent() ? OptionalDouble.of(v.get()) : OptionalDouble.empty());
    Arbitrary<Condition> between =
        Combinators.combine(words, ends, ends).as(Condition.Between::new);
    Arbitrary<Condition> clock =
        Combinators.combine(
                Arbitraries.of(DayOfWeek.values()).set(),
                Arbitraries.integers().between(0, 23).set())
            .as(Condition.Clock::new);
    return Arbitraries.oneOf(anyOf, between, clock);
  }

  @Property(tries = 300, seed = "11")
  void whatIsWrittenIsRead(
      @ForAll("conditions") Condition one, @ForAll("conditions") Condition two) {
    LocalDate day = LocalDate.of(2026, 1, 31);
    List<UserRule> rules =
        List.of(
            new HasEvent(List.of(one, two), Optional.of(new Period(day, day))),
            new Without(new Without(new HasEvent(List.of(two), Optional.empty()))));
    assertThat(RuleJson.readConditions(RuleJson.writeConditions(List.of(one, two))))
        .contains(List.of(one, two));
    assertThat(RuleJson.readRules(RuleJson.writeRules(rules))).contains(rules);
    Segment segment = new Segment("ünï \"quoted\"", rules);
    assertThat(RuleJson.readSegments(RuleJson.writeSegments(List.of(segment))))
        .contains(List.of(segment));
  }

  /** Saved segments outlive a version of the program: the form must not change by accident. */
  @Test
  void theFormIsStable() {
    UserRule rule =
        new Without(
            new HasEvent(
                List.of(
                    new Condition.AnyOf("category", Set.of("b", "a"), true),
                    new Condition.Between("price", OptionalDouble.of(1), OptionalDouble.empty()),
                    new Condition.Clock(Set.of(DayOfWeek.MONDAY), Set.of(9))),
                Optional.of(new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3)))));
    assertThat(RuleJson.writeSegments(List.of(new Segment("s", List.of(rule)))))
        .isEqualTo(
            """
            [{"name":"s","rules":[{"type":"without","rule":{"type":"hasEvent","where":[\
            {"type":"anyOf","column":"category","values":["a","b"],"missing":true},\
            {"type":"between","column":"price","from":1.0,"below":null},\
            {"type":"clock","weekdays":["MONDAY"],"hours":[9]}],\
            "period":{"from":"2026-01-02","to":"2026-01-03"}}}]}]\
            """);
  }

  @Test
  void nonsenseIsNotRead() {
    for (String wrong :
        List.of(
            "",
            "{}",
            "[1]",
            "[{\"type\":\"unheardOf\"}]",
            "[{\"type\":\"clock\",\"weekdays\":[],\"hours\":[24]}]",
            "[{\"type\":\"clock\",\"weekdays\":[],\"hours\":[4294967296]}]",
            "[{\"type\":\"anyOf\",\"column\":1,\"values\":[],\"missing\":true}]")) {
      assertThat(RuleJson.readConditions(wrong)).isEmpty();
    }
  }

  @Test
  void membersObeyEveryRule() {
    LogBuilder log = new LogBuilder("UTC");
    log.add("ann", EventKind.PURCHASE, "2026-01-01T10:00", "hats", "5");
    log.add("bob", EventKind.PURCHASE, "2026-01-02T10:00", "hats", "5");
    log.add("bob", EventKind.RETURN, "2026-01-03T10:00", "hats", "5");
    log.add("cid", EventKind.VIEW, "2026-01-03T10:00", "hats", "");
    PreparedLog data = log.prepare();
    UserRule returned = new HasEvent(List.of(Condition.of("event", "RETURN")), Optional.empty());
    LocalDate second = LocalDate.of(2026, 1, 2);
    UserRule later = new HasEvent(List.of(), Optional.of(new Period(second, second.plusYears(1))));

    assertThat(new Segment("all", List.of()).members(data)).containsExactly(true, true, true);
    assertThat(new Segment("b", List.of(BOUGHT)).members(data)).containsExactly(true, true, false);
    assertThat(new Segment("k", List.of(BOUGHT, new Without(returned))).members(data))
        .containsExactly(true, false, false);
    assertThat(new Segment("l", List.of(later)).members(data)).containsExactly(false, true, true);
  }

  @Test
  void segmentsAreSavedRenamedAndDeleted() {
    SettingStore store = new MemoryWorkspaces().settings();
    Segments segments = new Segments(store);
    segments.save(new Segment("buyers", List.of(BOUGHT)));
    segments.save(new Segment("all", List.of()));
    assertThat(segments.list()).extracting(Segment::name).containsExactly("all", "buyers");

    segments.rename("buyers", "customers");
    assertThat(new Segments(store).require("customers").rules()).containsExactly(BOUGHT);
    assertThat(segments.find("buyers")).isEmpty();

    segments.delete("all");
    assertThat(segments.list()).hasSize(1);
    assertThatThrownBy(() -> segments.delete("all")).isInstanceOf(VitrineException.class);
    assertThatThrownBy(() -> segments.save(new Segment(" ", List.of())))
        .isInstanceOf(VitrineException.class);
    store.save("engagement.segments", "[{\"name\":\"x\",\"rules\":[{\"type\":\"future\"}]}]");
    assertThatThrownBy(segments::list).isInstanceOf(VitrineException.class);
  }
}
