package vitrine.core.recommend;

import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Role;
import vitrine.core.dataset.UserOrder;

/** Takes the events that say something about taste out of an event log. */
public final class LogInteractions {
  private LogInteractions() {}

  /**
   * The events of weight above 0 that name a shopper and an item. The catalogue is every item that
   * the log names, in an event that counts or not.
   *
   * @throws VitrineException if the log has no item column, or no event that counts
   */
  public static Interactions of(EventLog log, EventWeights weights) {
    CodeColumn items =
        log.items()
            .orElseThrow(
                () -> new VitrineException(ProblemCode.DATASET_LACKS_ROLE, Role.ITEM.argument()));
    boolean named = log.frame().codes(Role.EVENT).isPresent();
    IdIndex userIds = IdIndex.of(log.users().dictionary());
    IdIndex itemIds = IdIndex.of(items.dictionary());
    float[] weightOf = weightByKind(weights, named);
    InteractionsBuilder builder = new InteractionsBuilder(userIds, itemIds, true);
    UserOrder order = log.byUser();
    boolean any = false;
    for (int user = 0; user < userIds.size(); user++) {
      int code = userIds.code(user);
      for (int place = order.start(code); place < order.end(code); place++) {
        int row = order.rows()[place];
        byte kind = log.kinds()[row];
        int item = items.codes()[row];
        if (item >= 0 && weightOf[kind] > 0) {
          builder.add(itemIds.indexOfCode(item), weightOf[kind], kind, log.times()[row]);
          any = true;
        }
      }
      builder.endUser();
    }
    if (!any) {
      throw new VitrineException(ProblemCode.RECOMMEND_NO_EVENTS);
    }
    return builder.build(log.frame().fingerprint());
  }

  private static float[] weightByKind(EventWeights weights, boolean named) {
    float[] weightOf = new float[EventKind.values().length];
    for (EventKind kind : EventKind.values()) {
      weightOf[kind.ordinal()] = (float) weights.of(kind);
    }
    if (!named && weightOf[EventKind.OTHER.ordinal()] == 0) {
      weightOf[EventKind.OTHER.ordinal()] = (float) weights.unnamed();
    }
    return weightOf;
  }
}
