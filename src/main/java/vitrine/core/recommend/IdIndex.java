package vitrine.core.recommend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.dataset.Dictionary;

/**
 * Ids in ascending order: index 0 is the smallest. Where every id is a whole number of at most 18
 * digits they are ordered by value, otherwise by their Unicode code points, so that "the smaller
 * id" of the tie rule is the smaller index.
 */
public final class IdIndex {
  private static final int MOST_DIGITS = 18;

  private final Dictionary dictionary;
  private final int[] codeOf;
  private final int[] indexOf;

  private IdIndex(Dictionary dictionary, int[] codeOf, int[] indexOf) {
    this.dictionary = dictionary;
    this.codeOf = codeOf;
    this.indexOf = indexOf;
  }

  /** Orders all values of a dictionary. */
  public static IdIndex of(Dictionary dictionary) {
    int size = dictionary.size();
    String[] values = new String[size];
    boolean numbers = true;
    for (int code = 0; code < size; code++) {
      values[code] = dictionary.value(code);
      numbers &= isWholeNumber(values[code]);
    }
    int[] codeOf = numbers ? byNumber(values) : byText(values);
    int[] indexOf = new int[size];
    for (int index = 0; index < size; index++) {
      indexOf[codeOf[index]] = index;
    }
    return new IdIndex(dictionary, codeOf, indexOf);
  }

  /** Orders all values of a dictionary and those of another that it lacks. */
  static IdIndex of(Dictionary dictionary, Optional<Dictionary> more) {
    if (more.isEmpty()) {
      return of(dictionary);
    }
    Dictionary.Builder union = new Dictionary.Builder();
    for (int code = 0; code < dictionary.size(); code++) {
      union.add(dictionary.value(code));
    }
    for (int code = 0; code < more.get().size(); code++) {
      union.add(more.get().value(code));
    }
    return of(union.build());
  }

  /** How many ids there are. */
  public int size() {
    return codeOf.length;
  }

  /** The id at an index from 0 to {@link #size()} - 1. */
  public String id(int index) {
    return dictionary.value(codeOf[index]);
  }

  /** The index of an id, or -1 if there is no such id. */
  public int index(String id) {
    int code = dictionary.code(id);
    return code < 0 ? -1 : indexOf[code];
  }

  /** The dictionary's code of an index. */
  int code(int index) {
    return codeOf[index];
  }

  /** The index of a code of the dictionary that was ordered. */
  int indexOfCode(int code) {
    return indexOf[code];
  }

  private static boolean isWholeNumber(String value) {
    return !value.isEmpty()
        && value.length() <= MOST_DIGITS
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int[] byNumber(String[] values) {
    long[] numbers = Arrays.stream(values).mapToLong(Long::parseLong).toArray();
    return sorted(
        values.length,
        Comparator.<Integer>comparingLong(code -> numbers[code])
            .thenComparing(code -> values[code]));
  }

  private static int[] byText(String[] values) {
    return sorted(values.length, (a, b) -> compareCodePoints(values[a], values[b]));
  }

  /** Differs from {@link String#compareTo} beyond the basic plane, where that orders surrogates. */
  private static int compareCodePoints(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  private static int[] sorted(int size, Comparator<Integer> order) {
    return IntStream.range(0, size).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }
}
