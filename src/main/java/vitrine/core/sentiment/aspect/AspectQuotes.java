package vitrine.core.sentiment.aspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.Scores;

/**
 * The clauses that speak most clearly for or against an aspect: by score, each wording once, a
 * review once. Clauses of a few characters say too little to be quoted, very long ones are none.
 */
final class AspectQuotes {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 300;

  private final AspectMentions mentions;
  private final Scores scores;
  private final double confidence;

  AspectQuotes(AspectMentions mentions, Scores scores, double confidence) {
    this.mentions = mentions;
    this.scores = scores;
    this.confidence = confidence;
  }

  List<AspectQuote> praise(List<AspectOpinion> opinions, int most) {
    return strongest(
        opinions, Mood.POSITIVE, Comparator.comparingDouble(AspectQuote::score).reversed(), most);
  }

  List<AspectQuote> blame(List<AspectOpinion> opinions, int most) {
    return strongest(opinions, Mood.NEGATIVE, Comparator.comparingDouble(AspectQuote::score), most);
  }

  private List<AspectQuote> strongest(
      List<AspectOpinion> opinions, Mood mood, Comparator<AspectQuote> order, int most) {
    List<AspectQuote> candidates = new ArrayList<>();
    for (AspectOpinion opinion : opinions) {
      if (opinion.mood() == mood) {
        for (int mention = opinion.from(); mention < opinion.to(); mention++) {
          String text = mentions.text(mention);
          if (Mood.of(scores, mentions.clause()[mention], confidence) == mood
              && text.length() >= SHORTEST
              && text.length() <= LONGEST) {
            candidates.add(quote(mention, text));
          }
        }
      }
    }
    candidates.sort(order.thenComparingInt(AspectQuote::row).thenComparingInt(AspectQuote::start));
    List<AspectQuote> quotes = new ArrayList<>();
    Set<String> wordings = new HashSet<>();
    Set<Integer> rows = new HashSet<>();
    for (AspectQuote quote : candidates) {
      if (quotes.size() == most) {
        break;
      }
      if (!rows.contains(quote.row()) && wordings.add(wording(quote.text()))) {
        rows.add(quote.row());
        quotes.add(quote);
      }
    }
    return quotes;
  }

  private AspectQuote quote(int mention, String text) {
    return new AspectQuote(
        mentions.rows()[mention],
        text,
        mentions.clauseStart()[mention],
        mentions.termStart()[mention],
        mentions.termEnd()[mention],
        scores.score(mentions.clause()[mention]));
  }

  private static String wording(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
