package vitrine.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** Tells an expected failure as a title, a hint and its code; logs a bug once. */
final class ProblemPrinter implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemPrinter.class);
  private final ResourceBundle messages;

  ProblemPrinter(ResourceBundle messages) {
    this.messages = messages;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (failure instanceof VitrineException problem) {
      err.println(text(problem.code().key() + ".title", problem));
      err.println(text(problem.code().key() + ".hint", problem));
      err.println("[" + problem.code() + "]");
      return problem.code() == ProblemCode.USAGE
          ? CommandLine.ExitCode.USAGE
          : VitrineCommand.DATA_PROBLEM;
    }
    LOG.error("a bug", failure);
    err.println(messages.getString("problem.bug"));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private String text(String key, VitrineException problem) {
    return MessageFormat.format(
        messages.getString("problem." + key), problem.arguments().toArray());
  }
}
