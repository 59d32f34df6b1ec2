package vitrine.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output of the program as a whole; verbs have the command line's own writer. */
public final class Console {
  private Console() {}

  /** A writer to standard output, in UTF-8; flush it. */
  public static PrintWriter standardOutput() {
    return new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
  }
}
