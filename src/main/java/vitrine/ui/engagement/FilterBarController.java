package vitrine.ui.engagement;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.converter.LocalDateStringConverter;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.segment.Segment;
import vitrine.ui.common.Appearance;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;

/**
 * The filter of everything that is looked at: days, a chip for each condition, and the steps that
 * led here. It stands above Overview, without days, and above the panels of Engagement.
 */
public final class FilterBarController extends ScreenController {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final EngagementViewModel viewModel;
  private final Exploration exploration;
  private final SavedSegments segments;
  private final FilterChoices choices;
  private final Messages messages;
  private final ErrorPresenter errors;
  private final Appearance appearance;
  private final Popup popup = new Popup();
  private final AddFilterPane adding;
  private boolean stays;
  private boolean filling;

  @FXML private VBox root;
  @FXML private ToggleGroup spans;
  @FXML private HBox spanBox;
  @FXML private HBox dateBox;
  @FXML private ToggleButton week;
  @FXML private ToggleButton month;
  @FXML private ToggleButton quarter;
  @FXML private ToggleButton all;
  @FXML private DatePicker from;
  @FXML private DatePicker to;
  @FXML private Button add;
  @FXML private Button undo;
  @FXML private Button redo;
  @FXML private Button reset;
  @FXML private FlowPane chipRow;
  @FXML private HBox saveBox;
  @FXML private TextField segmentName;
  @FXML private Label saved;
  @FXML private FlowPane trail;

  /** A bar over this filter. */
  public FilterBarController(
      EngagementViewModel viewModel,
      SavedSegments segments,
      FilterChoices choices,
      Messages messages,
      Formats formats,
      Appearance appearance,
      ErrorPresenter errors) {
    this.viewModel = viewModel;
    this.exploration = viewModel.exploration();
    this.segments = segments;
    this.choices = choices;
    this.messages = messages;
    this.errors = errors;
    this.appearance = appearance;
    adding = new AddFilterPane(choices, messages, formats, this::made);
  }

