package vitrine.core.recommend.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.Recommender;

/** A contestant under way: its settings as far as they are chosen, or why it is out. */
final class Entrant {
  private final String name;
  private List<Recommender> settings = List.of();
  private List<Trial> trials = List.of();
  private Optional<VitrineException> out;

  Entrant(Contestant contestant) {
    name = contestant.name();
    out = guarded(() -> settings = List.copyOf(contestant.settings().get()));
  }

  String name() {
    return name;
  }

  List<Trial> trials() {
    return trials;
  }

  /** How many settings are to be tried before it is measured. */
  int choices() {
    return settings.size() > 1 ? settings.size() : 0;
  }

  /** Takes the settings that are best at what is for model selection, of equals the first. */
  void choose(Round validation, Supplier<Progress> stages) {
    List<Trial> tried = new ArrayList<>();
    List<Progress> stage = settings.stream().map(_ -> stages.get()).toList();
    out =
        guarded(
            () -> {
              int best = 0;
              for (Recommender model : settings) {
                tried.add(validation.attempt(model, stage.get(tried.size())));
                int last = tried.size() - 1;
                if (tried.get(last).ndcg().value() > tried.get(best).ndcg().value()) {
                  best = last;
                }
              }
              Trial won = tried.get(best);
              tried.set(best, new Trial(won.settings(), won.ndcg(), true));
              settings = List.of(settings.get(best));
              trials = tried;
            });
  }

  /**
   * Does something with the model.
   *
   * @return why it declined
   */
  Optional<VitrineException> attempt(Consumer<Recommender> deed) {
    return out.isPresent() ? out : guarded(() -> deed.accept(settings.getFirst()));
  }

  /** A model that breaks down is no reason to lose the others; its defect stays the cause. */
  private Optional<VitrineException> guarded(Runnable deed) {
    try {
      deed.run();
      return Optional.empty();
    } catch (CancellationException cancelled) {
      throw cancelled;
    } catch (VitrineException declined) {
      return Optional.of(declined);
    } catch (OutOfMemoryError full) {
      return Optional.of(new VitrineException(ProblemCode.RECOMMEND_OUT_OF_MEMORY, full, name));
    } catch (RuntimeException defect) {
      return Optional.of(
          new VitrineException(
              ProblemCode.RECOMMEND_MODEL_BROKE, defect, name, String.valueOf(defect)));
    }
  }
}
