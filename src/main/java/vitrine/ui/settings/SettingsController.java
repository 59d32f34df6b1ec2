package vitrine.ui.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.InferenceSpeed;
import vitrine.core.settings.Language;
import vitrine.core.settings.Theme;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.FolderViewer;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.StatePane;
import vitrine.ui.common.UserChoices;
import vitrine.ui.shell.Opening;

/** Language, look, workspace, device, where files lie, versions. */
public final class SettingsController extends ScreenController {
  private final SettingsViewModel viewModel;
  private final Installation installation;
  private final UserChoices choices;
  private final Opening opening;
  private final DialogService dialogs;
  private final ErrorPresenter errors;
  private final FolderViewer viewer;
  private final Messages messages;

  @FXML private Label damaged;
  @FXML private HBox languages;
  @FXML private HBox themes;
  @FXML private Label folder;
  @FXML private Label holdings;
  @FXML private Button show;
  @FXML private VBox recent;
  @FXML private CheckBox processorOnly;
  @FXML private StatePane device;
  @FXML private GridPane deviceFacts;
  @FXML private GridPane files;
  @FXML private GridPane versions;

  /** A view of this view-model. */
  public SettingsController(
      SettingsViewModel viewModel,
      Installation installation,
      UserChoices choices,
      Opening opening,
      DialogService dialogs,
      ErrorPresenter errors,
      FolderViewer viewer,
      Messages messages) {
    this.viewModel = viewModel;
    this.installation = installation;
    this.choices = choices;
    this.opening = opening;
    this.dialogs = dialogs;
    this.errors = errors;
    this.viewer = viewer;
    this.messages = messages;
  }

  @FXML
  void initialize() {
    damaged.managedProperty().bind(damaged.visibleProperty());
    damaged.setVisible(viewModel.damagedSettings().isPresent());
    viewModel
        .damagedSettings()
        .ifPresent(file -> damaged.setText(messages.text("settings.damaged", file.toString())));
    pills(languages, Language.values(), choices.language(), this::name, choices::choose);
    pills(themes, Theme.values(), choices.theme(), this::name, choices::choose);
    holdings.managedProperty().bind(holdings.visibleProperty());
    watch(viewModel.folder(), this::showFolder);
    watch(viewModel.holdings(), held -> holdings.setText(messages.text(held)));
    watch(viewModel.recent(), this::showRecent);
    processorOnly.setSelected(viewModel.processorOnly());
    processorOnly.selectedProperty().subscribe(viewModel::setProcessorOnly);
    watch(viewModel.device(), state -> device.show(state, messages, this::showDevice));
    fillFiles();
    fillVersions();
  }

  private String name(Language language) {
    return messages.text("settings.language." + language.name());
  }

  private String name(Theme theme) {
    return messages.text("settings.theme." + theme.name());
  }

  private static <T> void pills(
      HBox box, T[] values, T chosen, Function<T, String> name, Consumer<T> choose) {
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      ToggleButton pill = new ToggleButton(name.apply(value));
      int place = Arrays.asList(values).indexOf(value);
      pill.getStyleClass()
          .add(
              place == 0 ? "left-pill" : place == values.length - 1 ? "right-pill" : "center-pill");
      pill.setToggleGroup(group);
      pill.setSelected(value.equals(chosen));
      pill.setOnAction(
          click -> {
            pill.setSelected(true);
            choose.accept(value);
          });
      box.getChildren().add(pill);
    }
  }

  private void showFolder(Optional<Path> open) {
    folder.setText(
        open.map(Path::toString).orElseGet(() -> messages.text("settings.workspace.none")));
    holdings.setVisible(open.isPresent());
    show.setDisable(open.isEmpty());
  }

  private void showRecent(List<Path> folders) {
    recent.getChildren().clear();
    for (Path path : folders) {
      Button reopen = new Button(messages.text("settings.workspace.reopen"));
      reopen.getStyleClass().add("small");
      reopen.setOnAction(click -> opening.openExisting(path));
      HBox line = new HBox(pathLabel(path), reopen);
      line.getStyleClass().add("settings-line");
      recent.getChildren().add(line);
    }
    if (folders.isEmpty()) {
      Label none = new Label(messages.text("settings.workspace.recent.none"));
      none.getStyleClass().add("soft");
      recent.getChildren().add(none);
    }
  }

  private void showDevice(SettingsViewModel.Device found) {
    deviceFacts.getChildren().clear();
    row(deviceFacts, "settings.device.runs", new Label(found.report().device().device()));
    row(deviceFacts, "settings.device.why", wrapped(messages.text(found.why())));
    InferenceSpeed speed = found.report().speed();
    row(
        deviceFacts,
        "settings.device.speed",
        wrapped(
            messages.text(
                Sentence.of(
                    "settings.device.speed.line",
                    String.format(Locale.ROOT, "%.0f", speed.chosen()),
                    speed.kernel(),
                    speed.threads(),
                    messages.text(
                        Sentence.of(
                            "device.speed."
                                + speed
                                    .reason()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '.')))))));
    row(
        deviceFacts,
        "settings.device.engine",
        new Label(
            found.report().engine()
                + " "
                + found.report().engineVersion()
                + ", DJL "
                + found.report().libraryVersion()));
  }

  private void fillFiles() {
    row(files, "settings.files.config", place(installation.places().config()));
    row(files, "settings.files.data", place(installation.places().data()));
    row(files, "settings.files.cache", place(installation.places().cache()));
  }

  private void fillVersions() {
    row(versions, "settings.about.program", new Label(installation.version()));
    row(versions, "settings.about.java", new Label(installation.java()));
    row(versions, "settings.about.javafx", new Label(installation.javafx()));
    row(versions, "settings.about.system", new Label(installation.system()));
  }

  private void row(GridPane grid, String key, Node value) {
    Label name = new Label(messages.text(key));
    name.getStyleClass().add("soft");
    name.setMinWidth(170);
    GridPane.setHgrow(value, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), name, value);
  }

  private HBox place(Path path) {
    Button open = new Button(messages.text("settings.show"));
    open.getStyleClass().add("small");
    open.setOnAction(click -> view(path));
    HBox line = new HBox(pathLabel(path), open);
    line.getStyleClass().add("settings-line");
    return line;
  }

  private static Label pathLabel(Path path) {
    Label label = new Label(path.toString());
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setTooltip(new Tooltip(path.toString()));
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private void view(Path path) {
    try {
      viewer.show(path);
    } catch (VitrineException e) {
      errors.show(e);
    }
  }

  @FXML
  void showWorkspace() {
    viewModel.folder().getValue().ifPresent(this::view);
  }

  @FXML
  void openOther() {
    dialogs
        .files()
        .folder(messages.text("settings.workspace.open"))
        .ifPresent(opening::openExisting);
  }

  @FXML
  void makeNew() {
    dialogs.files().folder(messages.text("settings.workspace.new")).ifPresent(opening::openFolder);
  }

  @FXML
  void openSample() {
    opening.openSample();
  }

  @FXML
  void checkDevice() {
    viewModel.checkDevice();
  }
}
