package vitrine.core.sentiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;

/** Trains the reader of one language and judges it on the rows that it has not seen. */
final class LanguageTraining {
  /** Groups of a column that are judged apart, the largest first. */
  private static final int MOST_GROUPS = 60;

  private final TrainingEngines engines;
  private final TrainingRequest request;
  private final TrainingRows.OfLanguage rows;
  private final Split split;
  private final String base;
  private final ReaderFitting fitting;

  /** A reader and its card, without files and hashes yet. */
  record Result(TrainedReader reader, HeadCard card) {}

  LanguageTraining(
      TrainingEngines engines, TrainingRequest request, TrainingRows.OfLanguage rows, Split split) {
    this.engines = engines;
    this.request = request;
    this.rows = rows;
    this.split = split;
    this.base = request.encoder().orElseGet(() -> engines.encoders().base(rows.language()));
    this.fitting = new ReaderFitting(engines, base, rows);
  }

  Result run(Progress progress, Consumer<TrainingEpoch> watcher) {
    List<String> learned = Arrays.stream(split.train()).mapToObj(rows.data().texts()::get).toList();
    MethodChooser.Chosen chosen =
        new MethodChooser(engines.uncached()).choose(request, base, learned, progress);
    SettingsSearch.Found found =
        request.search()
            ? new SettingsSearch(fitting, split).run(chosen.settings(), progress)
            : new SettingsSearch.Found(chosen.settings(), List.of());
    List<TrainingEpoch> curve = new ArrayList<>();
    Optional<Path> checkpoint =
        request.checkpoint().map(folder -> folder.resolve(rows.language().name() + ".state"));
    long start = System.nanoTime();
    TrainedReader fitted =
        fitting.fit(
            found.settings(),
            split.train(),
            split.validation(),
            checkpoint,
            progress,
            watcher.andThen(curve::add));
    double seconds = (System.nanoTime() - start) / 1e9;
    progress.step("progress.judging");
    TrainedReader reader =
        fitted.at(
            Temperature.fit(
                fitting.logits(fitted, split.validation(), progress),
                fitting.classes(split.validation())));
    List<float[]> shares =
        Arrays.stream(fitting.logits(reader, split.test(), progress))
            .map(reader.head()::shares)
            .toList();
    TextEncoder encoder = engines.encoders().of(EncoderSource.of(base));
    HeadCard card =
        new HeadCard(
            rows.language(),
            encoder.name(),
            encoder.fingerprint().sha256(),
            "",
            "",
            "",
            "",
            rows.classes(),
            request.origin(),
            found.settings(),
            split.train().length,
            split.validation().length,
            reader.head().temperature(),
            curve,
            seconds,
            evaluation(shares, IntStream.range(0, shares.size()).toArray()),
            groups(shares),
            chosen.why(),
            found.trials());
    return new Result(reader, card);
  }

  private Evaluation evaluation(List<float[]> shares, int[] chosen) {
    return Evaluation.of(
        Arrays.stream(chosen).mapToObj(shares::get).toList(),
        Arrays.stream(chosen).mapToObj(i -> rows.data().labels().get(split.test()[i])).toList(),
        0);
  }

  private List<GroupResult> groups(List<float[]> shares) {
    List<GroupResult> results = new ArrayList<>();
    rows.data()
        .groups()
        .forEach(
            (column, values) -> {
              Map<String, List<Integer>> rowsOf = new LinkedHashMap<>();
              for (int i = 0; i < split.test().length; i++) {
                String value = values.get(split.test()[i]);
                if (!value.isEmpty()) {
                  rowsOf.computeIfAbsent(value, v -> new ArrayList<>()).add(i);
                }
              }
              rowsOf.entrySet().stream()
                  .sorted(
                      Comparator.comparingInt(
                              (Map.Entry<String, List<Integer>> group) -> -group.getValue().size())
                          .thenComparing(Map.Entry::getKey))
                  .limit(MOST_GROUPS)
                  .map(
                      group ->
                          new GroupResult(
                              column,
                              group.getKey(),
                              evaluation(
                                  shares,
                                  group.getValue().stream().mapToInt(Integer::intValue).toArray())))
                  .forEach(results::add);
            });
    return results;
  }
}
