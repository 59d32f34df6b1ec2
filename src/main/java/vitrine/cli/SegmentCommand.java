package vitrine.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Named groups of shoppers. */
@Command(
    name = "segment",
    mixinStandardHelpOptions = true,
    description = "Named groups of shoppers: list, save, delete, compare.",
    subcommands = {
      SegmentListVerb.class,
      SegmentSaveVerb.class,
      SegmentDeleteVerb.class,
      SegmentCompareVerb.class,
    })
final class SegmentCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "list, save, delete or compare?");
  }
}
