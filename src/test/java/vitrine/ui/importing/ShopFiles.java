package vitrine.ui.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.workspace.Workspace;

/** Exports of a small shop, with what exports have: repeats, postage, free pieces, no customer. */
final class ShopFiles {
  private static final LocalDate FIRST = LocalDate.parse("2024-03-01");

  private ShopFiles() {}

  /** The orders of some days of March, ten a day and two rows that are not quite right. */
  static Path write(Path folder, int from, int to) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
    for (int day = from; day <= to; day++) {
      LocalDate date = FIRST.plusDays(day - 1);
      for (int i = 0; i < 10; i++) {
        int n = day * 10 + i;
        lines.add(
            "%d,%d,CUP No %d,%d,%s %02d:00:00,%s,%d,%s"
                .formatted(
                    5000 + n,
                    20000 + n % 17,
                    n % 17,
                    1 + n % 12,
                    date,
                    8 + i,
                    (1 + n % 9) + ".95",
                    300 + n % 23,
                    n % 4 == 0 ? "France" : "United Kingdom"));
      }
      lines.add("%d,POST,POSTAGE,1,%s 20:00:00,4.5,301,France".formatted(9000 + day, date));
      lines.add("%d,20001,CUP No 1,3,%s 21:00:00,0,,United Kingdom".formatted(9500 + day, date));
      if (day % 5 == 0) {
        lines.add(lines.getLast());
      }
    }
    return Files.write(folder.resolve("march-" + from + "-" + to + ".csv"), lines);
  }

  /** Imports files as the dataset {@code shop}. */
  static void importInto(Workspace workspace, Path file) {
    ImportPlan plan =
        FileProbe.probe(List.of(file), ZoneId.of("Europe/London"), Progress.unwatched())
            .withKind(DatasetKind.EVENTS);
    new DatasetImport().into(workspace, "shop", plan, Progress.unwatched()).outcome().close();
  }
}
