package vitrine.core.exposure.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentAnalysis;
import vitrine.core.experiment.FixedHorizon;
import vitrine.core.experiment.GroupSequential;
import vitrine.core.experiment.Inference;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Reason;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.ExperimentDesign;
import vitrine.core.exposure.MetricUnits;
import vitrine.core.exposure.UnitDays;

/** Effects of one metric from its sums day by day. */
final class MetricTimeline {
  private final MetricUnits units;
  private final ExperimentData data;
  private final UnitDays days;
  private final ExperimentDesign design;
  private final ExperimentAnalysis analysis;
  private final UnitDaySums sums;

  MetricTimeline(
      MetricUnits units,
      ExperimentData data,
      UnitDays days,
      ExperimentDesign design,
      UnitDaySums sums) {
    this.units = units;
    this.data = data;
    this.days = days;
    this.design = design;
    this.sums = sums;
    analysis = new ExperimentAnalysis(design.plan());
  }

  /** Of every arm and adjustment. */
  List<Timeline> timelines() {
    AnalysisPlan plan = design.plan();
    List<MetricArms> atEnd = arms(sums.cumulative());
    List<List<Effect>> fixed = effects(atEnd, new FixedHorizon(plan.alpha()));
    List<List<Effect>> alwaysValid =
        effects(atEnd, new AlwaysValid(plan.alpha(), plan.planned().orElse(AlwaysValid.UNPLANNED)));
    List<Timeline> timelines = new ArrayList<>();
    for (int i = 0; i < fixed.getFirst().size(); i++) {
      int place = i;
      Effect one = fixed.getFirst().get(place);
      PlannedLooks looks = new PlannedLooks(plan);
      List<Timeline.Day> list = new ArrayList<>();
      for (int day = 0; day < days.count(); day++) {
        Effect effect = fixed.get(day).get(place);
        boolean last = day == days.count() - 1;
        Optional<Effect> look =
            looks.isLook(effect, last)
                ? Optional.of(group(atEnd.get(day)).get(place))
                : Optional.empty();
        list.add(
            new Timeline.Day(
                days.first().plusDays(day), effect, alwaysValid.get(day).get(place), look));
      }
      timelines.add(new Timeline(one.metric(), one.arm(), one.adjustment(), list));
    }
    return timelines;
  }

  /** Of every arm, without adjustment. */
  List<Novelty> novelties() {
    List<List<Effect>> bySince =
        effects(arms(sums.sinceExposure()), new FixedHorizon(design.plan().alpha()));
    List<Novelty> novelties = new ArrayList<>();
    for (int i = 0; i < bySince.getFirst().size(); i++) {
      int place = i;
      Effect one = bySince.getFirst().get(place);
      novelties.add(
          Novelty.of(
              one.metric(),
              one.arm(),
              design.plan().alpha(),
              IntStream.range(0, bySince.size())
                  .mapToObj(since -> new Novelty.Day(since, bySince.get(since).get(place)))
                  .toList()));
    }
    return novelties;
  }

  private List<MetricArms> arms(List<List<Moments>> byDay) {
    Optional<Reason> refused = units.refused(data.armOfUnit());
    return byDay.stream()
        .map(
            moments ->
                new MetricArms(
                    units.rows().metric(),
                    IntStream.range(0, moments.size())
                        .mapToObj(arm -> new Arm(data.arms().get(arm), moments.get(arm)))
                        .toList(),
                    Optional.empty(),
                    refused))
        .toList();
  }

  private List<Effect> group(MetricArms arms) {
    AnalysisPlan plan = design.plan();
    return analysis.alone(
        design.control(), arms, new GroupSequential(plan.alpha(), plan.planned(), plan.looks()));
  }

  private List<List<Effect>> effects(List<MetricArms> byDay, Inference inference) {
    return byDay.stream().map(arms -> analysis.alone(design.control(), arms, inference)).toList();
  }
}
