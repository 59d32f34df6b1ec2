package vitrine.core.joining;

/**
 * A column that a join adds.
 *
 * @param source its name in the dataset that has it
 * @param name its name in the dataset that gets it: the same, or with the other dataset's name and
 *     a dot before it where that is taken
 */
public record JoinedColumn(String source, String name) {}
