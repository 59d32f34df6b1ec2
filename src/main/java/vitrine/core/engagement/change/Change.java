package vitrine.core.engagement.change;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Slice;

/**
 * A figure of two periods, split over the same parts.
 *
 * @param partition the parts
 * @param before the earlier period
 * @param now the later period
 */
record Change(Partition partition, Split before, Split now) {

  /** Now less before. */
  Figure figure() {
    Figure earlier = before.whole();
    Figure later = now.whole();
    if (later.number().isEmpty()) {
      return later;
    }
    if (earlier.number().isEmpty()) {
      return earlier;
    }
    return Figure.of(later.number().getAsDouble() - earlier.number().getAsDouble());
  }

  boolean has(int part) {
    return before.has(part) || now.has(part);
  }

  double contribution(int part) {
    return now.adds(part) - before.adds(part);
  }

  /** The parts that have a value and are there, the largest contribution first. */
  int[] ranked() {
    int[] parts =
        IntStream.range(0, partition.parts())
            .filter(part -> part != partition.missing() && has(part))
            .toArray();
    double[] keys = new double[partition.parts()];
    for (int part : parts) {
      keys[part] = Math.abs(contribution(part));
    }
    IntArrays.mergeSort(parts, (a, b) -> Double.compare(keys[b], keys[a]));
    return parts;
  }

  ChangeReport.Part part(int part) {
    return new ChangeReport.Part(
        partition.slice(part),
        before.part(part),
        now.part(part),
        contribution(part),
        before.denominator().map(d -> effects(part)));
  }

  /** Several parts in one row: contributions and effects are those of the parts, added up. */
  ChangeReport.Part together(Slice slice, int[] parts) {
    PartSums[] sums = new PartSums[4];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new PartSums(1);
    }
    double contribution = 0;
    double mix = 0;
    double rate = 0;
    double weightBefore = 0;
    double weightNow = 0;
    for (int part : parts) {
      sums[0].add(0, before.sum().value(part));
      sums[1].add(0, now.sum().value(part));
      contribution += contribution(part);
      if (before.denominator().isPresent()) {
        sums[2].add(0, before.denominator().get().value(part));
        sums[3].add(0, now.denominator().orElseThrow().value(part));
        ChangeReport.Effects effects = effects(part);
        mix += effects.mix();
        rate += effects.rate();
        weightBefore += effects.weightBefore();
        weightNow += effects.weightNow();
      }
    }
    boolean quotient = before.denominator().isPresent();
    ChangeReport.Effects effects = new ChangeReport.Effects(weightBefore, weightNow, mix, rate);
    return new ChangeReport.Part(
        slice,
        quotient
            ? Figure.quotient(sums[0].value(0), sums[2].value(0))
            : Figure.of(sums[0].value(0)),
        quotient
            ? Figure.quotient(sums[1].value(0), sums[3].value(0))
            : Figure.of(sums[1].value(0)),
        contribution,
        quotient ? Optional.of(effects) : Optional.empty());
  }

  /**
   * Mix and rate effect. A part that is there in one period only has the rate of that period in
   * both, so that all of it is mix. Where something is counted in a part whose denominator is zero
   * no rate exists, and all of the contribution is rate effect.
   */
  private ChangeReport.Effects effects(int part) {
    PartSums denominatorBefore = before.denominator().orElseThrow();
    PartSums denominatorNow = now.denominator().orElseThrow();
    double weightBefore = denominatorBefore.value(part) / denominatorBefore.whole();
    double weightNow = denominatorNow.value(part) / denominatorNow.whole();
    boolean undivided =
        denominatorBefore.value(part) == 0 && before.sum().value(part) != 0
            || denominatorNow.value(part) == 0 && now.sum().value(part) != 0;
    if (undivided) {
      return new ChangeReport.Effects(weightBefore, weightNow, 0, contribution(part));
    }
    double rateBefore = before.sum().value(part) / denominatorBefore.value(part);
    double rateNow = now.sum().value(part) / denominatorNow.value(part);
    if (weightBefore == 0 || weightNow == 0) {
      return new ChangeReport.Effects(weightBefore, weightNow, contribution(part), 0);
    }
    return new ChangeReport.Effects(
        weightBefore,
        weightNow,
        (weightNow - weightBefore) * (rateBefore + rateNow) / 2,
        (rateNow - rateBefore) * (weightBefore + weightNow) / 2);
  }
}
