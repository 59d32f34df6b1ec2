package vitrine.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentDictionaryTest {

  @Test
  void valuesThatDifferInLengthOrInAnyByteDiffer() {
    ConcurrentDictionary dictionary = new ConcurrentDictionary();
    List<String> values =
        List.of("a", "a\0", "", "\0", "12345678", "123456789", "12345678\0", "很好很好", "很好很坏");

    assertThat(numbers(dictionary, values)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(numbers(dictionary, values)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(dictionary.size()).isEqualTo(9);
  }

  @Test
  void threadsThatMeetTheSameValuesAgreeOnTheirNumbers() {
    ConcurrentDictionary dictionary = new ConcurrentDictionary();
    List<String> values =
        IntStream.range(0, 40_000)
            .mapToObj(i -> i % 3 == 0 ? "u" + i : "a longer value " + i)
            .toList();
    List<int[]> found =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                thread -> {
                  List<String> shuffled = new ArrayList<>(values);
                  Collections.shuffle(shuffled, new Random(thread));
                  int[] numbers = numbers(dictionary, shuffled);
                  int[] byValue = new int[values.size()];
                  for (int i = 0; i < numbers.length; i++) {
                    byValue[number(shuffled.get(i))] = numbers[i];
                  }
                  return byValue;
                })
            .toList();

    assertThat(dictionary.size()).isEqualTo(values.size());
    assertThat(found).allSatisfy(numbers -> assertThat(numbers).isEqualTo(found.getFirst()));
    for (int i = 0; i < values.size(); i += 997) {
      int number = found.getFirst()[i];
      int start = number == 0 ? 0 : dictionary.ends()[number - 1];
      int length = dictionary.ends()[number] - start;
      assertThat(new String(dictionary.bytes(), start, length, StandardCharsets.UTF_8))
          .isEqualTo(values.get(i));
    }
  }

  private static int number(String value) {
    return Integer.parseInt(value.replaceAll("\\D", ""));
  }

  private static int[] numbers(ConcurrentDictionary dictionary, List<String> values) {
    ConcurrentDictionary.Lookup lookup = new ConcurrentDictionary.Lookup(512);
    int[] numbers = new int[values.size()];
    for (int from = 0; from < numbers.length; from += 512) {
      List<String> some = values.subList(from, Math.min(numbers.length, from + 512));
      byte[] text = String.join("", some).getBytes(StandardCharsets.UTF_8);
      byte[] bytes = Arrays.copyOf(text, text.length + 8);
      lookup.clear();
      int at = 0;
      for (String value : some) {
        int length = value.getBytes(StandardCharsets.UTF_8).length;
        lookup.value(bytes, at, at + length);
        at += length;
      }
      dictionary.add(lookup, bytes, numbers, from);
    }
    return numbers;
  }
}
