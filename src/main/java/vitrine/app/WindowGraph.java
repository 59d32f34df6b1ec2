package vitrine.app;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import vitrine.core.chart.ChartStyle;
import vitrine.infra.plotly.PlotlyRenderer;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Appearance;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.FileChoosers;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.common.UserChoices;
import vitrine.ui.common.ViewLoader;
import vitrine.ui.shell.Opening;
import vitrine.ui.shell.TaskBar;

/** Every object that a window needs beside the program's own, built by hand. */
public final class WindowGraph implements AutoCloseable {
  private final TaskRunner tasks;
  private final Messages messages;
  private final Formats formats;
  private final Navigator navigator = new Navigator();
  private final Appearance appearance = new Appearance();
  private final UserChoices choices;
  private final ObservableValue<ChartStyle> chartStyle;
  private final ChartView charts;
  private final ActiveWorkspace workspace;
  private final DialogService dialogs;
  private final ErrorPresenter errors;
  private final Opening opening;
  private final TaskBar taskBar;
  private final ViewLoader views;

  /**
   * The objects of a window.
   *
   * @param graph the program's objects
   * @param tasks runs work; closed with this
   * @param owner the window that dialogs stand over
   * @param files asks for files
   */
  public WindowGraph(AppGraph graph, TaskRunner tasks, Supplier<Window> owner, FileChoosers files) {
    this.tasks = tasks;
    messages = new Messages(Locale.US);
    choices = new UserChoices(graph.settings(), appearance, messages);
    formats = new Formats(messages);
    chartStyle =
        Bindings.createObjectBinding(
            () -> new ChartStyle(appearance.dark().get(), messages.locale().get()),
            appearance.dark(),
            messages.locale());
    charts = new ChartView(new PlotlyRenderer(), chartStyle);
    workspace = new ActiveWorkspace(graph::workspaces, tasks);
    dialogs = new DialogService(messages, owner, files, appearance);
    errors = new ErrorPresenter(messages, owner, appearance);
    opening =
        new Opening(
            workspace,
            graph::workspaces,
            graph.settings(),
            graph.places(),
            graph::sampleShop,
            tasks,
            errors,
            dialogs,
            navigator);
    taskBar = new TaskBar(tasks, messages, formats);
    views = new ViewLoader(new ControllerFactory(graph, this), messages);
  }

  /** Runs work. */
  public TaskRunner tasks() {
    return tasks;
  }

  /** The window's text. */
  public Messages messages() {
    return messages;
  }

  /** Numbers and dates. */
  public Formats formats() {
    return formats;
  }

  /** Where the user is. */
  public Navigator navigator() {
    return navigator;
  }

  /** Light or dark. */
  public Appearance appearance() {
    return appearance;
  }

  /** The look and language that the user chose. */
  public UserChoices choices() {
    return choices;
  }

  /** The page of charts. */
  public ChartView charts() {
    return charts;
  }

  /** The open workspace. */
  public ActiveWorkspace workspace() {
    return workspace;
  }

  /** Questions and choosers. */
  public DialogService dialogs() {
    return dialogs;
  }

  /** Failures that no screen has room for. */
  public ErrorPresenter errors() {
    return errors;
  }

  /** Which workspace the window opens. */
  public Opening opening() {
    return opening;
  }

  /** The lines of the tasks. */
  public TaskBar taskBar() {
    return taskBar;
  }

  /** Loads views. */
  public ViewLoader views() {
    return views;
  }

  @Override
  public void close() {
    tasks.close();
    workspace.close();
  }
}
