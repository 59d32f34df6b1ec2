package vitrine.ui.shopper;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.aspect.Aspect;
import vitrine.core.sentiment.aspect.AspectFigure;
import vitrine.core.sentiment.aspect.ItemAspects;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Sentence;

/** Says what reviews say of a product: a line an aspect, with the share that speaks well of it. */
final class AspectLines {
  private static final int MOST = 5;
  private static final double BAR = 70;
  private static final double SHARE = 92;

  private final Messages messages;
  private final Formats formats;
  private final Runnable score;

  /**
   * Lines.
   *
   * @param score scores the sentences that are not scored yet
   */
  AspectLines(Messages messages, Formats formats, Runnable score) {
    this.messages = messages;
    this.formats = formats;
    this.score = score;
  }

  List<Node> of(LoadState<ItemAspects> state) {
    return switch (state) {
      case LoadState.Empty<ItemAspects>(Sentence why) -> List.of(soft(messages.text(why)));
      case LoadState.Loading<ItemAspects>() ->
          List.of(soft(messages.text("shoppers.aspects.reading")));
      case LoadState.Failed<ItemAspects>(Sentence what, Sentence _) ->
          List.of(soft(messages.text(what)));
      case LoadState.Ready<ItemAspects>(ItemAspects said) -> lines(said);
    };
  }

  private List<Node> lines(ItemAspects said) {
    List<Node> lines = new ArrayList<>();
    lines.add(
        soft(
            said.reviews() == 0
                ? messages.text("shoppers.aspects.unreviewed")
                : messages.text("shoppers.aspects", said.reviews())));
    said.figures().stream()
        .filter(figure -> figure.counts().scored() > 0)
        .limit(MOST)
        .forEach(figure -> lines.add(line(figure)));
    if (said.unscored() > 0) {
      Hyperlink link = new Hyperlink(messages.text("shoppers.aspects.unscored", said.unscored()));
      link.setOnAction(_ -> score.run());
      lines.add(link);
    }
    return lines;
  }

  private Node line(AspectFigure figure) {
    MoodCounts counts = figure.counts();
    Label name = new Label(name(figure.aspect()));
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label share =
        new Label(
            counts.decided() == 0
                ? messages.text("shoppers.aspects.unsure", counts.scored())
                : messages.text(
                    "shoppers.aspects.line",
                    formats.percent((double) counts.positive() / counts.decided(), 0),
                    counts.decided()));
    share.getStyleClass().add("soft");
    share.setMinWidth(SHARE);
    HBox line = new HBox(name, bar(counts), share);
    line.getStyleClass().add("aspect-line");
    return line;
  }

  private static HBox bar(MoodCounts counts) {
    HBox bar =
        new HBox(
            part("aspect-good", counts.positive(), counts.decided()),
            part("aspect-neutral", counts.neutral(), counts.decided()),
            part("aspect-bad", counts.negative(), counts.decided()));
    bar.getStyleClass().add("aspect-bar");
    bar.setMinWidth(BAR);
    bar.setMaxWidth(BAR);
    return bar;
  }

  private static Region part(String style, int count, int all) {
    Region part = new Region();
    part.getStyleClass().add(style);
    part.setPrefWidth(all == 0 ? 0 : BAR * count / all);
    return part;
  }

  private String name(Aspect aspect) {
    return aspect.name().orElseGet(() -> messages.text("aspects.name." + aspect.id()));
  }

  private static Label soft(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("soft");
    label.setWrapText(true);
    return label;
  }
}
