package vitrine.core.sentiment;

/**
 * Why a model was trained by its method.
 *
 * @param reason in a word
 * @param estimatedSeconds of a fine-tuning on this machine; 0 where none was estimated
 * @param budgetSeconds that it may take; 0 where there is no limit
 */
public record MethodChoice(Reason reason, double estimatedSeconds, double budgetSeconds) {
  /** The user chose the method. */
  public static final MethodChoice ASKED = new MethodChoice(Reason.ASKED, 0, 0);

  /** The reason. */
  public enum Reason {
    /** The user chose the method. */
    ASKED,
    /** Too few rows to change an encoder by: a head alone. */
    FEW_ROWS,
    /** A fine-tuning is done within the time allowed. */
    IN_TIME,
    /** A fine-tuning would take longer than allowed: a head alone. */
    TOO_SLOW
  }
}
