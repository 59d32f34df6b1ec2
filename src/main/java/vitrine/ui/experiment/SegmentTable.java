package vitrine.ui.experiment;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.SegmentEffects;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** A line a segment: units, values, the effect inside, and how it differs from the rest. */
final class SegmentTable {
  private final TableView<Row> table;
  private final Messages messages;
  private final Formats formats;
  private final EffectText text;

  /** A segment's line. */
  record Row(
      String segment,
      String units,
      String control,
      String arm,
      String inside,
      String difference,
      String p) {}

  SegmentTable(TableView<Row> table, Messages messages, Formats formats, EffectText text) {
    this.table = table;
    this.messages = messages;
    this.formats = formats;
    this.text = text;
    Tables.plain(table);
    column("segment", Row::segment, 110);
    column("units", Row::units, 130);
    column("control", Row::control, 80);
    column("arm", Row::arm, 80);
    column("inside", Row::inside, 230);
    column("difference", Row::difference, 235);
    column("p", Row::p, 95);
  }

  /** Shows the segments of one metric and arm. */
  void show(List<SegmentEffects> effects) {
    table.getItems().setAll(effects.stream().map(this::row).toList());
    Tables.fit(table);
  }

  private Row row(SegmentEffects segment) {
    Effect inside = segment.inside();
    return new Row(
        SegmentCharts.label(messages, segment.segment()),
        formats.whole(inside.control().n()) + " / " + formats.whole(inside.treatment().n()),
        text.value(inside.metric(), inside.control().value()),
        text.value(inside.metric(), inside.treatment().value()),
        inside.absolute() instanceof Estimated
            ? text.absolute(inside)
            : text.missing(inside.absolute()),
        segment
            .difference()
            .estimated()
            .map(e -> text.estimate(inside, e.value(), e.interval()))
            .orElseGet(() -> text.missing(segment.difference())),
        segment.difference().estimated().map(e -> text.probability(e.pAdjusted())).orElse("–"));
  }

  private void column(String key, Function<Row, String> value, double width) {
    TableColumn<Row, String> column =
        new TableColumn<>(messages.text("experiments.segments.column." + key));
    column.setSortable(false);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    table.getColumns().add(column);
  }
}
