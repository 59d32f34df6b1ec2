package vitrine.ui.recommend;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vitrine.core.recommend.evaluation.Candidates;
import vitrine.core.recommend.evaluation.DeclinedModel;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.ModelResult;
import vitrine.core.recommend.evaluation.PairedDifference;
import vitrine.core.recommend.evaluation.PeakMemory;
import vitrine.core.recommend.evaluation.ProtocolStamp;
import vitrine.core.recommend.evaluation.Split;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Figures of a leaderboard in the user's words. */
final class LeaderboardWords {
  private static final int DECIMALS = 4;
  private static final double MEGABYTE = 1 << 20;
  private static final double MANY_KNOWN = .1;

  private final Messages messages;
  private final Formats formats;

  LeaderboardWords(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  String model(String name) {
    String key = "shoppers.model." + name;
    return messages.has(key) ? messages.text(key) : name;
  }

  /** The settings that differ from model to model, as the command line knows them. */
  String settings(ModelResult result) {
    return settings(result.settings());
  }

  String settings(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  String value(Estimate estimate) {
    return formats.number(estimate.value(), DECIMALS);
  }

  String interval(Estimate estimate) {
    return estimate
        .interval()
        .map(
            ends -> messages.text("recommend.interval", number(ends.lower()), number(ends.upper())))
        .orElse(messages.text("recommend.interval.none"));
  }

  String difference(PairedDifference pair) {
    String value = signed(pair.difference());
    return pair.test()
        .map(
            test ->
                messages.text(
                    "recommend.difference", value, signed(test.lower()), signed(test.upper())))
        .orElse(value);
  }

  String test(PairedDifference pair) {
    return pair.test()
        .map(
            test ->
                messages.text(
                    "recommend.difference.p",
                    formats.number(test.p(), DECIMALS),
                    formats.number(test.pAdjusted(), DECIMALS)))
        .orElse(messages.text("recommend.difference.untestable"));
  }

  private String number(double value) {
    return formats.number(value, DECIMALS);
  }

  private String signed(double value) {
    String size = number(Math.abs(value));
    return value < 0 ? "−" + size : value > 0 ? "+" + size : size;
  }

  String seconds(double seconds) {
    return seconds < 60
        ? messages.text("recommend.seconds", formats.number(seconds, seconds < 10 ? 1 : 0))
        : formats.duration(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  String memory(PeakMemory memory) {
    return messages.text(
        "recommend.megabytes", formats.whole(Math.round(memory.bytes() / MEGABYTE)));
  }

  String measured(PeakMemory memory) {
    return messages.text(
        switch (memory.measure()) {
          case RESIDENT -> "recommend.memory.resident";
          case RESIDENT_SINCE_START -> "recommend.memory.start";
          case HEAP -> "recommend.memory.heap";
        });
  }

  String split(Split split) {
    return switch (split) {
      case Split.Last() -> messages.text("recommend.split.last");
      case Split.Time(int days) -> messages.text("recommend.split.days", days);
    };
  }

  String declined(DeclinedModel declined) {
    String key = "problem." + declined.problem().code().key();
    Object[] arguments = declined.problem().arguments().toArray();
    return messages.text(
        "recommend.declined",
        model(declined.model()),
        messages.text(key + ".title", arguments),
        messages.text(key + ".hint", arguments));
  }

  /** The protocol: what every figure of the table is about. */
  String stamp(LeaderboardAnswer answer, int k, ZoneId zone) {
    ProtocolStamp stamp = answer.report().stamp();
    List<String> parts = new ArrayList<>();
    parts.add(
        switch (stamp.protocol().split()) {
          case Split.Last() -> messages.text("recommend.stamp.last");
          case Split.Time(int days) ->
              messages.text(
                  "recommend.stamp.time", days, formats.moment(stamp.cut().orElseThrow(), zone));
        });
    parts.add(
        switch (stamp.protocol().candidates()) {
          case Candidates.Full() ->
              messages.text("recommend.stamp.full", formats.whole(stamp.catalogue()));
          case Candidates.Cold() -> messages.text("recommend.stamp.cold");
          case Candidates.Sampled(int others) ->
              messages.text("recommend.stamp.sampled", formats.whole(others));
        });
    parts.add(messages.text("recommend.stamp.filters"));
    parts.add(messages.text("recommend.stamp.k", k));
    parts.add(
        messages.text(
            "recommend.stamp.users",
            formats.whole(stamp.usersEvaluated()),
            formats.whole(stamp.usersLeftOut()),
            formats.whole(stamp.usersWithoutHistory()),
            formats.whole(stamp.heldOutInHistory())));
    stamp
        .seed()
        .ifPresent(seed -> parts.add(messages.text("recommend.stamp.seed", Long.toString(seed))));
    parts.add(
        messages.text(
            "recommend.stamp.data", answer.dataset(), stamp.data().sha256().substring(0, 8)));
    return sentences(parts);
  }

  /**
   * What a reader should know of the figures where many shoppers were asked for what they knew: no
   * model can be right there.
   */
  Optional<String> known(ProtocolStamp stamp) {
    boolean many = stamp.heldOutInHistory() > MANY_KNOWN * stamp.usersEvaluated();
    return many && stamp.protocol().split() instanceof Split.Last
        ? Optional.of(
            messages.text(
                "recommend.known",
                formats.whole(stamp.heldOutInHistory()),
                formats.whole(stamp.usersEvaluated())))
        : Optional.empty();
  }

  /** Sentences one after the other. */
  String sentences(List<String> parts) {
    return String.join(chinese() ? "" : " ", parts);
  }

  /** Names one after the other. */
  String list(List<String> names) {
    return String.join(chinese() ? "、" : ", ", names);
  }

  private boolean chinese() {
    return messages.locale().get().getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
