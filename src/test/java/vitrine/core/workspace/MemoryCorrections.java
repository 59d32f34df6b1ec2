package vitrine.core.workspace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.common.Fingerprint;

/** Corrections in memory. */
public final class MemoryCorrections implements CorrectionStore {
  private final Map<List<Object>, CorrectionEntry> all = new LinkedHashMap<>();

  @Override
  public List<CorrectionEntry> list() {
    return List.copyOf(all.values()).reversed();
  }

  @Override
  public void save(Collection<CorrectionEntry> corrections) {
    for (CorrectionEntry each : corrections) {
      all.remove(List.<Object>of(each.text(), each.aspect()));
      all.put(List.of(each.text(), each.aspect()), each);
    }
  }

  @Override
  public void delete(Fingerprint text, String aspect) {
    all.remove(List.<Object>of(text, aspect));
  }
}
