package vitrine.core.exposure;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The calendar of an experiment.
 *
 * @param first the first day of its data; day 0
 * @param count days from the first to the last one
 * @param zone whose days count
 * @param exposure the day of each unit's first exposure; -1 where it is not known
 */
public record UnitDays(LocalDate first, int count, ZoneId zone, int[] exposure) {}
