package vitrine.core.recommend.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Models measured side by side.
 *
 * @param stamp the protocol
 * @param results a result a model and way of fitting
 * @param declined the models that have none
 * @param differences the pairs that are tested
 */
public record EvaluationReport(
    ProtocolStamp stamp,
    List<ModelResult> results,
    List<DeclinedModel> declined,
    List<PairedDifference> differences) {

  /** Copies the lists. */
  public EvaluationReport {
    results = List.copyOf(results);
    declined = List.copyOf(declined);
    differences = List.copyOf(differences);
  }

  /** The results of a way of fitting, the highest NDCG@k first. */
  public List<ModelResult> ranked(Fitted fitted, int k) {
    return results.stream()
        .filter(result -> result.fitted() == fitted)
        .sorted(
            Comparator.comparingDouble((ModelResult r) -> r.at(k).of(RankMetric.NDCG).value())
                .reversed())
        .toList();
  }

  /** How a model differs from the leader of its way of fitting; empty for the leader itself. */
  public Optional<PairedDifference> toLeader(ModelResult result, int k, RankMetric metric) {
    String leader = ranked(result.fitted(), k).getFirst().model();
    return differences.stream()
        .filter(
            pair ->
                pair.fitted() == result.fitted()
                    && pair.k() == k
                    && pair.metric() == metric
                    && pair.model().equals(result.model())
                    && pair.against().equals(leader))
        .findFirst();
  }
}
