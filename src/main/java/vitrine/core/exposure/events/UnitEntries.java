package vitrine.core.exposure.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.exposure.CodedValues;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.Exposure;

/**
 * From which event on each user of a log can be exposed, and to which arm.
 *
 * @param arms in the order of their names
 * @param armOfUser the arm of each user, {@link ExperimentData#NO_ARM} or {@link
 *     ExperimentData#MIXED}
 * @param place the user's first place at or after its assignment and the experiment's start;
 *     meaningless for a user in no arm
 * @param assigned units of each arm, also those that the log does not know
 * @param unknown units of the arms that the log does not know
 */
record UnitEntries(List<String> arms, int[] armOfUser, int[] place, long[] assigned, long unknown) {

  /**
   * Of an assignment table.
   *
   * @param begin when the experiment begins, in milliseconds since 1970 in UTC
   */
  static UnitEntries of(
      PreparedLog data, AssignmentTable table, Collection<String> planned, long begin) {
    AssignmentTable.Assigned found = table.among(data.log().users().dictionary(), planned);
    Places places = data.places();
    int[] entry = new int[places.users()];
    Blocks.ofUsers(
        places.order(),
        (from, to) -> {
          for (int user = from; user < to; user++) {
            if (found.armOfUser()[user] != ExperimentData.NO_ARM) {
              entry[user] = first(places, user, Math.max(begin, found.since()[user]));
            }
          }
          return to;
        });
    long unknown = Arrays.stream(found.userOfUnit()).filter(user -> user < 0).count();
    return new UnitEntries(found.arms(), found.armOfUser(), entry, found.assigned(), unknown);
  }

  /** The user's first place at or after a time. */
  static int first(Places places, int user, long time) {
    int low = places.start(user);
    int high = places.end(user);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.time(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Of a column of the events. A user seen in two variants on the experiment's days is mixed.
   *
   * @param begin when the experiment begins
   * @param end when it is over; an event at this time no longer belongs to it
   */
  static UnitEntries of(
      PreparedLog data, String variant, Collection<String> planned, long begin, long end) {
    CodeColumn column = CodedValues.of(data.log().frame(), variant);
    Places places = data.places();
    int[] variantOfCode = variants(column);
    int[] seen = new int[places.users()];
    int[] entry = new int[places.users()];
    Arrays.fill(seen, ExperimentData.NO_ARM);
    List<boolean[]> parts =
        Blocks.ofUsers(
            places.order(),
            (from, to) -> {
              int start = places.start(from);
              int[] codes = places.fetch(column.codes(), start, places.start(to));
              boolean[] any = new boolean[variantOfCode.length];
              for (int user = from; user < to; user++) {
                int last = places.end(user);
                for (int place = first(places, user, begin); place < last; place++) {
                  int code = codes[place - start];
                  if (places.time(place) >= end) {
                    break;
                  }
                  if (code >= 0 && variantOfCode[code] >= 0) {
                    any[variantOfCode[code]] = true;
                    note(seen, entry, user, place, variantOfCode[code]);
                  }
                }
              }
              return any;
            });
    return named(column, planned, seen, entry, parts);
  }

  /** The first code of the same variant, spaces around it left out; -1 for a blank one. */
  private static int[] variants(CodeColumn column) {
    int[] first = new int[column.dictionary().size()];
    Map<String, Integer> known = new HashMap<>();
    for (int code = 0; code < first.length; code++) {
      String name = column.dictionary().value(code).strip();
      Integer before = known.putIfAbsent(name, code);
      first[code] = name.isEmpty() ? -1 : before == null ? code : before;
    }
    return first;
  }

  private static void note(int[] seen, int[] entry, int user, int place, int code) {
    if (seen[user] == ExperimentData.NO_ARM) {
      seen[user] = code;
      entry[user] = place;
    } else if (seen[user] != code) {
      seen[user] = ExperimentData.MIXED;
    }
  }

  /** Arms in place of codes: those that some event of the days names, and the planned ones. */
  private static UnitEntries named(
      CodeColumn column,
      Collection<String> planned,
      int[] seen,
      int[] entry,
      List<boolean[]> parts) {
    TreeSet<String> names = new TreeSet<>(planned);
    for (int code = 0; code < column.dictionary().size(); code++) {
      int here = code;
      if (parts.stream().anyMatch(part -> part[here])) {
        names.add(column.dictionary().value(code).strip());
      }
    }
    if (names.size() > Exposure.MOST_ARMS) {
      throw new VitrineException(ProblemCode.EXPERIMENT_TOO_MANY_ARMS, column.name(), names.size());
    }
    if (names.size() < 2) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_ONE_ARM, column.name(), String.join(", ", names));
    }
    List<String> arms = List.copyOf(names);
    int[] armOfCode = new int[column.dictionary().size()];
    for (int code = 0; code < armOfCode.length; code++) {
      armOfCode[code] = arms.indexOf(column.dictionary().value(code).strip());
    }
    long[] assigned = new long[arms.size()];
    int[] armOfUser = seen.clone();
    for (int user = 0; user < seen.length; user++) {
      if (seen[user] >= 0) {
        armOfUser[user] = armOfCode[seen[user]];
        assigned[armOfUser[user]]++;
      }
    }
    return new UnitEntries(arms, armOfUser, entry, assigned, 0);
  }
}
