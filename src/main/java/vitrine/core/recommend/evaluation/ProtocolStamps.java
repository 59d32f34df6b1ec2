package vitrine.core.recommend.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.RandomOrder;

/** Writes down what was measured. */
final class ProtocolStamps {
  private ProtocolStamps() {}

  static ProtocolStamp of(Interactions all, Round round, List<String> models) {
    Protocol protocol = round.protocol();
    Asked asked = round.asked();
    boolean drawn =
        protocol.candidates() instanceof Candidates.Sampled || models.contains(RandomOrder.NAME);
    int candidatesOnly =
        round.holdout().evaluated().length
            + round.holdout().withoutHistory().length
            - asked.users().length;
    return new ProtocolStamp(
        protocol,
        protocol.split().words(),
        "equal times keep file order, equal scores the smaller item id first",
        protocol.candidates().words(),
        List.of(
            "items of the history are no candidates",
            round.holdout().repeatedWords(),
            round.holdout().leftOutWords()),
        protocol.lengths(),
        drawn ? OptionalLong.of(protocol.seed()) : OptionalLong.empty(),
        round.holdout() instanceof TimeSplit split
            ? Optional.of(Instant.ofEpochMilli(split.cut()))
            : Optional.empty(),
        all.catalogue(),
        all.events(),
        asked.withHistory(),
        asked.users().length - asked.withHistory(),
        round.holdout().leftOut() + candidatesOnly,
        asked.starts()[asked.withHistory()],
        round.holdout().repeated(),
        all.source());
  }
}
