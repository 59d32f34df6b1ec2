package vitrine.core.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.FrameRows;
import vitrine.core.joining.AppliedJoins;
import vitrine.core.joining.DeclaredJoins;

/** One workspace in memory, whatever the folder: datasets and settings, no models or scores. */
public final class MemoryWorkspaces implements Workspaces, Workspace {
  private final Map<String, ModelEntry> modelEntries = new java.util.LinkedHashMap<>();
  private final Map<Fingerprint, Map<Fingerprint, float[]>> scores = new java.util.HashMap<>();
  private final MemoryRuns runs = new MemoryRuns();
  private final Map<String, List<AspectEntry>> aspects = new java.util.HashMap<>();
  private final MemoryCorrections corrections = new MemoryCorrections();
  private final MemoryAlertMutes alertMutes = new MemoryAlertMutes();
  private final List<Promotion> promotions = new ArrayList<>();
  private final Map<String, DatasetEntry> entries = new LinkedHashMap<>();
  private final Map<String, Frame> frames = new LinkedHashMap<>();
  private final Map<String, Cleaning> cleanings = new LinkedHashMap<>();
  private final Map<String, ExperimentEntry> experimentEntries = new LinkedHashMap<>();
  private final Map<String, String> documents = new LinkedHashMap<>();

  /** Keeps a frame under a name. */
  public MemoryWorkspaces with(String name, DatasetKind kind, Frame frame) {
    datasets()
        .save(
            name,
            kind,
            frame,
            new Provenance(List.of(name + ".csv"), "{}", frame.rows(), 0),
            Progress.unwatched());
    return this;
  }

  @Override
  public Workspace open(Path folder) {
    return this;
  }

  @Override
  public Workspace openExisting(Path folder) {
    return this;
  }

  @Override
  public boolean exists(Path folder) {
    return true;
  }

  @Override
  public Repair repair(Path folder) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path folder() {
    return Path.of("memory");
  }

  @Override
  public AlertMuteStore alertMutes() {
    return alertMutes;
  }

  @Override
  public DatasetStore datasets() {
    return new DatasetStore() {
      @Override
      public List<DatasetEntry> list() {
        List<DatasetEntry> unjoined = new ArrayList<>(entries.values());
        AppliedJoins joins = new AppliedJoins(new DeclaredJoins(settings()));
        return unjoined.stream().map(entry -> joins.entry(entry, unjoined)).toList();
      }

      @Override
      public DatasetEntry save(
          String name,
          DatasetKind kind,
          Frame frame,
          Provenance provenance,
          Optional<Cleaning> cleaning,
          Progress progress) {
        DatasetEntry entry =
            new DatasetEntry(
                name,
                name,
                kind,
                frame.fingerprint(),
                Instant.ofEpochSecond(2_000_000_000L + entries.size()),
                frame.rows(),
                provenance);
        entries.put(name, entry);
        frames.put(name, frame);
        cleanings.remove(name);
        return cleaning.map(rules -> clean(entry, rules)).orElse(entry);
      }

      @Override
      public Frame open(DatasetEntry entry, Progress progress) {
        return new AppliedJoins(new DeclaredJoins(settings()))
            .frame(
                entry.name(),
                openUnjoined(entry, progress),
                name -> Optional.ofNullable(entries.get(name)).map(e -> openUnjoined(e, progress)));
      }

      @Override
      public Frame openUnjoined(DatasetEntry entry, Progress progress) {
        Frame whole = openWhole(entry, progress);
        return cleaning(entry)
            .map(c -> FrameRows.without(whole, c.removed(), c.fingerprint(whole.fingerprint())))
            .orElse(whole);
      }

      @Override
      public Frame openWhole(DatasetEntry entry, Progress progress) {
        return Optional.ofNullable(frames.get(entry.name())).orElseThrow();
      }

      @Override
      public Optional<Cleaning> cleaning(DatasetEntry entry) {
        return Optional.ofNullable(cleanings.get(entry.name()));
      }

      @Override
      public DatasetEntry clean(DatasetEntry entry, Cleaning cleaning) {
        Frame whole = openWhole(entry, Progress.unwatched());
        DatasetEntry cleaned =
            new DatasetEntry(
                entry.id(),
                entry.name(),
                entry.kind(),
                cleaning.fingerprint(whole.fingerprint()),
                entry.importedAt(),
                whole.rows() - cleaning.removed().count(),
                entry.provenance());
        cleanings.put(entry.name(), cleaning);
        entries.put(entry.name(), cleaned);
        return cleaned;
      }

      @Override
      public void delete(DatasetEntry entry) {
        entries.remove(entry.name());
        frames.remove(entry.name());
        cleanings.remove(entry.name());
      }
    };
  }

