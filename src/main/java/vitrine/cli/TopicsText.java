package vitrine.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What reviews are about, for people. */
record TopicsText(ResourceBundle messages, PrintWriter out) {
  private static final int LONGEST = 100;

  void print(TopicsVerb.Document document) {
    out.println(say("grouped", document.grouped(), document.topics().size(), document.leftOut()));
    TextTable table =
        new TextTable().row(say("phrases"), say("reviews"), say("negative"), say("trend"));
    for (TopicsVerb.Entry topic : document.topics()) {
      table.row(
          String.join(", ", topic.phrases()),
          "%,d".formatted(topic.reviews()),
          negative(topic),
          messages.getString("topics.trend." + topic.trend().kind()));
    }
    table.print(out);
    for (TopicsVerb.Entry topic : document.topics()) {
      out.println();
      out.println(String.join(", ", topic.phrases()));
      for (TopicsVerb.Review review : topic.representatives()) {
        out.printf("%6d  %s%n", review.row(), shortened(review.text()));
      }
    }
  }

  private static String negative(TopicsVerb.Entry topic) {
    TopicsVerb.Mentions mood = topic.sentiment();
    if (mood == null) {
      return "–";
    }
    int decided = mood.negative() + mood.neutral() + mood.positive();
    return decided == 0 ? "–" : "%.0f%%".formatted(100.0 * mood.negative() / decided);
  }

  private String say(String key, Object... values) {
    return MessageFormat.format(messages.getString("topics.cli." + key), values);
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
