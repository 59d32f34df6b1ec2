package vitrine.core.exposure.events;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.importing.ImportText.Texts;

/** Says in words how units came into an experiment on events. */
public final class ExposureSentences {
  private ExposureSentences() {}

  /** Who was exposed, how long units are followed, the look-back; what is zero is left out. */
  public static List<String> of(ExposureFacts facts, Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.text(
            "experiment.events.exposed",
            facts.exposed(),
            facts.assigned(),
            facts.exposureDays().orElse(facts.days()).from().toString(),
            facts.exposureDays().orElse(facts.days()).to().toString()));
    if (facts.unknown() > 0) {
      lines.add(texts.text("experiment.events.unknown", facts.unknown()));
    }
    if (facts.onlyBefore() > 0) {
      lines.add(texts.text("experiment.events.onlyBefore", facts.onlyBefore()));
    }
    lines.add(
        facts.windowDays().isPresent()
            ? texts.text("experiment.events.window", facts.windowDays().getAsInt())
            : texts.text("experiment.events.noWindow", facts.days().to().toString()));
    if (facts.passingEnd() > 0) {
      lines.add(
          texts.text(
              facts.leftOut() > 0
                  ? "experiment.events.passing.leftOut"
                  : "experiment.events.passing",
              facts.passingEnd(),
              facts.passingEndShare(),
              facts.longestDays().orElse(0)));
    }
    if (facts.lookBackDays() > 0) {
      lines.add(
          texts.text("experiment.events.lookBack", facts.lookBackDays(), facts.lookBackEvents()));
      if (facts.lookBackCut() > 0) {
        lines.add(
            texts.text(
                "experiment.events.lookBackCut", facts.lookBackCut(), facts.lookBackCutShare()));
      }
    }
    return lines;
  }
}
