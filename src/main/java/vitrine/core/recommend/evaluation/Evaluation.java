package vitrine.core.recommend.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Recommender;

/**
 * Measures recommenders side by side. A model is given the events of {@link Holdout#training} to
 * learn from, a shopper's {@link Holdout#history} to score, and nothing else. One that declines or
 * breaks down is told of, and the others go on.
 */
public final class Evaluation {
  private final Interactions all;
  private final Protocol protocol;

  /** An evaluation on these events. */
  public Evaluation(Interactions all, Protocol protocol) {
    this.all = all;
    this.protocol = protocol;
  }

  /**
   * An evaluation by the default protocol.
   *
   * @param lengths the lengths of the list, k, each at least 1
   */
  public Evaluation(Interactions all, List<Integer> lengths) {
    this(all, Protocol.standard(lengths));
  }

  /**
   * Fits and measures each model in each way.
   *
   * @throws VitrineException if nothing can be evaluated
   */
  public EvaluationReport of(List<Recommender> models, List<Fitted> ways, Progress progress) {
    return new Evaluation(all, protocol.fitted(ways))
        .of(models.stream().map(Contestant::of).toList(), progress);
  }

  /**
   * Chooses the settings of each model that leaves a choice, then fits and measures it in each way.
   *
   * @throws VitrineException if nothing can be evaluated
   * @throws CancellationException if cancelled
   */
  public EvaluationReport of(List<Contestant> contestants, Progress progress) {
    Round last = Round.of(all, protocol, protocol.ways().getLast());
    List<Entrant> entrants = contestants.stream().map(Entrant::new).toList();
    Stages stages = new Stages(progress, fits(entrants));
    choose(entrants, stages);
    List<ModelResult> results = new ArrayList<>();
    List<DeclinedModel> declined = new ArrayList<>();
    List<PairedDifference> differences = new ArrayList<>();
    for (Fitted way : protocol.ways()) {
      Round round = way == last.fitted() ? last : Round.of(all, protocol, way);
      List<Round.Measured> measured = new ArrayList<>();
      for (Entrant entrant : entrants) {
        Progress stage = stages.get();
        entrant
            .attempt(model -> measured.add(round.measure(model, entrant.trials(), stage)))
            .ifPresent(why -> declined.add(new DeclinedModel(entrant.name(), way, why)));
      }
      measured.forEach(one -> results.add(one.result()));
      differences.addAll(differences(way, measured));
    }
    List<String> names = entrants.stream().map(Entrant::name).toList();
    return new EvaluationReport(
        ProtocolStamps.of(all, last, names), results, declined, differences);
  }

  private int fits(List<Entrant> entrants) {
    return protocol.ways().size() * entrants.size()
        + entrants.stream().mapToInt(Entrant::choices).sum();
  }

  /** The validation events are split once for all models that leave a choice. */
  private void choose(List<Entrant> entrants, Stages stages) {
    if (entrants.stream().allMatch(entrant -> entrant.choices() == 0)) {
      return;
    }
    Round validation = Round.of(all, protocol.at(Trial.LENGTH), Fitted.VALIDATION);
    for (Entrant entrant : entrants) {
      if (entrant.choices() > 0) {
        entrant.choose(validation, stages);
      }
    }
  }

  private List<PairedDifference> differences(Fitted way, List<Round.Measured> measured) {
    List<PairedDifference> differences = new ArrayList<>();
    if (measured.size() < 2) {
      return differences;
    }
    for (int k : protocol.lengths()) {
      int leader = leader(measured, k);
      for (RankMetric metric : List.of(RankMetric.NDCG, RankMetric.HIT)) {
        List<PairedDifference.Values> values =
            measured.stream()
                .map(
                    one ->
                        new PairedDifference.Values(
                            one.result().model(), one.lists().values(metric, k)))
                .toList();
        differences.addAll(PairedDifference.of(way, k, metric, values, leader, ItemKnn.NAME));
      }
    }
    return differences;
  }

  private static int leader(List<Round.Measured> measured, int k) {
    int leader = 0;
    for (int i = 1; i < measured.size(); i++) {
      if (ndcg(measured.get(i), k) > ndcg(measured.get(leader), k)) {
        leader = i;
      }
    }
    return leader;
  }

  private static double ndcg(Round.Measured measured, int k) {
    return measured.result().at(k).of(RankMetric.NDCG).value();
  }
}
