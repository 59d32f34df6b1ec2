package vitrine.core.sentiment.aspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import vitrine.core.sentiment.TextWords;

/** Words and Han characters that no found aspect is named by. */
final class StopWords {
  static final StopWords BUILT_IN = read("/vitrine/sentiment/stop-words.txt");

  private final Set<String> words;

  private StopWords(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  private static StopWords read(String resource) {
    try (InputStream in = StopWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " on the class path");
      }
      Set<String> words = new HashSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                if (line.startsWith("=")) {
                  words.addAll(Arrays.asList(line.substring(1).strip().split(" ")));
                  return;
                }
                TextWords split = TextWords.of(line);
                for (int word = 0; word < split.count(); word++) {
                  words.add(split.word(word));
                }
              });
      return new StopWords(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(String word) {
    return words.contains(word);
  }
}
