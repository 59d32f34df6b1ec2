package vitrine.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.Progress;
import vitrine.core.quality.QualityReport;
import vitrine.core.quality.Refresh;
import vitrine.core.quality.Rule;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.RunningTask;
import vitrine.ui.common.TaskRunner;

class QualityViewModelTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private final MemoryWorkspaces workspaces = new MemoryWorkspaces();
  private final TaskRunner tasks = TaskRunner.direct();
  private final ActiveWorkspace workspace = new ActiveWorkspace(() -> workspaces, tasks);
  private final QualityViewModel page = new QualityViewModel(workspace, tasks, CLOCK);
  private Optional<Throwable> told = Optional.empty();

  @BeforeEach
  void importShop() throws IOException {
    workspace.open(folder, outcome -> {});
    ShopFiles.importInto(workspaces, ShopFiles.write(folder, 1, 10));
    workspace.refresh();
    page.problem().subscribe(problem -> problem.ifPresent(failure -> told = Optional.of(failure)));
  }

  @Test
  void aSwitchHidesRowsFromAllScreensAndGivesThemBack() {
    page.open("shop");
    assertThat(report().cleaning().rowsLeft()).isEqualTo(122);
    DatasetEntry before = workspace.datasets().get().getFirst();

    page.change(rules -> rules.with(Rule.PRICES, true));
    assertThat(report().cleaning().outcome(Rule.PRICES).taken()).isEqualTo(12);
    DatasetEntry cleaned = workspace.datasets().get().getFirst();
    assertThat(cleaned.rows()).isEqualTo(110);
    assertThat(workspace.frame(cleaned, Progress.unwatched()).rows()).isEqualTo(110);

    page.change(rules -> rules.with(Rule.PRICES, false));
    assertThat(workspace.datasets().get().getFirst()).isEqualTo(before);
    assertThat(workspace.frame(before, Progress.unwatched()).rows()).isEqualTo(122);
  }

  @Test
  void anAppendedExportKeepsTheRulesAndCountsNoRowTwice() throws IOException {
    page.open("shop");
    page.change(rules -> rules.with(Rule.PRICES, true));
    page.refresh(List.of(ShopFiles.write(folder, 8, 15)), Refresh.Mode.APPEND);

    Refresh.Refreshed refreshed = page.refreshed().get().orElseThrow();
    assertThat(refreshed.overlap().rows()).as("3 days of 12 and a repeat").isEqualTo(37);
    QualityReport now = report();
    assertThat(now.rowsRead()).isEqualTo(122 + 98);
    assertThat(now.cleaning().outcome(Rule.OVERLAP).taken()).isEqualTo(37);
    assertThat(now.cleaning().outcome(Rule.PRICES).taken()).as("15 days, 3 repeats").isEqualTo(18);
    assertThat(now.entry().rows()).isEqualTo(165);
    assertThat(now.exports()).hasSize(2);
    assertThat(page.busy().get()).isFalse();
  }

  @Test
  void aFileWithOtherColumnsIsSaidAndNothingChanges() throws IOException {
    page.open("shop");
    Path other = Files.writeString(folder.resolve("other.csv"), "CustomerID,StockCode\n1,20001\n");
    page.refresh(List.of(other), Refresh.Mode.REPLACE);
    assertThat(told.orElseThrow()).hasMessageContaining("InvoiceDate");
    assertThat(report().cleaning().rowsLeft()).isEqualTo(122);
    assertThat(page.busy().get()).isFalse();
    assertThat(workspace.datasets().get().getFirst().rows()).isEqualTo(122);
  }

  @Test
  void aRefreshThatIsCancelledOnceItIsStoredShowsWhatIsStored() throws IOException {
    page.open("shop");
    tasks
        .visible()
        .addListener(
            (ListChangeListener<RunningTask>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().stream()
                        .filter(task -> task.title().key().equals("quality.refreshing"))
                        .forEach(QualityViewModelTest::cancelWhenProfiled);
                  }
                });
    page.refresh(List.of(ShopFiles.write(folder, 8, 15)), Refresh.Mode.REPLACE);

    assertThat(page.refreshed().get()).as("cancelled").isEmpty();
    assertThat(report().rowsRead()).isEqualTo(98);
    page.change(rules -> rules.with(Rule.PRICES, true));
    assertThat(told).isEmpty();
    assertThat(report().cleaning().rowsLeft()).isLessThan(98);
  }

  private static void cancelWhenProfiled(RunningTask task) {
    task.step()
        .subscribe(
            step ->
                step.filter(words -> words.key().equals("progress.quality.columns"))
                    .ifPresent(words -> task.cancel()));
  }

  @Test
  void aDatasetThatIsGoneIsAFailedState() {
    page.open("nobody");
    assertThat(page.report().get()).isInstanceOf(LoadState.Failed.class);
  }

  private QualityReport report() {
    return page.report().get().ready().orElseThrow();
  }
}
