package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.SegmentMix;

/** The JSON of what the mix of segments does, as docs/json/experiment.md describes it. */
final class MixDocument {
  private final ClauseWriter writer;

  MixDocument(ClauseWriter writer) {
    this.writer = writer;
  }

  List<Map<String, Object>> of(List<SegmentMix> mixes) {
    return mixes.stream().map(this::mix).toList();
  }

  private Map<String, Object> mix(SegmentMix mix) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("column", mix.column());
    object.put("metric", mix.metric().name());
    object.put("arm", mix.arm());
    object.put("kind", mix.kind().argument());
    object.put("sharesP", mix.sharesP());
    object.put("overall", EffectNumbers.of("diff", mix.overall()));
    object.put("sameMix", EffectNumbers.of("diff", mix.sameMix()));
    object.put("segments", mix.cells().stream().map(MixDocument::cell).toList());
    object.put("sentence", writer.write(mix.clause()));
    return object;
  }

  private static Map<String, Object> cell(SegmentMix.Cell cell) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("segment", cell.segment());
    object.put("units", List.of(cell.controlUnits(), cell.armUnits()));
    object.put("shares", List.of(cell.controlShare(), cell.armShare()));
    object.put("values", List.of(cell.controlValue(), cell.armValue()));
    return object;
  }
}
