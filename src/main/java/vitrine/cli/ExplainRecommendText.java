package vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.explain.ExplanationQuality;
import vitrine.core.recommend.explain.ExplanationReport;
import vitrine.core.recommend.explain.Fidelity;

/** How far explanations can be trusted, for people. */
record ExplainRecommendText(ExplanationSentence.Wording wording, PrintWriter out) {

  void print(ExplainRecommendDocument document) {
    ExplanationReport.Sample sample = document.sample();
    out.println(
        say(
            "sample",
            document.model(),
            sample.asked(),
            sample.eligible(),
            ExplanationQuality.FEWEST_ITEMS,
            sample.measured(),
            String.valueOf(sample.seed())));
    out.println(wording.text("recommend.parts." + document.contributions()));
    out.println();
    ExplainRecommendDocument.Curves curves = document.curves();
    if (curves == null) {
      out.println(say("no.curves"));
    } else {
      TextTable table =
          new TextTable().row(say("curve"), say("ordered"), say("random"), say("difference"));
      row(table, "deletion.rank", curves.deletionRank());
      row(table, "insertion.rank", curves.insertionRank());
      row(table, "deletion.score", curves.deletionScore());
      row(table, "insertion.score", curves.insertionScore());
      table.print(out);
      out.println(say("curves.definition", sample.randomOrders()));
    }
    out.println();
    counterfactuals(document.counterfactuals());
    sentences(document.sentences());
    out.println();
    if (document.fidelity() != null) {
      out.println(say("fidelity." + document.fidelity()));
    }
    out.println(say("fidelity.rule", percent(Fidelity.CLEAR)));
  }

  private void row(TextTable table, String curve, ExplainRecommendDocument.Comparison values) {
    table.row(
        say(curve),
        interval(values.byContribution()),
        interval(values.random()),
        interval(values.difference()));
  }

  private void counterfactuals(ExplainRecommendDocument.Counterfactuals counted) {
    out.println(say("counterfactuals", counted.found(), counted.searched(), counted.verified()));
    Double size = counted.meanSize();
    Double drops = counted.randomDrops();
    if (size != null && drops != null) {
      out.println(
          say("counterfactuals.size", String.format(Locale.ROOT, "%.1f", size), percent(drops)));
    }
  }

  private void sentences(ExplainRecommendDocument.Sentences said) {
    out.println(say("sentences", said.withSentence(), said.items()));
    Double coverage = said.coverage();
    if (coverage != null) {
      out.println(say("sentences.coverage", percent(coverage)));
    }
  }

  private String say(String key, Object... values) {
    return wording.text("explain.recommend." + key, values);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String interval(ExplainRecommendDocument.Estimate estimate) {
    List<Double> ends = estimate.interval();
    return ends == null
        ? String.format(Locale.ROOT, "%.4f", estimate.mean())
        : String.format(
            Locale.ROOT, "%.4f [%.4f, %.4f]", estimate.mean(), ends.getFirst(), ends.getLast());
  }
}
