package vitrine.core.engagement.change;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Period;

/**
 * Where the change of a figure comes from: a waterfall from the value before to the value now, a
 * bar a part, the largest contribution first. The contributions add up to the change.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param before the earlier period
 * @param now the later period
 * @param dataDays from the data's first event to its last
 * @param valueBefore the figure in the earlier period
 * @param valueNow the figure in the later period
 * @param change now less before, or the reason why nothing can be said
 * @param parts the parts with the largest contributions, then all others, then what has no value;
 *     empty where the change is not estimable
 */
public record ChangeReport(
    Fingerprint data,
    ChangeQuery query,
    ZoneId zone,
    Period before,
    Period now,
    Period dataDays,
    Figure valueBefore,
    Figure valueNow,
    Figure change,
    List<Part> parts) {
  /** Copies the list. */
  public ChangeReport {
    parts = List.copyOf(parts);
  }

  /** What all parts' mix effects add up to; 0 for sums, whose contributions are not told apart. */
  public double mix() {
    return parts.stream().flatMap(part -> part.effects().stream()).mapToDouble(Effects::mix).sum();
  }

  /** What all parts' rate effects add up to; 0 for sums. */
  public double rate() {
    return parts.stream().flatMap(part -> part.effects().stream()).mapToDouble(Effects::rate).sum();
  }

  /**
   * One part.
   *
   * @param slice which
   * @param before its own sum or rate in the earlier period
   * @param now its own sum or rate in the later period
   * @param contribution what it adds to the change
   * @param effects for rates and ratios, what the contribution is made of
   */
  public record Part(
      Slice slice, Figure before, Figure now, double contribution, Optional<Effects> effects) {}

  /**
   * What a part's contribution to the change of a rate is made of (Kitagawa 1955, symmetric).
   *
   * @param weightBefore the part's share of the denominator in the earlier period
   * @param weightNow its share in the later period
   * @param mix (weightNow - weightBefore) · mean of its two rates: there is more or less of it
   * @param rate (its rate now - before) · mean of its two weights: it does better or worse
   */
  public record Effects(double weightBefore, double weightNow, double mix, double rate) {
    /** An effect of nothing is 0, never -0. */
    public Effects {
      mix += 0.0;
      rate += 0.0;
    }
  }
}
