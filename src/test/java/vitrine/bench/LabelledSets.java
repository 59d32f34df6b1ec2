package vitrine.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import vitrine.core.sentiment.FineTuner;

/** Sets of texts labelled 0 (negative) or 1 (positive), cut for training, validation and test. */
final class LabelledSets {
  private LabelledSets() {}

  record Parts(FineTuner.Examples train, FineTuner.Examples validation, FineTuner.Examples test) {}

  /** A set, its base encoder and how its folder is read. */
  interface Named {
    String base();

    Parts read(Path folder, int rows, long seed) throws IOException;
  }

  static Named named(String name) {
    return switch (name) {
      case "sst2" -> new Sentences("SST2");
      case "cr" -> new Sentences("CR");
      case "zh" -> new Shopping();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private record Row(String text, int label, String group) {}

  /** The given test file; a tenth of the training file, stratified, is for validation. */
  private record Sentences(String prefix) implements Named {
    @Override
    public String base() {
      return "all-minilm-l6-v2";
    }

    @Override
    public Parts read(Path folder, int rows, long seed) throws IOException {
      List<List<Row>> parts = cut(lines(folder.resolve(prefix + "_train.tsv.gz")), seed, .1);
      List<Row> test = lines(folder.resolve(prefix + "_dev.tsv.gz"));
      return new Parts(
          examples(some(parts.get(1), rows, seed)), examples(parts.get(0)), examples(test));
    }

    private static List<Row> lines(Path file) throws IOException {
      List<Row> rows = new ArrayList<>();
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
          BufferedReader reader =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          rows.add(new Row(line.substring(2), line.charAt(0) - '0', ""));
        }
      }
      return rows;
    }
  }

  /** Own stratified 80/10/10 by category and label, after equal texts are removed. */
  private record Shopping() implements Named {
    private static final long SPLIT_SEED = 10;

    @Override
    public String base() {
      return "bge-small-zh-v1.5";
    }

    @Override
    public Parts read(Path folder, int rows, long seed) throws IOException {
      Map<String, Row> distinct = new LinkedHashMap<>();
      try (ZipInputStream zip =
          new ZipInputStream(Files.newInputStream(folder.resolve("online_shopping_10_cats.zip")))) {
        zip.getNextEntry();
        InputStreamReader reader = new InputStreamReader(zip, StandardCharsets.UTF_8);
        for (NamedCsvRecord record : CsvReader.builder().ofNamedCsvRecord(reader)) {
          String text = record.getField(2).replace("\uFEFF", "").strip();
          if (!text.isEmpty()) {
            distinct.putIfAbsent(
                text, new Row(text, Integer.parseInt(record.getField(1)), record.getField(0)));
          }
        }
      }
      List<List<Row>> parts = cut(List.copyOf(distinct.values()), SPLIT_SEED, .1, .1);
      return new Parts(
          examples(some(parts.get(2), rows, seed)),
          examples(some(parts.get(0), rows / 8, seed)),
          examples(parts.get(1)));
    }
  }

  private static List<Row> some(List<Row> rows, int count, long seed) {
    if (count == 0 || count >= rows.size()) {
      return rows;
    }
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, count);
  }

  /** Parts with these shares of each group and label, then the rest. */
  private static List<List<Row>> cut(List<Row> rows, long seed, double... shares) {
    Map<String, List<Row>> strata = new LinkedHashMap<>();
    rows.forEach(
        row -> strata.computeIfAbsent(row.group() + row.label(), k -> new ArrayList<>()).add(row));
    List<List<Row>> parts = new ArrayList<>();
    for (int i = 0; i <= shares.length; i++) {
      parts.add(new ArrayList<>());
    }
    Random random = new Random(seed);
    strata
        .values()
        .forEach(
            stratum -> {
              Collections.shuffle(stratum, random);
              int from = 0;
              for (int i = 0; i < shares.length; i++) {
                int to = from + (int) Math.round(shares[i] * stratum.size());
                parts.get(i).addAll(stratum.subList(from, to));
                from = to;
              }
              parts.getLast().addAll(stratum.subList(from, stratum.size()));
            });
    return parts;
  }

  private static FineTuner.Examples examples(List<Row> rows) {
    return new FineTuner.Examples(
        rows.stream().map(Row::text).toList(), rows.stream().mapToInt(Row::label).toArray());
  }
}
