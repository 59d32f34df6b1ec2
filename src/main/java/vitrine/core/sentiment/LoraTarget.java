package vitrine.core.sentiment;

import java.util.Locale;

/** A weight matrix of each encoder layer that a low-rank change can be added to. */
public enum LoraTarget {
  QUERY("attention.self.query"),
  KEY("attention.self.key"),
  VALUE("attention.self.value"),
  /** Mixes the attention's heads. */
  OUTPUT("attention.output.dense"),
  /** The first, widening matrix of the feed-forward part. */
  INTERMEDIATE("intermediate.dense"),
  /** The second, narrowing one. */
  FEED_FORWARD("output.dense");

  private final String stem;

  LoraTarget(String stem) {
    this.stem = stem;
  }

  /** The matrix's name within a layer, as Hugging Face's BertModel calls it. */
  public String stem() {
    return stem;
  }

  /** The name in files and on the command line: lower case, with a hyphen. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
