package vitrine.core.recommend.sequence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sizes of a sequence model, from which the names and shapes of its arrays follow.
 *
 * @param items size of the catalogue
 * @param dimensions width of an item's vector
 * @param layers how many transformer layers
 * @param heads attention heads of a layer; they divide the dimensions
 * @param length how many of a shopper's newest items are read
 */
public record SequenceShape(int items, int dimensions, int layers, int heads, int length) {
  /** The items' vectors, which are also the output layer: items × dimensions. */
  public static final String ITEMS = "item.weight";

  /** What is added at each place, counted from the newest: length × dimensions. */
  public static final String POSITIONS = "position.weight";

  /** The last layer norm. */
  public static final String NORM = "norm";

  /** How much wider than an item's vector the inner layer of a feed-forward is. */
  public static final int WIDENING = 4;

  /** Added to the variance by every layer norm. */
  public static final float EPSILON = 1e-6f;

  /** Refuses sizes that make no model. */
  public SequenceShape {
    if (items < 1 || dimensions < 1 || layers < 1 || heads < 1 || length < 1) {
      throw new IllegalArgumentException(
          "no model of %d items, %d dimensions, %d layers, %d heads"
              .formatted(items, dimensions, layers, heads));
    }
    if (dimensions % heads != 0) {
      throw new IllegalArgumentException(heads + " heads do not divide " + dimensions);
    }
  }

  /** The name of a part of a layer, for example {@code layer.0.attention.query}. */
  public static String part(int layer, String name) {
    return "layer." + layer + "." + name;
  }

  /**
   * The shape of each array by its name, in a fixed order: matrices are out × in as in PyTorch, and
   * every {@code .weight} but those of items and positions has its {@code .bias}.
   */
  public Map<String, long[]> arrays() {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    shapes.put(ITEMS, new long[] {items, dimensions});
    shapes.put(POSITIONS, new long[] {length, dimensions});
    for (int layer = 0; layer < layers; layer++) {
      vector(shapes, part(layer, "attention.norm"));
      for (String name : new String[] {"query", "key", "value", "output"}) {
        matrix(shapes, part(layer, "attention." + name), dimensions, dimensions);
      }
      vector(shapes, part(layer, "feed.norm"));
      matrix(shapes, part(layer, "feed.inner"), WIDENING * dimensions, dimensions);
      matrix(shapes, part(layer, "feed.outer"), dimensions, WIDENING * dimensions);
    }
    vector(shapes, NORM);
    return shapes;
  }

  private void vector(Map<String, long[]> shapes, String name) {
    shapes.put(name + ".weight", new long[] {dimensions});
    shapes.put(name + ".bias", new long[] {dimensions});
  }

  private static void matrix(Map<String, long[]> shapes, String name, int out, int in) {
    shapes.put(name + ".weight", new long[] {out, in});
    shapes.put(name + ".bias", new long[] {out});
  }
}
