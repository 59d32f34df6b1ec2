package vitrine.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text file of phrases: lines before the first blank line are headers ({@code brands A, B}); then
 * sections {@code aspect zip}, {@code open}, {@code use} … hold lines {@code en+ phrase}. A phrase
 * has alternatives {@code {a|b|}}, which nest, and slots {@code [n]}.
 */
record Phrasebook(List<String> headers, Map<String, Map<String, List<String>>> sections) {

  static Phrasebook read(String name) {
    List<String> headers = new ArrayList<>();
    Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    Map<String, List<String>> section = new LinkedHashMap<>();
    boolean heading = true;
    for (String line : text(name).split("\n")) {
      if (line.isBlank()) {
        heading = true;
      } else if (heading && sections.isEmpty() && isHeader(line)) {
        headers.add(line);
      } else if (heading) {
        section = new LinkedHashMap<>();
        sections.put(line.strip(), section);
        heading = false;
      } else {
        int space = line.indexOf(' ');
        section
            .computeIfAbsent(line.substring(0, space), key -> new ArrayList<>())
            .add(line.substring(space + 1).strip());
      }
    }
    return new Phrasebook(headers, sections);
  }

  private static boolean isHeader(String line) {
    return line.startsWith("category ")
        || line.startsWith("brands ")
        || line.startsWith("type ")
        || line.startsWith("feature ");
  }

  private static String text(String name) {
    try (InputStream in = Phrasebook.class.getResourceAsStream(name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What follows this word in the headers, a line each. */
  List<String> headers(String word) {
    return headers.stream()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length() + 1))
        .toList();
  }

  /** The names of the aspects. */
  List<String> aspects() {
    return sections.keySet().stream()
        .filter(name -> name.startsWith("aspect "))
        .map(name -> name.substring(7))
        .toList();
  }

  /** The phrases of a section under a key such as {@code en+}; empty where there are none. */
  List<String> phrases(String section, String key) {
    return sections.getOrDefault(section, Map.of()).getOrDefault(key, List.of());
  }

  /** Draws one alternative of every group. */
  static String expand(String phrase, Dice dice) {
    int open = phrase.indexOf('{');
    if (open < 0) {
      return phrase;
    }
    List<String> choices = new ArrayList<>();
    int depth = 0;
    int start = open + 1;
    int at = open;
    do {
      char c = phrase.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '|' && depth == 1 || c == '}' && depth == 0) {
        choices.add(phrase.substring(start, at));
        start = at + 1;
      }
      at++;
    } while (depth > 0);
    return phrase.substring(0, open)
        + expand(dice.pick(choices), dice)
        + expand(phrase.substring(at), dice);
  }
}
