package vitrine.core.importing.value;

/** How a column writes its numbers. */
public enum NumberStyle {
  /** {@code 1,234.5} */
  POINT,
  /** {@code 1.234,5} */
  COMMA
}
