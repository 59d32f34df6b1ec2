package vitrine.core.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;
import vitrine.core.workspace.Workspace;

/** The made-up shop that comes with the program: its files and what their columns mean. */
public final class SampleShopImport {
  /** Whose days count. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** What prices are in. */
  public static final String CURRENCY = "CNY";

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "catalog",
              DatasetKind.CATALOG,
              Map.of(
                  "item", Role.ITEM,
                  "title", Role.TITLE,
                  "category", Role.CATEGORY,
                  "price", Role.PRICE,
                  "description", Role.DESCRIPTION)),
          new Part("users", DatasetKind.USERS, Map.of("user", Role.USER, "country", Role.COUNTRY)),
          new Part(
              "events",
              DatasetKind.EVENTS,
              Map.ofEntries(
                  Map.entry("time", Role.TIME),
                  Map.entry("user", Role.USER),
                  Map.entry("session", Role.SESSION),
                  Map.entry("device", Role.DEVICE),
                  Map.entry("event", Role.EVENT),
                  Map.entry("item", Role.ITEM),
                  Map.entry("category", Role.CATEGORY),
                  Map.entry("price", Role.PRICE),
                  Map.entry("dwell_seconds", Role.DWELL),
                  Map.entry("quantity", Role.QUANTITY),
                  Map.entry("order", Role.ORDER))),
          new Part(
              "reviews",
              DatasetKind.REVIEWS,
              Map.of(
                  "time", Role.TIME,
                  "user", Role.USER,
                  "item", Role.ITEM,
                  "category", Role.CATEGORY,
                  "stars", Role.RATING,
                  "title", Role.TITLE,
                  "text", Role.TEXT)),
          new Part(
              "experiment",
              DatasetKind.EXPERIMENT,
              Map.of("user", Role.USER, "variant", Role.VARIANT, "assigned_at", Role.TIME)));

  /** A file and the roles of its columns; the others are attributes. */
  private record Part(String name, DatasetKind kind, Map<String, Role> roles) {

    String file() {
      return name + ".csv.gz";
    }

    ImportPlan plan(Path folder, Progress progress) {
      ImportPlan plan =
          FileProbe.probe(List.of(folder.resolve(file())), ZONE, progress)
              .withKind(kind)
              .withCurrency(CURRENCY);
      for (ColumnPlan column : plan.columns()) {
        plan = plan.withRole(column.name(), roles.getOrDefault(column.name(), Role.ATTRIBUTE));
      }
      return plan;
    }
  }

  private SampleShopImport() {}

  /** The names of its files. */
  public static List<String> files() {
    return PARTS.stream().map(Part::file).toList();
  }

  /**
   * Imports what the workspace does not hold yet.
   *
   * @param workspace where to
   * @param folder that holds the {@link #files}
   */
  public static void fill(Workspace workspace, Path folder, Progress progress) {
    for (Part part : PARTS) {
      if (workspace.datasets().find(part.name()).isEmpty()) {
        progress.checkCancelled();
        try (ImportOutcome outcome =
            new DatasetImport()
                .into(workspace, part.name(), part.plan(folder, progress), progress)
                .outcome()) {
          if (outcome.setAside().count() > 0) {
            throw new IllegalStateException(part.file() + " has rows that cannot be read");
          }
        }
      }
    }
  }
}
