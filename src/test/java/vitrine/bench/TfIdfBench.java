package vitrine.bench;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vitrine.core.sentiment.FineTuner;

/**
 * The classical peer of the sentiment models: TF-IDF with logistic regression (LIBLINEAR, Fan et
 * al. 2008), the strength of the penalty chosen on the validation rows. English: words and pairs of
 * words; Chinese: one to three characters. Arguments: a set (sst2, cr, zh), its folder, and rows to
 * train on (0 for all).
 */
public final class TfIdfBench {
  private static final double[] STRENGTHS = {.5, 1, 2, 4, 8, 16, 32};

  private TfIdfBench() {}

  /** The number of each n-gram that two training texts have, and its inverse document frequency. */
  private record Vocabulary(boolean characters, Map<String, Integer> number, double[] idf) {
    static Vocabulary of(List<String> texts, boolean characters) {
      Map<String, Integer> documents = new HashMap<>();
      texts.forEach(
          text ->
              new HashSet<>(grams(text, characters))
                  .forEach(gram -> documents.merge(gram, 1, Integer::sum)));
      Map<String, Integer> number = new HashMap<>();
      List<Double> idf = new ArrayList<>();
      documents.entrySet().stream()
          .filter(entry -> entry.getValue() > 1)
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              entry -> {
                number.put(entry.getKey(), number.size() + 1);
                idf.add(Math.log((1. + texts.size()) / (1. + entry.getValue())) + 1);
              });
      return new Vocabulary(
          characters, number, idf.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static List<String> grams(String text, boolean characters) {
      List<String> grams = new ArrayList<>();
      String[] units =
          characters ? text.strip().split("") : text.toLowerCase(Locale.ROOT).strip().split("\\s+");
      int longest = characters ? 3 : 2;
      for (int from = 0; from < units.length; from++) {
        StringBuilder gram = new StringBuilder();
        for (int size = 1; size <= longest && from + size <= units.length; size++) {
          gram.append(size > 1 && !characters ? " " : "").append(units[from + size - 1]);
          grams.add(gram.toString());
        }
      }
      return grams;
    }

    /** Logarithmic counts times the inverse document frequency, of length one. */
    Feature[] vector(String text) {
      Map<Integer, Integer> counts = new HashMap<>();
      for (String gram : grams(text, characters)) {
        Integer index = number.get(gram);
        if (index != null) {
          counts.merge(index, 1, Integer::sum);
        }
      }
      double squares = 0;
      Map<Integer, Double> weights = new HashMap<>();
      for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
        double weight = (1 + Math.log(entry.getValue())) * idf[entry.getKey() - 1];
        weights.put(entry.getKey(), weight);
        squares += weight * weight;
      }
      double length = Math.sqrt(squares);
      return weights.entrySet().stream()
          .sorted(Comparator.comparingInt(Map.Entry::getKey))
          .map(entry -> (Feature) new FeatureNode(entry.getKey(), entry.getValue() / length))
          .toArray(Feature[]::new);
    }
  }

  private static Model fitted(Vocabulary vocabulary, FineTuner.Examples examples, double strength) {
    Problem problem = new Problem();
    problem.l = examples.texts().size();
    problem.n = vocabulary.number().size() + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int row = 0; row < problem.l; row++) {
      Feature[] vector = vocabulary.vector(examples.texts().get(row));
      Feature[] withBias = java.util.Arrays.copyOf(vector, vector.length + 1);
      withBias[vector.length] = new FeatureNode(problem.n, 1);
      problem.x[row] = withBias;
      problem.y[row] = examples.classes()[row];
    }
    return Linear.train(problem, new Parameter(SolverType.L2R_LR, strength, .001));
  }

  private static double accuracy(Model model, Vocabulary vocabulary, FineTuner.Examples examples) {
    int right = 0;
    for (int row = 0; row < examples.texts().size(); row++) {
      Feature[] vector = vocabulary.vector(examples.texts().get(row));
      Feature[] withBias = java.util.Arrays.copyOf(vector, vector.length + 1);
      withBias[vector.length] = new FeatureNode(vocabulary.number().size() + 1, 1);
      right += Linear.predict(model, withBias) == examples.classes()[row] ? 1 : 0;
    }
    return (double) right / examples.texts().size();
  }

  /** Prints the validation accuracies and the test accuracy of the best. */
  public static void main(String[] arguments) throws IOException {
    Linear.disableDebugOutput();
    PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out));
    long start = System.nanoTime();
    LabelledSets.Parts parts =
        LabelledSets.named(arguments[0])
            .read(
                Path.of(arguments[1]),
                arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0,
                1);
    Vocabulary vocabulary = Vocabulary.of(parts.train().texts(), arguments[0].equals("zh"));
    double best = -1;
    double test = 0;
    for (double strength : STRENGTHS) {
      Model model = fitted(vocabulary, parts.train(), strength);
      double validation = accuracy(model, vocabulary, parts.validation());
      out.printf(Locale.ROOT, "C %.1f: validation %.4f%n", strength, validation);
      if (validation > best) {
        best = validation;
        test = accuracy(model, vocabulary, parts.test());
      }
    }
    out.printf(
        Locale.ROOT,
        "%s: test accuracy %.4f on %d rows; %d features, %d rows trained on, %.1f s%n",
        arguments[0],
        test,
        parts.test().texts().size(),
        vocabulary.number().size(),
        parts.train().texts().size(),
        (System.nanoTime() - start) / 1e9);
  }
}
