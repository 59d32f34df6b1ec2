package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.recommend.evaluation.Evaluation;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.recommend.evaluation.RankMetric;

/** The tastes that are planted in the sample shop show in its shoppers' lists. */
class SampleTastesTest {
  private static final Map<String, Set<String>> LIKED =
      Map.of(
          "active", Set.of("Camping", "Shoes", "Outerwear"),
          "home", Set.of("Cookware", "Coffee", "Bedding"),
          "tech", Set.of("Audio", "Charging", "Bags"),
          "family", Set.of("Toys", "Pets", "Skincare"));

  private static final Map<String, Frame> FRAMES = new HashMap<>();

  @BeforeAll
  static void read() {
    FRAMES.put("events", SampleShop.read("events", DatasetKind.EVENTS));
    FRAMES.put("catalog", SampleShop.read("catalog", DatasetKind.CATALOG));
    FRAMES.put("users", SampleShop.read("users", DatasetKind.USERS));
  }

  @Test
  void listsHoldWhatTheShopperLikes() {
    EventLog log = EventLog.of(frame("events"));
    Products products = new Products(Optional.of(Catalog.of(frame("catalog"))), log);
    Interactions interactions = LogInteractions.of(log, EventWeights.standard());
    ShopperLists lists =
        new ShopperLists(interactions, ItemKnn.plain().fit(interactions, Progress.unwatched()));

    Map<String, Double> shares = new HashMap<>();
    for (String group : LIKED.keySet()) {
      Set<String> liked = LIKED.getOrDefault(group, Set.of());
      int places = 0;
      int inTaste = 0;
      for (String user : usersOf(group)) {
        int index = interactions.userIds().index(user);
        if (index < 0 || interactions.events(index) < 5) {
          continue;
        }
        for (RecommendedItem item : lists.list(index, 10, false).items()) {
          places++;
          inTaste +=
              products.of(item.item()).category().filter(liked::contains).isPresent() ? 1 : 0;
        }
      }
      assertThat(places).as("places in lists of %s", group).isGreaterThan(1000);
      shares.put(group, (double) inTaste / places);
    }

    // three categories of twelve would be a quarter by chance
    assertThat(shares.values()).as(shares.toString()).allMatch(share -> share > .7);
  }

  @Test
  void neighboursBeatPopularity() {
    Interactions interactions =
        LogInteractions.of(EventLog.of(frame("events")), EventWeights.standard());

    EvaluationReport report =
        new Evaluation(interactions, List.of(10))
            .of(
                List.of(new Popularity(), ItemKnn.plain()),
                List.of(Fitted.TRAIN_ONLY),
                Progress.unwatched());

    double popularity = report.results().get(0).lists().getFirst().of(RankMetric.HIT).value();
    double neighbours = report.results().get(1).lists().getFirst().of(RankMetric.HIT).value();
    assertThat(neighbours).isGreaterThan(popularity * 1.3);
  }

  private static Set<String> usersOf(String group) {
    Frame users = frame("users");
    CodeColumn ids = users.codes(Role.USER).orElseThrow();
    CodeColumn interests = users.codes("interest").orElseThrow();
    Set<String> found = new HashSet<>();
    for (int row = 0; row < users.rows(); row++) {
      if (interests.value(row).equals(group)) {
        found.add(ids.value(row));
      }
    }
    return found;
  }

  private static Frame frame(String name) {
    return Optional.ofNullable(FRAMES.get(name)).orElseThrow();
  }
}
