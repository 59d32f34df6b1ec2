package vitrine.core.recommend.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vitrine.core.common.Fingerprint;

/**
 * What was measured, printed with every metric.
 *
 * @param protocol the same as choices
 * @param split how events were held out
 * @param ties which of two equal scores comes first
 * @param candidates what is ranked
 * @param filters what is left out of the candidates and of the events
 * @param lengths the lengths of the list, k
 * @param seed of what is drawn at random; empty where nothing is
 * @param cut the first moment that is asked for, in a split by time
 * @param catalogue how many items there are, those of the history included
 * @param events how many events there are
 * @param usersEvaluated shoppers of the main figures
 * @param usersWithoutHistory shoppers that are asked for something and have no event before it,
 *     counted apart
 * @param usersLeftOut shoppers with events that are asked for nothing
 * @param itemsAskedFor what the evaluated shoppers are asked for, in all
 * @param heldOutInHistory held-out items that are in the history already
 * @param data fingerprint of the events
 */
public record ProtocolStamp(
    Protocol protocol,
    String split,
    String ties,
    String candidates,
    List<String> filters,
    List<Integer> lengths,
    OptionalLong seed,
    Optional<Instant> cut,
    int catalogue,
    int events,
    int usersEvaluated,
    int usersWithoutHistory,
    int usersLeftOut,
    int itemsAskedFor,
    int heldOutInHistory,
    Fingerprint data) {

  /** Copies the lists. */
  public ProtocolStamp {
    filters = List.copyOf(filters);
    lengths = List.copyOf(lengths);
  }
}
