package vitrine.core.importing.source;

import java.io.IOException;

/** Something grows like a bomb where it is unpacked. */
public final class ExpansionException extends IOException {
  private static final long serialVersionUID = 1;

  /** More came out than {@link ExpansionLimit} allows. */
  public ExpansionException() {
    super("more than the expansion limit");
  }
}
