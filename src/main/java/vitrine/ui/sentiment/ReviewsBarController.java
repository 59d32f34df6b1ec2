package vitrine.ui.sentiment;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.ScreenController;
import vitrine.ui.engagement.SegmentPicker;

/** The filter of the whole Reviews screen. */
public final class ReviewsBarController extends ScreenController {
  private static final double CHIP_WIDTH = 320;

  private final ReviewsViewModel viewModel;
  private final ReviewsWay way;
  private final Messages messages;
  private final Formats formats;

  @FXML private FlowPane root;
  @FXML private ComboBox<String> category;
  @FXML private ComboBox<Mood> mood;
  @FXML private ComboBox<Integer> stars;
  @FXML private DatePicker from;
  @FXML private DatePicker to;
  @FXML private TextField search;
  @FXML private SegmentPicker segment;
  @FXML private HBox chips;

  /** The boxes are made or filled, not by the user: nothing is taken from them. */
  private boolean filling = true;

  /** A bar over this filter. */
  public ReviewsBarController(
      ReviewsViewModel viewModel, ReviewsWay way, Messages messages, Formats formats) {
    this.viewModel = viewModel;
    this.way = way;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    from.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    to.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    mood.setConverter(names(value -> messages.text("reviews." + value.argument())));
    mood.setItems(FXCollections.observableArrayList(Mood.values()));
    stars.setConverter(names(value -> messages.text("reviews.stars", value)));
    stars.setItems(FXCollections.observableArrayList(IntStream.rangeClosed(1, 5).boxed().toList()));
    for (Node part : List.of(category, mood, stars, from, to)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    category
        .valueProperty()
        .subscribe(value -> take(f -> f.with(w -> w.ofCategory(Optional.ofNullable(value)))));
    mood.valueProperty()
        .subscribe(value -> take(f -> f.with(w -> w.ofMood(Optional.ofNullable(value)))));
    stars
        .valueProperty()
        .subscribe(value -> take(f -> f.with(w -> w.ofStars(Optional.ofNullable(value)))));
    from.valueProperty().subscribe(this::takeDays);
    to.valueProperty().subscribe(this::takeDays);
    search
        .textProperty()
        .subscribe(
            text -> {
              if (!filling) {
                way.refine(f -> f.with(w -> w.ofSearch(text)));
              }
            });
    segment.begin(messages, name -> take(f -> f.ofSegment(name)));
    watch(viewModel.segments(), _ -> fill());
    watch(viewModel.query(), _ -> fill());
    watch(viewModel.reviews(), _ -> fill());
  }

  private static <T> StringConverter<T> names(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("the box is not editable");
      }
    };
  }

  private void take(UnaryOperator<ReviewsQuery> change) {
    if (!filling) {
      way.narrow(change);
    }
  }

  private void takeDays() {
    take(
        f ->
            f.with(
                w ->
                    w.ofDays(
                        Optional.<LocalDate>ofNullable(from.getValue()),
                        Optional.<LocalDate>ofNullable(to.getValue()))));
  }

  private void fill() {
    filling = true;
    ReviewsQuery query = viewModel.query().get();
    LoadState<ReviewsState> now = viewModel.reviews().get();
    root.setVisible(viewModel.dataset().isPresent());
    root.setManaged(root.isVisible());
    now.ready().ifPresent(this::offer);
    category.setValue(query.filter().category().orElse(null));
    mood.setValue(query.filter().mood().orElse(null));
    stars.setValue(query.filter().stars().orElse(null));
    from.setValue(query.filter().from().orElse(null));
    to.setValue(query.filter().to().orElse(null));
    if (!search.getText().equals(query.filter().search())) {
      search.setText(query.filter().search());
    }
    segment.offer(viewModel.segments().get(), query.segment());
    chips.getChildren().setAll(chips(query, now));
    filling = false;
  }

  private void offer(ReviewsState ready) {
    List<String> categories = ready.scored().categories();
    if (!category.getItems().equals(categories)) {
      category.setItems(FXCollections.observableArrayList(categories));
    }
    category.setVisible(!categories.isEmpty());
    stars.setVisible(ready.reviews().ratings().isPresent());
    from.setVisible(ready.reviews().times().isPresent());
    to.setVisible(from.isVisible());
    segment.say(ready.match(), messages, formats);
  }

  private List<Node> chips(ReviewsQuery query, LoadState<ReviewsState> now) {
    List<Node> all = new ArrayList<>();
    query
        .filter()
        .item()
        .ifPresent(
            id ->
                all.add(
                    chip(
                        now.ready().map(ready -> ready.title(id)).orElse(id),
                        f -> f.ofItem(Optional.empty()))));
    query
        .filter()
        .contradiction()
        .ifPresent(
            which ->
                all.add(
                    chip(
                        messages.text("reviews.contradiction." + which.argument()),
                        f -> f.ofContradiction(Optional.empty()))));
    query
        .filter()
        .answered()
        .ifPresent(
            answered ->
                all.add(
                    chip(
                        messages.text(answered ? "reviews.answered" : "reviews.unanswered"),
                        f -> f.ofAnswered(Optional.empty()))));
    return all;
  }

  /** A part of the filter that has no box of its own; a click takes it away. */
  private Button chip(String words, UnaryOperator<ReviewFilter> without) {
    Button chip = new Button(words + "  ✕");
    chip.getStyleClass().addAll("filter-chip", "event-chip");
    chip.setMaxWidth(CHIP_WIDTH);
    chip.setAccessibleText(messages.text("explore.remove", words));
    chip.setOnAction(_ -> take(query -> query.with(without)));
    return chip;
  }

  @FXML
  void clearFilters() {
    way.narrow(_ -> ReviewsQuery.ALL);
  }
}