  @FXML
  void initialize() {
    from.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    to.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    popup.setAutoHide(true);
    popup.getContent().add(adding);
    appearance.dress(popup.getScene());
    undo.setTooltip(new Tooltip(messages.text("explore.undo") + " (Ctrl+Z)"));
    redo.setTooltip(new Tooltip(messages.text("explore.redo") + " (Ctrl+Shift+Z)"));
    for (Node part : new Node[] {chipRow, trail, saved, saveBox, root}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    watch(exploration.filter(), filter -> fill());
    watch(exploration.place(), place -> fillTrail());
    watch(exploration.trail(), stops -> fillTrail());
    watch(viewModel.shop(), shop -> fill());
    watch(choices.values(), adding::show);
  }

  /** Steps are taken on the screen that is shown, whose days are its own: for Overview. */
  void withoutDays() {
    stays = true;
    for (Node part : new Node[] {spanBox, dateBox}) {
      part.setVisible(false);
      part.setManaged(false);
    }
  }

  /** The screen of this bar is shown: its keys work. */
  void shown() {
    Optional.ofNullable(root.getScene())
        .ifPresent(
            scene -> {
              scene.getAccelerators().put(UNDO, exploration::undo);
              scene.getAccelerators().put(REDO, exploration::redo);
            });
  }

  /** The screen of this bar is left. */
  void hidden() {
    popup.hide();
    Optional.ofNullable(root.getScene())
        .ifPresent(scene -> scene.getAccelerators().keySet().removeAll(List.of(UNDO, REDO)));
  }

  private void take(Step step) {
    if (filling) {
      return;
    }
    if (stays) {
      exploration.narrowHere(step);
    } else {
      exploration.narrow(step);
    }
  }

  private void made(Step step) {
    popup.hide();
    take(step);
  }

  private Map<EngagementFilter.Span, ToggleButton> buttons() {
    return Map.of(
        EngagementFilter.Span.WEEK, week,
        EngagementFilter.Span.MONTH, month,
        EngagementFilter.Span.QUARTER, quarter,
        EngagementFilter.Span.ALL, all);
  }

  @FXML
  void chooseSpan() {
    Toggle chosen = spans.getSelectedToggle();
    if (chosen == null) {
      mark(exploration.filter().get());
      return;
    }
    buttons()
        .forEach(
            (span, button) -> {
              if (button == chosen) {
                take(Step.of("explore.span." + span.key(), f -> f.with(span)));
              }
            });
  }

  private void mark(EngagementFilter filter) {
    spans.selectToggle(filter.days().isPresent() ? null : buttons().get(filter.span()));
  }

  @FXML
  void chooseDays() {
    if (from.getValue() != null
        && to.getValue() != null
        && !to.getValue().isBefore(from.getValue())) {
      take(Step.to(new Period(from.getValue(), to.getValue())));
    }
  }

  @FXML
  void openAdd() {
    viewModel
        .shop()
        .get()
        .ready()
        .ifPresent(
            shop -> {
              Bounds at = add.localToScreen(add.getBoundsInLocal());
              popup.show(add, at.getMinX(), at.getMaxY() + 4);
              adding.begin(shop.subjects(), segments.all().get());
            });
  }

  @FXML
  void undo() {
    exploration.undo();
  }

  @FXML
  void redo() {
    exploration.redo();
  }

  @FXML
  void reset() {
    take(new Step(Sentence.of("explore.reset"), now -> EngagementFilter.standard()));
  }

  @FXML
  void save() {
    String name = segmentName.getText().strip();
    List<UserRule> rules = exploration.rules(segments.all().get());
    segments.save(
        new Segment(name, rules),
        failure -> {
          failure.ifPresent(errors::show);
          saved.setVisible(failure.isEmpty());
          if (failure.isEmpty()) {
            saved.setText(messages.text("explore.saved", name));
            segmentName.clear();
          }
        });
  }

  private void fill() {
    LoadState<EngagementShop> shop = viewModel.shop().get();
    EngagementFilter filter = exploration.filter().get();
    root.setVisible(!(shop instanceof LoadState.Empty<EngagementShop>));
    filling = true;
    mark(filter);
    shop.ready()
        .map(ready -> filter.days().orElse(filter.span().of(ready.days())))
        .ifPresent(
            days -> {
              from.setValue(days.from());
              to.setValue(days.to());
            });
    filling = false;
    List<Node> row = chips(filter);
    row.addAll(List.of(saveBox, saved));
    chipRow.getChildren().setAll(row);
    chipRow.setVisible(filter.narrowed());
    saved.setVisible(false);
    reset.setDisable(filter.equals(EngagementFilter.standard()));
  }

  private List<Node> chips(EngagementFilter filter) {
    List<Node> all = new ArrayList<>();
    for (Condition condition : filter.where()) {
      all.add(chip("event", FilterWords.of(condition), now -> now.without(condition)));
    }
    for (UserRule rule : filter.users()) {
      all.add(chip("user", FilterWords.of(rule), now -> now.without(rule)));
    }
    for (String segment : filter.segments()) {
      Sentence words = Sentence.of("explore.segment", segment);
      all.add(chip("user", words, now -> now.outOf(segment)));
    }
    return all;
  }

  /** A part of the filter; a click on it takes it away. */
  private Node chip(String kind, Sentence words, UnaryOperator<EngagementFilter> without) {
    String text = messages.text(words);
    Button chip = new Button(text + "  ✕");
    chip.getStyleClass().addAll("filter-chip", kind + "-chip");
    chip.setTooltip(new Tooltip(messages.text("explore.chip." + kind)));
    chip.setAccessibleText(messages.text("explore.remove", text));
    chip.setOnAction(click -> take(new Step(Sentence.of("explore.without", words), without)));
    return chip;
  }

  private void fillTrail() {
    List<Exploration.Stop> stops = exploration.trail().get();
    int place = exploration.place().get();
    List<Node> links = new ArrayList<>();
    for (int stop = 0; stop < stops.size(); stop++) {
      if (stop > 0) {
        Label arrow = new Label("›");
        arrow.getStyleClass().add("trail-arrow");
        links.add(arrow);
      }
      int target = stop;
      Hyperlink link = new Hyperlink(messages.text(stops.get(stop).words()));
      link.getStyleClass().add("trail-stop");
      link.pseudoClassStateChanged(HERE, stop == place);
      link.pseudoClassStateChanged(UNDONE, stop > place);
      link.setOnAction(click -> exploration.visit(target));
      links.add(link);
    }
    trail.getChildren().setAll(links);
    trail.setVisible(stops.size() > 1);
    undo.setDisable(place == 0);
    redo.setDisable(place >= stops.size() - 1);
  }
}
