package vitrine.core.workspace;

import java.util.List;

/**
 * Why a run ended without a result.
 *
 * @param code name of a {@link vitrine.core.common.ProblemCode}; empty for a bug
 * @param arguments for the placeholders of its sentences
 */
public record RunFailure(String code, List<String> arguments) {
  /** Copies the list. */
  public RunFailure {
    arguments = List.copyOf(arguments);
  }
}
