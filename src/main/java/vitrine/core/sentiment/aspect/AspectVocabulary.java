package vitrine.core.sentiment.aspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The aspects that are looked for.
 *
 * @param aspects in the order in which they are shown
 * @param ignored phrases that speak of none of them, though a part of the phrase would
 */
public record AspectVocabulary(List<Aspect> aspects, List<String> ignored) {
  /** Quality, size and fit, price, delivery, service, packaging, appearance. */
  public static final AspectVocabulary BUILT_IN = read("/vitrine/sentiment/aspects.txt");

  /** Copies the lists. */
  public AspectVocabulary {
    aspects = List.copyOf(aspects);
    ignored = List.copyOf(ignored);
  }

  /** The same and more aspects after them. */
  public AspectVocabulary with(List<Aspect> more) {
    List<Aspect> all = new ArrayList<>(aspects);
    all.addAll(more);
    return new AspectVocabulary(all, ignored);
  }

  private static AspectVocabulary read(String resource) {
    try (InputStream in = AspectVocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads {@code [aspect]} and lines of its terms below, parted by commas. A term after a hyphen is
   * an ignored one; a line after {@code #} is a comment.
   */
  static AspectVocabulary parse(String text) {
    List<Aspect> aspects = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    String id = "";
    List<String> terms = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        if (!id.isEmpty()) {
          aspects.add(new Aspect(id, Optional.empty(), terms));
        }
        id = line.substring(1, line.length() - 1);
        terms = new ArrayList<>();
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        for (String term : line.split(",")) {
          String plain = term.strip();
          if (plain.startsWith("-")) {
            ignored.add(plain.substring(1));
          } else {
            terms.add(plain);
          }
        }
      }
    }
    aspects.add(new Aspect(id, Optional.empty(), terms));
    return new AspectVocabulary(aspects, ignored);
  }
}
