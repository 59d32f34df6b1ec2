package vitrine.core.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure: bad input, a full disk, a workspace in use. The window and the command line
 * turn it into a sentence in the user's language; it never carries one itself.
 */
public final class VitrineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<Object> arguments;

  /**
   * A problem without an underlying exception.
   *
   * @param code what went wrong
   * @param arguments what the sentence names, in the order of its placeholders {0}, {1} …
   */
  public VitrineException(ProblemCode code, Object... arguments) {
    this(code, null, arguments);
  }

  /** A problem that an exception of a library reported. */
  public VitrineException(ProblemCode code, @Nullable Throwable cause, Object... arguments) {
    super(code + " " + List.of(arguments), cause);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** What went wrong. */
  public ProblemCode code() {
    return code;
  }

  /** What the sentence names, in the order of its placeholders. */
  public List<Object> arguments() {
    return arguments;
  }
}
