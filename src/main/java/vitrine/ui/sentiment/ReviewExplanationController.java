package vitrine.ui.sentiment;

import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.StarMapping;
import vitrine.core.sentiment.explain.Attribution;
import vitrine.core.sentiment.explain.SimilarReview;
import vitrine.ui.common.Destination;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;

/** Why the opened review is read as it is: painted words, clauses left out, reviews like it. */
public final class ReviewExplanationController extends ScreenController implements ReviewPart {
  private final ReviewExplanationModel model;
  private final ReviewsPanelContext context;

  @FXML private VBox painted;
  @FXML private Label said;
  @FXML private Label stars;
  @FXML private FlowPane legend;
  @FXML private Label legendFor;
  @FXML private Label legendAgainst;
  @FXML private Label reliability;
  @FXML private Label part;
  @FXML private StatePane wordsState;
  @FXML private VBox clausesPart;
  @FXML private StatePane clausesState;
  @FXML private VBox clauses;
  @FXML private VBox similarPart;
  @FXML private StatePane similarState;
  @FXML private VBox similar;
  @FXML private Label compared;
  @FXML private Button readAll;
  @FXML private Button product;
  @FXML private Button shopper;

  private PaintedText text;
  private ClauseList clauseList;
  private Optional<Opened> opened = Optional.empty();

  private record Opened(ReviewsState reviews, int row) {
    String text() {
      return reviews.reviews().text(row);
    }
  }

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public ReviewExplanationController(ReviewExplanationModel model, ReviewsPanelContext context) {
    this.model = model;
    this.context = context;
  }

  @FXML
  void initialize() {
    text = new PaintedText(context.messages(), context.formats());
    painted.getChildren().setAll(text);
    clauseList = new ClauseList(context.messages(), context.formats());
    clauses.getChildren().setAll(clauseList);
    for (Label label : new Label[] {said, stars, reliability, part}) {
      label.managedProperty().bind(label.visibleProperty());
    }
    legend.managedProperty().bind(legend.visibleProperty());
    clausesPart.managedProperty().bind(clausesPart.visibleProperty());
    similarPart.managedProperty().bind(similarPart.visibleProperty());
    for (Button button : new Button[] {readAll, product, shopper}) {
      button.managedProperty().bind(button.visibleProperty());
    }
    watch(
        model.words(),
        state -> {
          opened.ifPresent(it -> text.plain(it.text().strip()));
          legend.setVisible(state.ready().isPresent());
          wordsState.show(state, context.messages(), this::words);
        });
    watch(
        model.clauses(),
        state -> {
          clausesPart.setVisible(!(state instanceof LoadState.Empty));
          clausesState.show(
              state,
              context.messages(),
              found -> opened.ifPresent(it -> clauseList.show(it.text(), found)));
        });
    watch(
        model.similar(),
        state -> {
          similarPart.setVisible(!(state instanceof LoadState.Empty));
          similarState.show(state, context.messages(), this::similar);
        });
  }

  @Override
  public void show(ReviewsState reviews, int row) {
    opened = Optional.of(new Opened(reviews, row));
    text.plain(reviews.reviews().text(row).strip());
    said(reviews, row);
    stars(reviews, row);
    Optional<String> item = value(reviews.reviews().items(), row);
    product.setVisible(item.isPresent());
    item.ifPresent(
        it -> product.setText(context.messages().text("explain.product", reviews.title(it))));
    shopper.setVisible(value(reviews.reviews().users(), row).isPresent());
    model.show(reviews, row);
    model.words().get().ready().ifPresent(this::words);
  }

  @Override
  public void hide() {
    opened = Optional.empty();
    model.hide();
  }

  private static Optional<String> value(Optional<CodeColumn> column, int row) {
    return column.map(it -> it.value(row)).filter(value -> !value.isEmpty());
  }

  private String name(Sentiment sentiment) {
    return context.messages().text("reviews." + sentiment.argument());
  }

