package vitrine.ui.engagement;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.util.converter.LocalDateStringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.LoadedView;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.Screen;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.ViewLoader;

/**
 * What shoppers do: one filter bar over panels. A panel is loaded when it is first shown. The
 * route's {@code tab} says which one is.
 */
public final class EngagementController extends ScreenController {
  private static final String TAB = "tab";

  private final EngagementViewModel viewModel;
  private final Exploration exploration;
  private final Navigator navigator;
  private final Messages messages;
  private final ViewLoader views;
  private final Map<Panel, LoadedView> made = new EnumMap<>(Panel.class);
  private final Map<Panel, ToggleButton> links = new EnumMap<>(Panel.class);
  private Optional<Panel> shown = Optional.empty();
  private boolean filling;

  @FXML private Node filters;
  @FXML private ToggleGroup spans;
  @FXML private ToggleButton week;
  @FXML private ToggleButton month;
  @FXML private ToggleButton quarter;
  @FXML private ToggleButton all;
  @FXML private DatePicker from;
  @FXML private DatePicker to;
  @FXML private ComboBox<String> category;
  @FXML private FlowPane tabs;
  @FXML private StackPane panel;

  /** A view of this view-model. */
  public EngagementController(
      EngagementViewModel viewModel, Navigator navigator, Messages messages, ViewLoader views) {
    this.viewModel = viewModel;
    this.exploration = viewModel.exploration();
    this.navigator = navigator;
    this.messages = messages;
    this.views = views;
  }

  @FXML
  void initialize() {
    from.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    to.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    ToggleGroup group = new ToggleGroup();
    for (Panel choice : Panel.values()) {
      ToggleButton link = link(choice);
      link.setToggleGroup(group);
      links.put(choice, link);
      tabs.getChildren().add(link);
    }
    watch(viewModel.filter(), filter -> fillFilters());
    watch(viewModel.shop(), shop -> fillFilters());
  }

  private ToggleButton link(Panel choice) {
    ToggleButton link = new ToggleButton(messages.text(choice.titleKey()));
    link.setGraphic(new FontIcon(choice.icon()));
    link.getStyleClass().add("panel-tab");
    link.setTooltip(new Tooltip(messages.text(choice.titleKey() + ".hint")));
    link.setOnAction(
        click -> {
          link.setSelected(true);
          navigator.go(navigator.current().get().with(TAB, choice.key()));
        });
    return link;
  }

  @Override
  public void onShow(Route route) {
    exploration.arrive(route);
    Panel wanted = route.parameter(TAB).flatMap(Panel::of).orElse(Panel.TRENDS);
    LoadedView view = made.computeIfAbsent(wanted, absent -> views.load(absent.view()));
    if (!shown.equals(Optional.of(wanted))) {
      onHide();
      shown = Optional.of(wanted);
      panel.getChildren().setAll(view.root());
    }
    Optional.ofNullable(links.get(wanted)).ifPresent(link -> link.setSelected(true));
    if (view.controller() instanceof Screen controller) {
      controller.onShow(route);
    }
  }

  @Override
  public void onHide() {
    shown
        .map(made::get)
        .ifPresent(
            view -> {
              if (view.controller() instanceof Screen controller) {
                controller.onHide();
              }
            });
  }

  @Override
  public void dispose() {
    onHide();
    panel.getChildren().clear();
    for (LoadedView view : made.values()) {
      if (view.controller() instanceof Screen controller) {
        controller.dispose();
      }
    }
    super.dispose();
  }

  private Map<EngagementFilter.Span, ToggleButton> buttons() {
    return Map.of(
        EngagementFilter.Span.WEEK, week,
        EngagementFilter.Span.MONTH, month,
        EngagementFilter.Span.QUARTER, quarter,
        EngagementFilter.Span.ALL, all);
  }

  private void mark(EngagementFilter filter) {
    spans.selectToggle(filter.days().isPresent() ? null : buttons().get(filter.span()));
  }

  private void choose(Step step) {
    if (!filling) {
      exploration.narrow(step);
    }
  }

  @FXML
  void chooseSpan() {
    Toggle chosen = spans.getSelectedToggle();
    if (chosen == null) {
      mark(viewModel.filter().get());
      return;
    }
    buttons()
        .forEach(
            (span, button) -> {
              if (button == chosen) {
                choose(Step.of("explore.span." + span.key(), f -> f.with(span)));
              }
            });
  }

  @FXML
  void chooseDays() {
    if (from.getValue() != null
        && to.getValue() != null
        && !to.getValue().isBefore(from.getValue())) {
      Period period = new Period(from.getValue(), to.getValue());
      choose(Step.to(period));
    }
  }

  @FXML
  void chooseCategory() {
    int index = category.getSelectionModel().getSelectedIndex();
    viewModel
        .shop()
        .get()
        .ready()
        .flatMap(EngagementShop::categoryColumn)
        .ifPresent(
            column -> {
              if (index > 0) {
                choose(Step.to(Condition.of(column, category.getValue())));
              } else {
                choose(
                    Step.of("engagement.category.all", f -> f.without(chosenCategory(f, column))));
              }
            });
  }

  /** The condition on the category column; one that nobody made where there is none. */
  private static Condition chosenCategory(EngagementFilter filter, String column) {
    return filter.where().stream()
        .filter(each -> each instanceof Condition.AnyOf anyOf && anyOf.column().equals(column))
        .findFirst()
        .orElse(Condition.missing(column));
  }

  private static Optional<String> chosen(EngagementShop shop, EngagementFilter filter) {
    return shop.categoryColumn()
        .map(column -> chosenCategory(filter, column))
        .flatMap(
            each ->
                each instanceof Condition.AnyOf anyOf
                    ? anyOf.values().stream().findFirst()
                    : Optional.empty());
  }

  private void fillFilters() {
    LoadState<EngagementShop> shop = viewModel.shop().get();
    boolean usable = !(shop instanceof LoadState.Empty<EngagementShop>);
    filters.setVisible(usable);
    filters.setManaged(usable);
    mark(viewModel.filter().get());
    shop.ready().ifPresent(ready -> fillFilters(ready, viewModel.filter().get()));
  }

  private void fillFilters(EngagementShop shop, EngagementFilter filter) {
    filling = true;
    Period days = filter.days().orElse(filter.span().of(shop.days()));
    from.setValue(days.from());
    to.setValue(days.to());
    List<String> names = new ArrayList<>();
    names.add(messages.text("engagement.category.all"));
    names.addAll(shop.categories());
    category.getItems().setAll(names);
    category
        .getSelectionModel()
        .select(Math.max(0, chosen(shop, filter).map(names::lastIndexOf).orElse(0)));
    category.setVisible(!shop.categories().isEmpty());
    filling = false;
  }
}
