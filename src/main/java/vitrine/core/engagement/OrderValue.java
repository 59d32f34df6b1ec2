package vitrine.core.engagement;

/** Which revenue the average order value divides by positive orders. */
public enum OrderValue {
  /** What was bought. */
  GROSS,
  /** What was bought less what came back. */
  NET
}
