package vitrine.core.quality;

/**
 * A value and how many rows hold it.
 *
 * @param value as text; a number as {@link ValueText} writes it
 */
public record ValueCount(String value, long rows) {}
