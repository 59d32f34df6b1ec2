package vitrine.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.settings.Places;
import vitrine.core.settings.SettingsStore;
import vitrine.core.workspace.Repair;
import vitrine.core.workspace.SampleShop;
import vitrine.core.workspace.Workspace;
import vitrine.core.workspace.Workspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.Lane;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** Which workspace the window opens: the last one, the sample shop, or one for the user's files. */
public final class Opening {
  private final ActiveWorkspace workspace;
  private final Supplier<Workspaces> workspaces;
  private final DialogService dialogs;
  private final SettingsStore settings;
  private final Places places;
  private final Supplier<SampleShop> sampleShop;
  private final TaskRunner tasks;
  private final ErrorPresenter errors;
  private final Navigator navigator;
  private final ReadOnlyBooleanWrapper welcoming = new ReadOnlyBooleanWrapper();

  /** Opens in this window. */
  public Opening(
      ActiveWorkspace workspace,
      Supplier<Workspaces> workspaces,
      SettingsStore settings,
      Places places,
      Supplier<SampleShop> sampleShop,
      TaskRunner tasks,
      ErrorPresenter errors,
      DialogService dialogs,
      Navigator navigator) {
    this.workspace = workspace;
    this.workspaces = workspaces;
    this.dialogs = dialogs;
    this.settings = settings;
    this.places = places;
    this.sampleShop = sampleShop;
    this.tasks = tasks;
    this.errors = errors;
    this.navigator = navigator;
  }

  /** Whether the user is asked where to begin. */
  public ReadOnlyBooleanProperty welcoming() {
    return welcoming.getReadOnlyProperty();
  }

  /** Opens the last workspace, or asks where to begin when there is none. */
  public void begin() {
    Optional<Path> last = settings.current().lastWorkspace();
    welcoming.set(last.isEmpty());
    last.ifPresent(folder -> open(folder, opened -> {}));
  }

  /** Opens the sample shop and goes to the morning page. */
  public void openSample() {
    open(places.sampleShop(), opened -> navigator.go(Destination.OVERVIEW));
  }

  /** Opens an own workspace and goes where files are imported. */
  public void openOwn() {
    open(places.data().resolve("my-shop"), opened -> navigator.go(Destination.DATA));
  }

  /** Opens the workspace in a folder, a new one if the folder is empty. */
  public void openFolder(Path folder) {
    open(folder, opened -> {});
  }

  /** Opens the workspace in a folder; tells the user if there is none. */
  public void openExisting(Path folder) {
    tasks.<Boolean>runQuietly(
        Lane.STORAGE,
        progress -> {
          if (!workspaces.get().exists(folder)) {
            throw new VitrineException(ProblemCode.WORKSPACE_NOT_FOUND, folder);
          }
          return true;
        },
        outcome -> {
          if (outcome instanceof Outcome.Failed<Boolean>(Throwable failure)) {
            errors.show(failure);
          } else {
            openFolder(folder);
          }
        });
  }

  private void open(Path folder, Consumer<Workspace> then) {
    workspace.open(
        folder,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Workspace>(Workspace opened) -> {
              settings.update(now -> now.withOpened(folder).withWelcomed());
              welcoming.set(false);
              then.accept(opened);
              fillSample(opened);
            }
            case Outcome.Failed<Workspace>(Throwable failure) -> {
              welcoming.set(workspace.workspace().get().isEmpty());
              failed(folder, then, failure);
            }
            case Outcome.Cancelled<Workspace>() ->
                welcoming.set(workspace.workspace().get().isEmpty());
          }
        });
  }

  private void failed(Path folder, Consumer<Workspace> then, Throwable failure) {
    boolean damaged =
        failure instanceof VitrineException problem
            && problem.code() == ProblemCode.WORKSPACE_DAMAGED;
    if (!damaged) {
      errors.show(failure);
    } else if (dialogs.confirm(
        Sentence.of("workspace.repair.question", folder.toString()), "workspace.repair.do")) {
      tasks.run(
          Lane.STORAGE,
          Sentence.of("workspace.repair.task"),
          progress -> workspaces.get().repair(folder),
          outcome -> {
            if (outcome instanceof Outcome.Failed<Repair>(Throwable again)) {
              errors.show(again);
            } else {
              open(folder, then);
            }
          });
    }
  }

  /** The events come last: a sample shop without them is new, or its filling was stopped. */
  private void fillSample(Workspace opened) {
    if (opened.folder().equals(places.sampleShop())
        && workspace.latest(DatasetKind.EVENTS).isEmpty()) {
      fill(opened);
    }
  }

  private void fill(Workspace opened) {
    tasks.<Boolean>run(
        Lane.IMPORT,
        Sentence.of("welcome.sample.filling"),
        progress -> {
          sampleShop.get().fill(opened, progress);
          return true;
        },
        outcome -> {
          workspace.refresh();
          if (outcome instanceof Outcome.Failed<Boolean>(Throwable failure)) {
            errors.show(failure);
          }
        });
  }
}
