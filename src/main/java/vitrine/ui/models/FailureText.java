package vitrine.ui.models;

import vitrine.core.common.ProblemCode;
import vitrine.core.workspace.RunFailure;
import vitrine.ui.common.Messages;

/** Why a run failed, in words. */
final class FailureText {
  private FailureText() {}

  static String of(RunFailure failure, Messages messages) {
    for (ProblemCode code : ProblemCode.values()) {
      if (code.name().equals(failure.code())) {
        return messages.text("problem." + code.key() + ".title", failure.arguments().toArray());
      }
    }
    return messages.text("problem.bug.title");
  }
}
