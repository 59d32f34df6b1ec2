package vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.ui.common.Destination;

/** Every text is there, in both languages; a failure prints the lines to add. */
class MessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/vitrine");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9]+)+)\"");
  private static final Pattern CHART_ID = Pattern.compile("ChartText(?:\\.of)?\\(\\s*\"[^\"]*\"");
  private static final Pattern IN_FXML = Pattern.compile("=\"%([^\"]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  private final Properties english = load("messages.properties");
  private final Properties chinese = load("messages_zh_CN.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertMissing("messages_zh_CN.properties", english.stringPropertyNames(), chinese);
    assertMissing("messages.properties", chinese.stringPropertyNames(), english);
  }

  @Test
  void bothLanguagesNameTheSameThings() {
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(chinese.getProperty(key, "")))
          .as("placeholders of %s", key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @Test
  void textsWithPlaceholdersQuoteTheirApostrophes() {
    for (Properties bundle : List.of(english, chinese)) {
      for (String key : bundle.stringPropertyNames()) {
        String text = bundle.getProperty(key);
        if (!placeholders(text).isEmpty()) {
          assertThat(text.replace("''", "")).as(key).doesNotContain("'");
        }
      }
    }
  }

  @Test
  void everyKeyOfAnFxmlIsThere() {
    Set<String> keys = found(Path.of("fxml"), ".fxml", IN_FXML);
    assertThat(keys).isNotEmpty();
    assertMissing("messages.properties", keys, english);
  }

  @Test
  void everyKeyOfTheCodeIsThere() {
    Set<String> families =
        english.stringPropertyNames().stream()
            .map(key -> key.substring(0, key.indexOf('.') + 1))
            .collect(Collectors.toSet());
    Set<String> keys = new TreeSet<>();
    for (String folder : List.of("ui", "app")) {
      keys.addAll(found(Path.of("src/main/java/vitrine", folder), ".java", LITERAL));
    }
    keys.removeIf(key -> families.stream().noneMatch(key::startsWith));
    keys.removeIf(MessagesTest::isNoKey);
    assertThat(keys).isNotEmpty();
    assertMissing("messages.properties", keys, english);
  }

  /** Names of files look like keys. */
  private static boolean isNoKey(String literal) {
    return literal.matches(".*\\.(fxml|css|json|csv|png|html|gz|properties)");
  }

  @Test
  void everyProblemHasTitleAndHint() {
    Set<String> keys =
        Arrays.stream(ProblemCode.values())
            .flatMap(code -> Stream.of(".title", ".hint").map(end -> "problem." + code.key() + end))
            .collect(Collectors.toSet());
    assertMissing("messages.properties", keys, english);
  }

  @Test
  void everyScreenHasATitle() {
    Set<String> keys =
        Arrays.stream(Destination.values()).map(Destination::titleKey).collect(Collectors.toSet());
    assertMissing("messages.properties", keys, english);
  }

  private static void assertMissing(String bundle, Set<String> keys, Properties texts) {
    String lines =
        new TreeSet<>(keys)
            .stream()
                .filter(key -> !texts.containsKey(key))
                .map(key -> key + " = \n")
                .collect(Collectors.joining());
    assertThat(lines).as("add to %s:\n%s", bundle, lines).isEmpty();
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Set<String> found(Path folder, String ending, Pattern pattern) {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        String text = CHART_ID.matcher(Files.readString(file)).replaceAll("(");
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static Properties load(String name) {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(BUNDLES.resolve(name))) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
