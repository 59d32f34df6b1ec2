package vitrine.core.recommend;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.Importer;

/** The frames of the sample shop. */
public final class SampleShop {
  private SampleShop() {}

  /** Reads a file of the sample shop, for example {@code events}. */
  public static Frame read(String name, DatasetKind kind) {
    Path file = Path.of("sample-data", name + ".csv.gz");
    try (ImportOutcome outcome =
        new Importer()
            .read(
                FileProbe.probe(List.of(file), ZoneId.of("Asia/Shanghai"), Progress.unwatched())
                    .withKind(kind),
                Progress.unwatched())) {
      return outcome.frame();
    }
  }
}
