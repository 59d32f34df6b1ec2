package vitrine.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import vitrine.core.common.Fingerprint;
import vitrine.core.sentiment.LabelledTexts;
import vitrine.core.sentiment.RowPart;
import vitrine.core.sentiment.Split;
import vitrine.core.sentiment.TextLanguage;

/**
 * The files of a training, read.
 *
 * @param data their labelled rows
 * @param described files and columns, for the card
 * @param fingerprint of all files together; of a single one its own
 * @param rowsRead in all files
 * @param unlabelled rows without a label
 */
record TrainingFilesRead(
    LabelledTexts data, String described, Fingerprint fingerprint, long rowsRead, int unlabelled) {

  /** Puts files one behind another. */
  static final class Builder {
    private final Optional<TextLanguage> language;
    private final List<String> groups;
    private final boolean testElsewhere;
    private final int most;
    private final long seed;
    private final List<String> described = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private LabelledTexts data = LabelledTexts.of(List.of(), List.of());
    private long rowsRead;
    private int unlabelled;

    /**
     * Nothing read yet.
     *
     * @param language the only one that counts
     * @param groups columns by which test rows are judged apart
     * @param testElsewhere whether test rows come in a file of their own
     * @param most labelled rows of the first files that are taken
     * @param seed of that sample, and of the validation rows if test rows come apart
     */
    Builder(
        Optional<TextLanguage> language,
        List<String> groups,
        boolean testElsewhere,
        int most,
        long seed) {
      this.language = language;
      this.groups = groups;
      this.testElsewhere = testElsewhere;
      this.most = most;
      this.seed = seed;
    }

    void add(
        List<Path> files, String text, TruthColumn truth, ReviewFile file, Optional<String> part) {
      boolean first = described.isEmpty();
      ReviewFile.Labelled all = taken(files, text, truth, file);
      ReviewFile.Labelled labelled = first ? sample(all) : all;
      List<RowPart> parts = List.of();
      if (part.isPresent()) {
        parts = file.parts(part.get(), labelled.rows());
      } else if (testElsewhere) {
        parts = Split.withoutTest(labelled.texts(), labelled.labels(), seed);
      } else if (!first && !data.parts().isEmpty()) {
        parts = Collections.nCopies(labelled.texts().size(), RowPart.TRAIN);
      }
      append(file, truth, labelled, parts);
    }

    void test(List<Path> files, String text, TruthColumn truth, ReviewFile file) {
      ReviewFile.Labelled labelled = taken(files, text, truth, file);
      append(file, truth, labelled, Collections.nCopies(labelled.texts().size(), RowPart.TEST));
    }

    private ReviewFile.Labelled taken(
        List<Path> files, String text, TruthColumn truth, ReviewFile file) {
      List<String> names = files.stream().map(path -> path.getFileName().toString()).toList();
      described.add(
          "%s (text: %s, %s: %s)"
              .formatted(
                  String.join(", ", names),
                  text,
                  truth.kind().name().toLowerCase(java.util.Locale.ROOT),
                  truth.column()));
      hashes.add(file.reviews().frame().fingerprint().sha256());
      rowsRead += file.rowsRead();
      ReviewFile.Labelled all = file.labelled(truth);
      unlabelled += all.unlabelled();
      return language.isEmpty() ? all : only(language.get(), all);
    }

    private static ReviewFile.Labelled only(TextLanguage wanted, ReviewFile.Labelled all) {
      return some(
          IntStream.range(0, all.texts().size())
              .filter(i -> TextLanguage.of(all.texts().get(i)) == wanted)
              .boxed()
              .toList(),
          all);
    }

    private ReviewFile.Labelled sample(ReviewFile.Labelled all) {
      if (all.texts().size() <= most) {
        return all;
      }
      List<Integer> shuffled =
          new ArrayList<>(IntStream.range(0, all.texts().size()).boxed().toList());
      Collections.shuffle(shuffled, new Random(seed));
      return some(shuffled.stream().limit(most).sorted().toList(), all);
    }

    private static ReviewFile.Labelled some(List<Integer> indexes, ReviewFile.Labelled all) {
      return new ReviewFile.Labelled(
          indexes.stream().map(all.rows()::get).toList(),
          indexes.stream().map(all.texts()::get).toList(),
          indexes.stream().map(all.labels()::get).toList(),
          all.unlabelled());
    }

    private void append(
        ReviewFile file, TruthColumn truth, ReviewFile.Labelled labelled, List<RowPart> parts) {
      Map<String, List<String>> values = new LinkedHashMap<>();
      for (String group : groups) {
        if (hashes.size() == 1 || file.reviews().frame().columns().contains(group)) {
          values.put(group, file.group(group, labelled.rows()));
        }
      }
      if (truth.kind() == TruthColumn.Kind.STARS) {
        values.put(truth.column(), file.group(truth.column(), labelled.rows()));
      }
      LabelledTexts read = new LabelledTexts(labelled.texts(), labelled.labels(), parts, values);
      data = hashes.size() == 1 ? read : data.with(read);
    }

    TrainingFilesRead build() {
      Fingerprint all =
          hashes.size() == 1
              ? new Fingerprint(hashes.getFirst())
              : Fingerprint.of(String.join("", hashes).getBytes(StandardCharsets.UTF_8));
      return new TrainingFilesRead(data, String.join("; ", described), all, rowsRead, unlabelled);
    }
  }
}