  @Override
  public ExperimentStore experiments() {
    return new ExperimentStore() {
      @Override
      public List<ExperimentEntry> list() {
        return List.copyOf(experimentEntries.values());
      }

      @Override
      public void save(ExperimentEntry entry) {
        boolean taken =
            experimentEntries.values().stream()
                .anyMatch(
                    other -> other.name().equals(entry.name()) && !other.id().equals(entry.id()));
        if (taken) {
          throw new VitrineException(ProblemCode.EXPERIMENT_NAME_TAKEN, entry.name());
        }
        experimentEntries.put(entry.id(), entry);
      }

      @Override
      public void delete(String id) {
        experimentEntries.remove(id);
      }
    };
  }

  @Override
  public SettingStore settings() {
    return new SettingStore() {
      @Override
      public Optional<String> find(String key) {
        return Optional.ofNullable(documents.get(key));
      }

      @Override
      public void save(String key, String json) {
        documents.put(key, json);
      }
    };
  }

  @Override
  public ModelStore models() {
    return new ModelStore() {
      @Override
      public java.util.List<ModelEntry> list() {
        return java.util.List.copyOf(modelEntries.values());
      }

      @Override
      public void save(ModelEntry entry) {
        modelEntries.put(entry.name(), entry);
      }

      @Override
      public Path folder(ModelEntry entry) {
        return Path.of("models", entry.hash().sha256());
      }

      @Override
      public List<Promotion> promotions(String task) {
        return promotions.reversed();
      }

      @Override
      public void delete(ModelEntry entry) {
        modelEntries.remove(entry.name());
      }

      @Override
      public void promote(ModelEntry entry) {
        promotions.add(new Promotion(entry.name(), entry.hash(), entry.createdAt()));
        modelEntries.replaceAll(
            (name, other) ->
                new ModelEntry(
                    name,
                    other.task(),
                    other.hash(),
                    other.createdAt(),
                    other.card(),
                    name.equals(entry.name())));
      }
    };
  }

  @Override
  public RunStore runs() {
    return runs;
  }

  @Override
  public CorrectionStore corrections() {
    return corrections;
  }

  @Override
  public AspectStore aspects() {
    return new AspectStore() {
      @Override
      public List<AspectEntry> list(String datasetId) {
        return aspects.getOrDefault(datasetId, List.of());
      }

      @Override
      public void save(String datasetId, List<AspectEntry> entries) {
        aspects.put(datasetId, List.copyOf(entries));
      }
    };
  }

  @Override
  public ScoreStore scores() {
    return new ScoreStore() {
      @Override
      public Map<Fingerprint, float[]> find(
          Fingerprint model, java.util.Collection<Fingerprint> texts) {
        Map<Fingerprint, float[]> found =
            new java.util.HashMap<>(scores.getOrDefault(model, Map.of()));
        found.keySet().retainAll(java.util.Set.copyOf(texts));
        return found;
      }

      @Override
      public void save(Fingerprint model, Map<Fingerprint, float[]> probabilities) {
        scores.computeIfAbsent(model, m -> new java.util.HashMap<>()).putAll(probabilities);
      }
    };
  }

  @Override
  public void close() {}
}
