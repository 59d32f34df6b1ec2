package vitrine.ui.recommend.shop;

import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.shop.GroupLabel;
import vitrine.core.recommend.shop.ShopMeasure;
import vitrine.core.recommend.shop.UserGrouping;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Says figures and groups in the window's language. */
record ShopWords(Messages messages, Formats formats) {
  static final String NONE = "–";

  String model(String name) {
    String key = "shoppers.model." + name;
    return messages.has(key) ? messages.text(key) : name;
  }

  String grouping(UserGrouping grouping) {
    return switch (grouping.source()) {
      case ATTRIBUTE -> grouping.name();
      case SEGMENT -> messages.text("shop.grouping.segment.named", grouping.name());
      case ACTIVITY -> messages.text("shop.grouping.activity");
    };
  }

  String label(GroupLabel label) {
    return switch (label.kind()) {
      case VALUE, MEMBERS -> label.text();
      case OTHERS -> messages.text("shop.group.others");
      case UNKNOWN -> messages.text("shop.group.unknown");
      case REST -> messages.text("shop.group.rest");
    };
  }

  String value(ShopMeasure measure, double value) {
    return switch (measure) {
      case POPULARITY_LIFT -> formats.signedPercent(value, 1);
      case LONG_TAIL -> formats.percent(value, 1);
      case AVERAGE_POPULARITY -> formats.number(value, value < 100 ? 1 : 0);
      case NOVELTY -> formats.number(value, 2);
      case DIVERSITY, CALIBRATION -> formats.number(value, 3);
    };
  }

  String interval(ShopMeasure measure, Estimate estimate) {
    return estimate
        .interval()
        .map(
            ends ->
                messages.text(
                    "shop.interval", value(measure, ends.lower()), value(measure, ends.upper())))
        .orElse("");
  }
}
