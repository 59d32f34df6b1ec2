package vitrine.core.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs in memory. */
public final class MemoryRuns implements RunStore {
  private final Map<String, RunEntry> runs = new LinkedHashMap<>();
  private final Map<String, List<RunEpoch>> curves = new LinkedHashMap<>();

  @Override
  public synchronized List<RunEntry> list() {
    return runs.values().stream()
        .sorted(Comparator.comparing(RunEntry::startedAt).reversed())
        .toList();
  }

  @Override
  public synchronized void save(RunEntry run) {
    runs.put(run.id(), run);
  }

  @Override
  public synchronized void append(String id, RunEpoch epoch) {
    curves.computeIfAbsent(id, i -> new ArrayList<>()).add(epoch);
  }

  @Override
  public synchronized List<RunEpoch> curve(String id) {
    return List.copyOf(curves.getOrDefault(id, List.of()));
  }

  @Override
  public synchronized void clearCurve(String id) {
    curves.remove(id);
  }

  @Override
  public synchronized void delete(String id) {
    runs.remove(id);
    curves.remove(id);
  }

  @Override
  public Path folder(String id) {
    return Path.of("runs", id);
  }
}
