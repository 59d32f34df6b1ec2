package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.exposure.events.ExposureFacts;

/** How units came into an experiment on events, as docs/json/experiment.md describes it. */
final class ExposureDocument {
  private ExposureDocument() {}

  static Map<String, Object> of(ExposureFacts facts) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("from", facts.days().from().toString());
    object.put("to", facts.days().to().toString());
    facts
        .exposureDays()
        .ifPresent(
            exposed -> {
              object.put("firstExposure", exposed.from().toString());
              object.put("lastExposure", exposed.to().toString());
            });
    object.put(
        "arms",
        facts.arms().stream()
            .map(
                arm -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("name", arm.arm());
                  one.put("assigned", arm.assigned());
                  one.put("exposed", arm.exposed());
                  one.put("neverExposed", arm.neverExposed());
                  return one;
                })
            .toList());
    object.put("unknownIds", facts.unknown());
    object.put("onlyBefore", facts.onlyBefore());
    object.put("mixed", facts.mixed());
    Map<String, Object> window = new LinkedHashMap<>();
    facts.windowDays().ifPresent(days -> window.put("days", days));
    facts.longestDays().ifPresent(days -> window.put("longestDays", days));
    window.put("passingDataEnd", facts.passingEnd());
    window.put("share", facts.passingEndShare());
    window.put("leftOut", facts.leftOut());
    object.put("window", window);
    Map<String, Object> lookBack = new LinkedHashMap<>();
    lookBack.put("days", facts.lookBackDays());
    lookBack.put("beginsBeforeData", facts.lookBackCut());
    lookBack.put("unitsWithEvents", facts.lookBackEvents());
    object.put("lookBack", lookBack);
    return object;
  }
}
