package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.PanelTabs;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;
import vitrine.ui.common.ViewLoader;
import vitrine.ui.engagement.SegmentPicker;

/**
 * A/B tests: the list of them, and of the chosen one how it is read and tabs. Its route may name
 * one and a tab: {@code experiments?name=checkout&tab=methods}, or a place beside them: {@code
 * experiments?place=portfolio}.
 */
public final class ExperimentsController extends ScreenController {
  private static final String NAME = "name";
  static final String TAB = "tab";

  private final ExperimentsViewModel viewModel;
  private final ExperimentEditor editor;
  private final Navigator navigator;
  private final Messages messages;
  private final Formats formats;
  private final ViewLoader views;

  @FXML private FlowPane places;
  @FXML private StackPane own;
  @FXML private StackPane aside;
  @FXML private MessagePane none;
  @FXML private ScrollPane scroll;
  @FXML private FlowPane list;
  @FXML private AboutController aboutController;
  @FXML private DecisionController decisionController;
  @FXML private SegmentPicker segment;
  @FXML private StatePane state;
  @FXML private TitledPane setupPane;
  @FXML private VBox setup;
  @FXML private FlowPane tabs;
  @FXML private StackPane panel;

  private ExperimentPlaces beside;
  private SetupForm setupForm;
  private EventForm eventForm;
  private PanelTabs<ExperimentTab> panels;
  private boolean shown;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public ExperimentsController(
      ExperimentsViewModel viewModel,
      ExperimentEditor editor,
      Navigator navigator,
      Messages messages,
      Formats formats,
      ViewLoader views) {
    this.viewModel = viewModel;
    this.editor = editor;
    this.navigator = navigator;
    this.messages = messages;
    this.formats = formats;
    this.views = views;
  }

  @FXML
  void initialize() {
    beside = new ExperimentPlaces(places, own, aside, views, messages, this::goTo);
    setupForm = new SetupForm(setup, messages, formats, viewModel::change);
    eventForm = new EventForm(setup, messages, viewModel::changeEvents);
    panels =
        new PanelTabs<>(
            List.of(ExperimentTab.values()),
            tabs,
            panel,
            views,
            messages,
            chosen -> navigator.go(place().with(TAB, chosen.key())));
    setupPane.expandedProperty().bindBidirectional(viewModel.setupOpen());
    segment.begin(messages, viewModel.segment()::set);
    watch(viewModel.segments(), all -> segment.offer(all, viewModel.segment().get()));
    watch(viewModel.experiments(), _ -> showList());
    watch(viewModel.selected(), this::showSelected);
    watch(viewModel.view(), this::show);
  }

  @Override
  public void onShow(Route route) {
    if (beside.show(route)) {
      shown = false;
      panels.hide();
      return;
    }
    shown = true;
    showList();
    route.parameter(NAME).ifPresent(viewModel::select);
    panels.show(
        route.parameter(TAB).flatMap(ExperimentTab::of).orElse(ExperimentTab.VERDICT), route);
  }

  @Override
  public void onHide() {
    beside.hide();
    shown = false;
    panels.hide();
  }

  @Override
  public void dispose() {
    setupPane.expandedProperty().unbindBidirectional(viewModel.setupOpen());
    beside.dispose();
    panels.dispose();
    aboutController.dispose();
    decisionController.dispose();
    super.dispose();
  }

  private void goTo(Optional<ExperimentPlace> place) {
    Route screen = Route.to(Destination.EXPERIMENTS);
    navigator.go(
        place.map(there -> screen.with(ExperimentPlace.PARAMETER, there.key())).orElse(screen));
  }

  /** From the empty screen: to a new experiment where there is data for one, else to the data. */
  private void leave(boolean toNew) {
    if (toNew) {
      create();
    } else {
      navigator.go(Destination.DATA);
    }
  }

  /** Where the user is, with the name of what is shown, so that back finds it. */
  private Route place() {
    Route route = navigator.current().get();
    return viewModel.selected().get().map(listed -> route.with(NAME, listed.name())).orElse(route);
  }

  /** The route follows a new name, so that back and forward find it. */
  private void showSelected(Optional<Listed> selected) {
    showList();
    Route route = navigator.current().get();
    if (shown
        && selected.isPresent()
        && !selected.map(Listed::name).equals(route.parameter(NAME))) {
      navigator.replace(route.with(NAME, selected.get().name()));
    }
  }

  private void showList() {
    List<Listed> all = viewModel.experiments().get();
    none.setVisible(all.isEmpty());
    boolean events = !viewModel.datasets().isEmpty();
    none.setHint(messages.text(events ? "experiments.none.events" : "experiments.none.hint"));
    none.setAction(messages.text(events ? "experiments.new" : "experiments.none.action"));
    none.setOnAction(_ -> leave(events));
    scroll.setVisible(!all.isEmpty());
    Optional<Listed> selected = viewModel.selected().get();
    List<Node> cards = new ArrayList<>();
    for (Listed listed : all) {
      cards.add(card(listed, Optional.of(listed).equals(selected)));
    }
    Button add = new Button(messages.text("experiments.new"), new FontIcon("mdi2p-plus"));
    add.setOnAction(_ -> create());
    cards.add(add);
    list.getChildren().setAll(cards);
  }

  private ExperimentCard card(Listed listed, boolean selected) {
    ExperimentCard card = new ExperimentCard(listed, messages, formats);
    card.setSelected(selected);
    card.setOnAction(
        _ -> {
          card.setSelected(true);
          navigator.go(navigator.current().get().with(NAME, listed.name()));
        });
    return card;
  }

  /** A new experiment on the data of the one that is shown. */
  private void create() {
    viewModel
        .selected()
        .get()
        .map(listed -> listed.experiment().dataset())
        .or(() -> viewModel.datasets().stream().findFirst())
        .ifPresent(
            dataset -> {
              editor.create(messages.text("experiments.new.name"), dataset);
              aboutController.openForm();
            });
  }

  private void show(LoadState<ExperimentView> view) {
    boolean failed = view instanceof LoadState.Failed<ExperimentView>;
    for (Node part : List.of(tabs, panel)) {
      part.setVisible(!failed);
      part.setManaged(!failed);
    }
    state.show(view, messages, this::show);
  }

  private void show(ExperimentView view) {
    showSetup(view);
    segment.say(view.match(), messages, formats);
    if (view.lacking().isPresent()) {
      viewModel.setupOpen().set(true);
    }
  }

  private void showSetup(ExperimentView view) {
    ExperimentSetup read = view.setup();
    String metrics = String.join(", ", read.metrics().stream().map(MetricColumn::name).toList());
    boolean known = !view.unassigned();
    setupPane.setVisible(known);
    setupPane.setManaged(known);
    if (view.events().isPresent()) {
      setupPane.setText(
          messages.text("experiments.events.title", view.listed().experiment().dataset(), metrics));
      eventForm.show(view.events().get());
    } else if (known) {
      setupPane.setText(
          view.lacking().isPresent()
              ? messages.text("experiments.setup.unknown")
              : messages.text("experiments.setup.title", read.unit(), read.variant(), metrics));
      setupForm.show(view);
    }
  }
}
