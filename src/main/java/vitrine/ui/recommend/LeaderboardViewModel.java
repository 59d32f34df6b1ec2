package vitrine.ui.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommenders;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.evaluation.Contestant;
import vitrine.core.recommend.evaluation.Evaluation;
import vitrine.core.recommend.evaluation.EvaluationJobs;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.FactsBefore;
import vitrine.core.recommend.evaluation.Leaderboard;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;

/** Models side by side: what is to be compared, and the comparison that was made last. */
public final class LeaderboardViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(LeaderboardViewModel.class);

  private final RecommendationsViewModel screen;
  private final Function<ItemFacts, Recommenders> recommenders;
  private final Supplier<EvaluationJobs> jobs;
  private final List<String> elsewhere;
  private final LatestTask<LeaderboardAnswer> result;
  private final ReadOnlyObjectWrapper<LeaderboardChoice> choice =
      new ReadOnlyObjectWrapper<>(LeaderboardChoice.FIRST);
  private final ObjectProperty<Integer> length = new SimpleObjectProperty<>(10);
  private List<Fingerprint> compared = List.of();

  /**
   * Nothing is compared before the user asks.
   *
   * @param recommenders makes the models that this process can fit
   * @param jobs measures in a process of its own
   * @param elsewhere the names of the models that learn only there
   */
  public LeaderboardViewModel(
      RecommendationsViewModel screen,
      Function<ItemFacts, Recommenders> recommenders,
      Supplier<EvaluationJobs> jobs,
      List<String> elsewhere) {
    this.screen = screen;
    this.recommenders = recommenders;
    this.jobs = jobs;
    this.elsewhere = List.copyOf(elsewhere);
    result =
        new LatestTask<>(
            screen.tasks(), Lane.COMPUTE, LoadState.empty("recommend.leaderboard.none"));
    screen.data().subscribe(this::dataArrived);
  }

  /** The comparison, or why there is none. */
  public ReadOnlyObjectProperty<LoadState<LeaderboardAnswer>> result() {
    return result.state();
  }

  /** What is to be compared. */
  public ReadOnlyObjectProperty<LeaderboardChoice> choice() {
    return choice.getReadOnlyProperty();
  }

  /** The length of the list that is looked at, one of {@link LeaderboardChoice#LENGTHS}. */
  public ObjectProperty<Integer> length() {
    return length;
  }

  /** Changes what is to be compared; the comparison that was made stays until the next one. */
  public void choose(UnaryOperator<LeaderboardChoice> change) {
    choice.set(change.apply(choice.get()));
  }

  /** The names of the models that can be compared, simple ones first. */
  public List<String> models() {
    List<String> names = new ArrayList<>();
    screen
        .data()
        .get()
        .ready()
        .map(data -> recommenders.apply(ItemFacts.unknown(data.interactions().itemIds())).names())
        .ifPresent(names::addAll);
    if (!names.isEmpty()) {
      elsewhere.stream().filter(name -> !names.contains(name)).forEach(names::add);
    }
    return names;
  }

  /** Whether a model learns in a process of its own. */
  public boolean elsewhere(String name) {
    return elsewhere.contains(name);
  }

  /** Compares. */
  public void compare() {
    screen.data().get().ready().ifPresent(this::compare);
  }

  private void compare(ShopperData data) {
    LeaderboardChoice asked = choice.get();
    result.request(
        Sentence.of("recommend.leaderboard.running", data.entry().name()),
        progress -> compare(data, asked, progress));
  }

  private LeaderboardAnswer compare(ShopperData data, LeaderboardChoice asked, Progress progress) {
    ItemFacts facts = FactsBefore.of(data, asked.split());
    EvaluationReport report =
        elsewhere.stream().anyMatch(asked::has)
            ? jobs.get().evaluate(job(data, facts, asked), progress)
            : here(data, facts, asked, progress);
    report.declined().stream()
        .filter(declined -> declined.problem().getCause() != null)
        .forEach(declined -> LOG.error("{} broke down", declined.model(), declined.problem()));
    return new LeaderboardAnswer(data.entry().name(), asked, report);
  }

  private EvaluationReport here(
      ShopperData data, ItemFacts facts, LeaderboardChoice asked, Progress progress) {
    Recommenders known = recommenders.apply(facts);
    List<Contestant> contestants =
        known.names().stream()
            .filter(asked::has)
            .map(name -> Leaderboard.contestant(name, known, asked.tune()))
            .toList();
    return new Evaluation(data.interactions(), asked.protocol()).of(contestants, progress);
  }

  private EvaluationJobs.Job job(ShopperData data, ItemFacts facts, LeaderboardChoice asked) {
    return new EvaluationJobs.Job(
        data.interactions(),
        facts,
        models().stream().filter(asked.models()::contains).toList(),
        asked.protocol(),
        asked.tune());
  }

  /** Figures of other data are no figures of these. */
  private void dataArrived(LoadState<ShopperData> state) {
    List<Fingerprint> now =
        state.ready().map(data -> List.of(data.interactions().source())).orElse(List.of());
    if (!now.equals(compared)) {
      compared = now;
      result.clear(LoadState.empty("recommend.leaderboard.none"));
    }
  }
}