  private void said(ReviewsState reviews, int row) {
    Scores scores = reviews.scores();
    said.setVisible(scores.scored(row) || reviews.scored().waiting() > 0);
    if (!scores.scored(row)) {
      said.setText(context.messages().text("explain.not.scored"));
      return;
    }
    float[] shares = scores.probabilities(row);
    String key = reviews.mood(row) == Mood.UNSURE ? "explain.said.unsure" : "explain.said";
    said.setText(
        context
            .messages()
            .text(
                key,
                name(scores.predicted(row)),
                context.formats().percent(shares[Sentiment.NEGATIVE.ordinal()], 0),
                context.formats().percent(shares[Sentiment.NEUTRAL.ordinal()], 0),
                context.formats().percent(shares[Sentiment.POSITIVE.ordinal()], 0)));
  }

  private void stars(ReviewsState reviews, int row) {
    double given =
        reviews.reviews().ratings().map(MeasureColumn::values).map(v -> v[row]).orElse(Double.NaN);
    stars.setVisible(Double.isFinite(given) && reviews.scores().scored(row));
    if (stars.isVisible()) {
      Sentiment meant = StarMapping.DEFAULT.of(given);
      Sentiment read = reviews.scores().predicted(row);
      stars.setText(
          context
              .messages()
              .text(
                  meant == read ? "explain.stars.agree" : "explain.stars.differ",
                  context.formats().number(given, given == Math.rint(given) ? 0 : 1),
                  name(meant),
                  name(read)));
    }
  }

  private void words(Attribution attribution) {
    if (opened.isEmpty()) {
      return;
    }
    String whole = opened.get().text();
    if (attribution.reliability() == Attribution.Reliability.RELIABLE) {
      text.painted(whole, attribution);
    } else {
      text.plain(whole.strip());
    }
    legend.setVisible(attribution.reliability() == Attribution.Reliability.RELIABLE);
    String verdict = name(attribution.sentiment());
    legendFor.setText(context.messages().text("explain.legend.for", verdict));
    legendAgainst.setText(context.messages().text("explain.legend.against", verdict));
    reliability.setText(
        context
            .messages()
            .text(
                "explain.reliability."
                    + attribution.reliability().name().toLowerCase(Locale.ROOT).replace('_', '.'),
                verdict,
                attribution.completenessError().isPresent()
                    ? context
                        .formats()
                        .percent(roundedUp(attribution.completenessError().getAsDouble()), 1)
                    : "–",
                context.formats().whole(attribution.steps())));
    part.setVisible(attribution.attributedEnd() < whole.length());
    part.setText(
        context
            .messages()
            .text(
                "explain.part",
                context.formats().whole(attribution.attributedEnd()),
                context.formats().whole(whole.length())));
  }

  /** To the next tenth of a percent, so that "within" is true. */
  private static double roundedUp(double share) {
    return Math.max(1, Math.ceil(share * 1000)) / 1000;
  }

  private void similar(ReviewExplanationModel.Similar found) {
    similar.getChildren().clear();
    if (opened.isEmpty()) {
      return;
    }
    for (SimilarReview review : found.reviews()) {
      similar
          .getChildren()
          .add(
              new ReviewLink(
                  opened.get().reviews(),
                  review.row(),
                  Optional.of(review.similarity()),
                  context.messages(),
                  context.formats(),
                  context.way()));
    }
    compared.setText(
        context
            .messages()
            .text(
                found.unread() == 0 ? "explain.similar.all" : "explain.similar.some",
                context.formats().whole(found.compared()),
                context.formats().whole(found.unread())));
    readAll.setVisible(found.unread() > 0);
  }

  @FXML
  void readAll() {
    opened.ifPresent(it -> model.readAll(it.reviews(), it.row()));
  }

  @FXML
  void showProduct() {
    opened.ifPresent(
        it ->
            context
                .way()
                .narrow(
                    query ->
                        query.with(
                            filter ->
                                filter.ofItem(value(it.reviews().reviews().items(), it.row())))));
  }

  @FXML
  void showShopper() {
    opened
        .flatMap(it -> value(it.reviews().reviews().users(), it.row()))
        .ifPresent(user -> context.way().leave(Route.to(Destination.SHOPPERS).with("user", user)));
  }
}
