package vitrine.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.SampleShop;
import vitrine.core.workspace.Workspace;

/**
 * The sample shop whose files are on the class path, imported as a user would import them. A shop
 * whose filling was stopped half-way gets the rest the next time; one that was filled stays as the
 * user made it.
 */
final class BundledSampleShop implements SampleShop {
  private static final String FILLED = "sample.filled";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String CURRENCY = "CNY";
  private static final List<Part> PARTS =
      List.of(
          new Part("catalog", DatasetKind.CATALOG, 0, 2),
          new Part("users", DatasetKind.USERS, 2, 4),
          new Part("experiment", DatasetKind.EXPERIMENT, 4, 6),
          new Part("reviews", DatasetKind.REVIEWS, 6, 30),
          new Part("events", DatasetKind.EVENTS, 30, 100));

  @Override
  public void fill(Workspace workspace, Progress progress) {
    if (workspace.settings().find(FILLED).isPresent()) {
      return;
    }
    Set<String> there =
        workspace.datasets().list().stream().map(DatasetEntry::name).collect(Collectors.toSet());
    try {
      Path folder = Files.createTempDirectory("vitrine-sample");
      try {
        for (Part part : PARTS) {
          if (!there.contains(part.name)) {
            fill(workspace, part, folder, progress);
          }
        }
      } finally {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNREADABLE, e, "sample-data");
    }
    workspace.settings().save(FILLED, "true");
  }

  private static void fill(Workspace workspace, Part part, Path folder, Progress progress)
      throws IOException {
    progress.checkCancelled();
    Path file = folder.resolve(part.name + ".csv.gz");
    try (InputStream in =
        Objects.requireNonNull(
            BundledSampleShop.class.getResourceAsStream("/sample-data/" + file.getFileName()))) {
      Files.copy(in, file);
    }
    try {
      Progress within = part.within(progress);
      ImportPlan plan =
          FileProbe.probe(List.of(file), ZONE, within).withKind(part.kind).withCurrency(CURRENCY);
      new DatasetImport().into(workspace, part.name, plan, within).outcome().close();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** A file with its share of the work, in hundredths. */
  private record Part(String name, DatasetKind kind, int from, int to) {

    Progress within(Progress whole) {
      return new Progress() {
        @Override
        public void report(long done, long total) {
          if (total > 0) {
            whole.report(Math.round((from + (double) (to - from) * done / total) * 10), 1000);
          }
        }

        @Override
        public void step(String messageKey) {
          whole.step(messageKey);
        }

        @Override
        public boolean cancelled() {
          return whole.cancelled();
        }
      };
    }
  }
}
