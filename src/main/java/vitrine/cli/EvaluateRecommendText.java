package vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code vitrine evaluate recommend} for people: the stamp, then the tables. */
final class EvaluateRecommendText {
  private static final double MEGABYTE = 1 << 20;

  private final EvaluateRecommendDocument document;
  private final PrintWriter out;

  private EvaluateRecommendText(EvaluateRecommendDocument document, PrintWriter out) {
    this.document = document;
    this.out = out;
  }

  static void print(EvaluateRecommendDocument document, PrintWriter out) {
    EvaluateRecommendText text = new EvaluateRecommendText(document, out);
    text.stamp();
    text.results();
    text.declined();
    text.differences();
    text.groups();
    text.tuning();
  }

  private void line(String format, Object... values) {
    out.print(String.format(Locale.ROOT, format, values).stripTrailing());
    out.println();
  }

  private void stamp() {
    EvaluateRecommendDocument.Protocol protocol = document.protocol();
    line("%s; %s; %s", protocol.split(), protocol.candidates(), protocol.ties());
    protocol.filters().forEach(filter -> line("%s", filter));
    line(
        "%d events, %d items, %d shoppers evaluated, %d left out, %d without a past stand apart;"
            + " %d items asked for, %d held-out items in the history already",
        protocol.events(),
        protocol.catalogue(),
        protocol.usersEvaluated(),
        protocol.usersLeftOut(),
        protocol.usersWithoutHistory(),
        protocol.itemsAskedFor(),
        protocol.heldOutInHistory());
    String cut = protocol.cut();
    if (cut != null) {
      line("asked for from %s on", cut);
    }
    line("seed %s", protocol.seed());
  }

  private void results() {
    line("");
    line(
        "%-12s %-10s %4s  %-24s %-24s %7s %7s %7s %8s %7s %8s %8s %7s",
        "model",
        "fitted",
        "k",
        "hit",
        "ndcg",
        "recall",
        "mrr",
        "map",
        "coverage",
        "novelty",
        "fit s",
        "rank s",
        "MB");
    for (EvaluateRecommendDocument.Result result : document.results()) {
      for (EvaluateRecommendDocument.AtLength at : result.lists()) {
        line(
            "%-12s %-10s %4d  %-24s %-24s %7s %7s %7s %8s %7s %8.2f %8.2f %7.0f",
            result.model(),
            result.fitted(),
            at.k(),
            interval(at.metrics().get("hit")),
            interval(at.metrics().get("ndcg")),
            value(at.metrics().get("recall")),
            value(at.metrics().get("mrr")),
            value(at.metrics().get("map")),
            at.shop() == null ? "-" : String.format(Locale.ROOT, "%.4f", at.shop().coverage()),
            novelty(at.shop()),
            result.fitSeconds(),
            result.rankSeconds(),
            result.memory().peakBytes() / MEGABYTE);
      }
    }
  }

  private void declined() {
    for (EvaluateRecommendDocument.Declined declined : document.declined()) {
      line(
          "%-12s %-10s %s %s [%s]",
          declined.model(), declined.fitted(), declined.reason(), declined.hint(), declined.code());
    }
  }

  private void differences() {
    if (document.differences().isEmpty()) {
      return;
    }
    line("");
    line("differences on the same shoppers, 95 %% intervals, p corrected by Holm");
    for (EvaluateRecommendDocument.Difference pair : document.differences()) {
      line(
          "%-10s %-5s@%-3d %12s - %-12s %+.4f %-22s %s",
          pair.fitted(),
          pair.metric(),
          pair.k(),
          pair.model(),
          pair.against(),
          pair.difference(),
          ends(pair.interval(), "%+.4f"),
          pair.pAdjusted() == null
              ? "not testable"
              : String.format(Locale.ROOT, "p %.4g", pair.pAdjusted()));
    }
  }

  private void groups() {
    line("");
    line(
        "%-12s %-10s %4s  %-22s %7s  %-24s %-24s",
        "model", "fitted", "k", "group", "users", "hit", "ndcg");
    for (EvaluateRecommendDocument.Result result : document.results()) {
      for (EvaluateRecommendDocument.AtLength at : result.lists()) {
        for (Map.Entry<String, EvaluateRecommendDocument.Group> group : at.groups().entrySet()) {
          line(
              "%-12s %-10s %4d  %-22s %7d  %-24s %-24s",
              result.model(),
              result.fitted(),
              at.k(),
              group.getKey(),
              group.getValue().users(),
              interval(group.getValue().metrics().get("hit")),
              interval(group.getValue().metrics().get("ndcg")));
        }
      }
    }
  }

  private void tuning() {
    String first = document.results().isEmpty() ? "" : document.results().getFirst().fitted();
    for (EvaluateRecommendDocument.Result result : document.results()) {
      List<EvaluateRecommendDocument.Tried> tuning = result.tuning();
      if (tuning != null && result.fitted().equals(first)) {
        line("");
        line("settings of %s by NDCG@10 on what is for model selection", result.model());
        for (EvaluateRecommendDocument.Tried tried : tuning) {
          line("%s %-24s %s", tried.chosen() ? "*" : " ", interval(tried.ndcg()), tried.settings());
        }
      }
    }
  }

  private static String novelty(EvaluateRecommendDocument.@Nullable Shop shop) {
    return shop == null || shop.novelty() == null
        ? "-"
        : String.format(Locale.ROOT, "%.2f", shop.novelty());
  }

  private static String interval(EvaluateRecommendDocument.@Nullable Metric metric) {
    if (metric == null) {
      return "-";
    }
    return (value(metric) + " " + ends(metric.interval(), "%.4f")).strip();
  }

  private static String ends(@Nullable List<Double> ends, String format) {
    return ends == null
        ? ""
        : String.format(
            Locale.ROOT, "[" + format + ", " + format + "]", ends.getFirst(), ends.getLast());
  }

  private static String value(EvaluateRecommendDocument.@Nullable Metric metric) {
    return metric == null ? "-" : String.format(Locale.ROOT, "%.4f", metric.value());
  }
}
