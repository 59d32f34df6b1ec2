package vitrine.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.events.EventMeasure;
import vitrine.core.exposure.events.EventMetric;

/**
 * Reads metrics of events: the forms of {@link MetricArgument} with what shoppers do in place of a
 * column, as {@code ctr=ratio:click/shown}, {@code shoes=mean:revenue:category=Shoes}, and {@code
 * kept=retention:7..14}.
 */
final class EventMetricArgument {
  private static final Pattern RETENTION =
      Pattern.compile(
          "(?<name>[^=]+)=retention:(?<from>\\d{1,4})\\.\\.(?<below>\\d{1,4})(:(?<where>.+))?");

  private final MetricArgument argument;

  EventMetricArgument(MetricArgument argument) {
    this.argument = argument;
  }

  /**
   * The metric.
   *
   * @throws VitrineException USAGE if it is written otherwise
   */
  EventMetric parse(String text) {
    Matcher retention = RETENTION.matcher(text);
    if (retention.matches()) {
      return retention(text, retention);
    }
    MetricColumn read = argument.parse(text);
    return new EventMetric(
        read.metric(),
        measure(read.column()),
        read.denominator().map(EventMetricArgument::measure),
        read.winsorised());
  }

  private EventMetric retention(String text, Matcher form) {
    int from = Integer.parseInt(form.group("from"));
    int below = Integer.parseInt(form.group("below"));
    if (below <= from) {
      throw new VitrineException(ProblemCode.USAGE, "--metric " + text);
    }
    Metric metric = argument.parse(form.group("name") + "=proportion:view").metric();
    String where = form.group("where");
    return new EventMetric(
        new Metric(
            metric.name(),
            new Statistic.Proportion(),
            metric.direction(),
            metric.role(),
            metric.prior()),
        new EventMeasure.Returned(
            from,
            below,
            where == null
                ? List.of()
                : WhereArguments.conditions(Arrays.asList(where.split("&", -1)))),
        Optional.empty(),
        OptionalDouble.empty());
  }

  /** What shoppers do: a word below, else an event. */
  private static EventMeasure measure(String text) {
    EventSelection selection = EventArgument.parse(text);
    String word = selection.event() instanceof EventSelection.Event.Named named ? named.name() : "";
    return switch (word) {
      case "revenue" -> new EventMeasure.Revenue(OrderValue.GROSS, selection.where());
      case "net-revenue" -> new EventMeasure.Revenue(OrderValue.NET, selection.where());
      case "orders" -> new EventMeasure.Orders(selection.where());
      case "sessions" -> new EventMeasure.Sessions(selection.where());
      case "browse-time" -> new EventMeasure.BrowseTime(selection.where());
      case "shown" -> new EventMeasure.Shown(selection.where());
      default -> new EventMeasure.Events(selection);
    };
  }
}
