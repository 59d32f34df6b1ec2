package vitrine.core.recommend.evaluation;

import java.util.List;
import vitrine.core.common.Fingerprint;

/**
 * What was measured, printed with every metric. Nothing is drawn at random, so that there is no
 * seed.
 *
 * @param split how events were held out
 * @param ties which of two equal scores comes first
 * @param candidates what is ranked
 * @param filters what is left out of the candidates and of the events
 * @param lengths the lengths of the list, k
 * @param catalogue how many items are ranked, those of the history included
 * @param events how many events there are
 * @param usersEvaluated shoppers with at least 3 events
 * @param usersLeftOut shoppers with 1 or 2 events
 * @param heldOutInHistory held-out items that are in the history already and count as misses
 * @param data fingerprint of the events
 */
public record ProtocolStamp(
    String split,
    String ties,
    String candidates,
    List<String> filters,
    List<Integer> lengths,
    int catalogue,
    int events,
    int usersEvaluated,
    int usersLeftOut,
    int heldOutInHistory,
    Fingerprint data) {

  /** Copies the lists. */
  public ProtocolStamp {
    filters = List.copyOf(filters);
    lengths = List.copyOf(lengths);
  }
}
