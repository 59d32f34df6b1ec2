package vitrine.core.exposure.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.SelectedEvents;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.events.ExposureFacts.ArmExposure;

/**
 * The event that exposes each user of a log.
 *
 * @param armOfUser the arm of each exposed user that takes part, {@link ExperimentData#NO_ARM} or
 *     {@link ExperimentData#MIXED}
 * @param place of the exposing event; negative for a user that is not exposed or was left out
 * @param facts what to know about them
 */
record UnitExposures(int[] armOfUser, int[] place, ExposureFacts facts) {

  static UnitExposures of(
      PreparedLog data, EventExperiment experiment, UnitEntries entries, Span span) {
    return new Walk(data, experiment, entries, span).walk();
  }

  private static final class Walk {
    private final PreparedLog data;
    private final EventExperiment experiment;
    private final UnitEntries entries;
    private final Span span;
    private final Places places;
    private final SelectedEvents trigger;
    private final int[] armOfUser;
    private final int[] exposing;

    Walk(PreparedLog data, EventExperiment experiment, UnitEntries entries, Span span) {
      this.data = data;
      this.experiment = experiment;
      this.entries = entries;
      this.span = span;
      this.places = data.places();
      this.trigger = SelectedEvents.of(data, experiment.trigger().stream().toList());
      this.armOfUser = new int[places.users()];
      this.exposing = new int[places.users()];
    }

    UnitExposures walk() {
      List<Counts> parts = Blocks.ofUsers(places.order(), this::block);
      Counts sum = parts.getFirst();
      parts.subList(1, parts.size()).forEach(sum::add);
      List<ArmExposure> arms =
          IntStream.range(0, entries.arms().size())
              .mapToObj(
                  arm ->
                      new ArmExposure(
                          entries.arms().get(arm), entries.assigned()[arm], sum.exposed[arm]))
              .toList();
      ExposureFacts facts =
          new ExposureFacts(
              arms,
              entries.unknown(),
              sum.onlyBefore,
              sum.mixed,
              span.days(),
              sum.days(data.days()),
              experiment.windowDays(),
              span.longestDays(),
              sum.passingEnd,
              experiment.onlyWholeWindows() ? sum.passingEnd : 0,
              experiment.lookBackDays(),
              sum.lookBackCut,
              sum.lookBackEvents);
      return new UnitExposures(armOfUser, exposing, facts);
    }

    private Counts block(int from, int to) {
      Counts counts = new Counts(entries.arms().size());
      for (int user = from; user < to; user++) {
        int arm = entries.armOfUser()[user];
        armOfUser[user] = ExperimentData.NO_ARM;
        exposing[user] = -1;
        if (arm == ExperimentData.NO_ARM) {
          continue;
        }
        int place = exposing(user);
        if (place >= 0) {
          expose(user, arm, place, counts);
        } else if (arm >= 0 && entries.place()[user] == places.end(user)) {
          counts.onlyBefore++;
        }
      }
      return counts;
    }

    private int exposing(int user) {
      int last = places.end(user);
      for (int place = entries.place()[user]; place < last; place++) {
        if (places.time(place) >= span.end()) {
          return -1;
        }
        if (experiment.trigger().isEmpty() || trigger.atPlace(place) != 0) {
          return place;
        }
      }
      return -1;
    }

    private void expose(int user, int arm, int place, Counts counts) {
      if (arm == ExperimentData.MIXED) {
        armOfUser[user] = arm;
        exposing[user] = place;
        counts.mixed++;
        return;
      }
      counts.exposed[arm]++;
      counts.firstDay = Math.min(counts.firstDay, places.day(place));
      counts.lastDay = Math.max(counts.lastDay, places.day(place));
      long time = places.time(place);
      boolean passes = span.passesEnd(time);
      counts.passingEnd += passes ? 1 : 0;
      if (passes && experiment.onlyWholeWindows()) {
        return;
      }
      armOfUser[user] = arm;
      exposing[user] = place;
      long lookBack = span.lookBack(time);
      counts.lookBackCut += lookBack < span.dataStart() ? 1 : 0;
      boolean before = place > places.start(user) && places.time(place - 1) >= lookBack;
      counts.lookBackEvents += before ? 1 : 0;
    }
  }

  private static final class Counts {
    private final long[] exposed;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Days.NONE;
    private long onlyBefore;
    private long mixed;
    private long passingEnd;
    private long lookBackCut;
    private long lookBackEvents;

    Counts(int arms) {
      exposed = new long[arms];
    }

    void add(Counts other) {
      for (int arm = 0; arm < exposed.length; arm++) {
        exposed[arm] += other.exposed[arm];
      }
      firstDay = Math.min(firstDay, other.firstDay);
      lastDay = Math.max(lastDay, other.lastDay);
      onlyBefore += other.onlyBefore;
      mixed += other.mixed;
      passingEnd += other.passingEnd;
      lookBackCut += other.lookBackCut;
      lookBackEvents += other.lookBackEvents;
    }

    Optional<Period> days(Days days) {
      return lastDay == Days.NONE
          ? Optional.empty()
          : Optional.of(new Period(days.date(firstDay), days.date(lastDay)));
    }
  }
}
