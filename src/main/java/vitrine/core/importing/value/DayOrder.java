package vitrine.core.importing.value;

/** What 3/4/2024 means. */
public enum DayOrder {
  /** The third of April. */
  DAY_FIRST,
  /** The fourth of March. */
  MONTH_FIRST
}
