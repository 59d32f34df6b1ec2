package vitrine.core.chart;

import java.util.List;

/**
 * Streams between places that stand in columns, for example the ways of shoppers from step to step.
 *
 * @param nodes the places
 * @param links the streams between them
 * @param format how the width of a stream is written
 */
public record SankeyChart(ChartText text, List<Node> nodes, List<Link> links, ValueFormat format)
    implements ChartSpec {

  /** Copies the lists and checks that every stream goes from a place to one further right. */
  public SankeyChart {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    for (Link link : links) {
      if (nodes.get(link.from()).column() >= nodes.get(link.to()).column()) {
        throw new IllegalArgumentException("streams flow to the right");
      }
    }
  }

  @Override
  public boolean isEmpty() {
    return links.isEmpty();
  }

  /**
   * A place.
   *
   * @param label its name
   * @param column how far to the right it stands, from 0
   * @param tone its colour; the same name has the same tone and index everywhere
   * @param color which colour of the palette, for {@link Tone#SERIES}
   */
  public record Node(String label, int column, Tone tone, int color) {}

  /**
   * A stream.
   *
   * @param from index of the place that it leaves
   * @param to index of the place that it reaches
   * @param value its width, above zero
   * @param note shown under the pointer
   */
  public record Link(int from, int to, double value, String note) {}
}
