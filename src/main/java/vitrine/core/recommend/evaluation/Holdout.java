package vitrine.core.recommend.evaluation;

import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;

/** Events parted into those that models may see and those that are asked for. */
public sealed interface Holdout permits LeaveLastOut, TimeSplit {

  /** The events that the weights may see. */
  Interactions training();

  /** The shoppers that are asked for something and have a history, ascending. */
  int[] evaluated();

  /** The shoppers that are asked for something and have no event before it, ascending. */
  int[] withoutHistory();

  /** How many shoppers with events are asked for nothing. */
  int leftOut();

  /** The events that are scored: all before those asked for. */
  History history(int user);

  /** The items that are asked for, distinct and ascending. */
  int[] relevant(int user);

  /** How many held-out items of shoppers are in their history already. */
  int repeated();

  /** What the shoppers that are left out have in common, for the protocol stamp. */
  String leftOutWords();

  /** What becomes of held-out items that are in the history already, for the protocol stamp. */
  String repeatedWords();
}
