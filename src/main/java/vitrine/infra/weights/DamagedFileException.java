package vitrine.infra.weights;

import java.io.IOException;

/** A file of a model that is missing, changed or of another shape than the card says. */
final class DamagedFileException extends IOException {
  private static final long serialVersionUID = 1;

  private final String file;

  DamagedFileException(String file, Exception cause) {
    super(file, cause);
    this.file = file;
  }

  String file() {
    return file;
  }
}
