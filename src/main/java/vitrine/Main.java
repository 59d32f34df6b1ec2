package vitrine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import vitrine.app.AppGraph;
import vitrine.app.Console;
import vitrine.app.Display;
import vitrine.app.SelfCheck;
import vitrine.app.Workbench;
import vitrine.cli.VitrineCommand;
import vitrine.core.settings.Language;

/** Plain launcher: verbs go to the command line, none opens the window. */
public final class Main {
  private Main() {}

  static void main(String[] args) {
    Display.quietToolkit();
    if (args.length == 0) {
      window();
      return;
    }
    int status;
    if (args[0].equals("--self-check")) {
      System.exit(new SelfCheck(Console.standardOutput()).run());
    }
    try (AppGraph graph = new AppGraph()) {
      ResourceBundle messages =
          ResourceBundle.getBundle("vitrine.messages", Language.SYSTEM.locale(Locale.getDefault()));
      status = VitrineCommand.of(graph, messages).execute(args);
    }
    System.exit(status);
  }

  private static void window() {
    if (Display.prepare(System.getProperties(), System.getenv())) {
      Workbench.open();
    } else {
      Workbench.tour(Path.of("vitrine-tour"));
    }
  }
}
