package vitrine.infra.frames;

import java.io.IOException;

/** A frame file that is cut short, altered or of a format that this version does not know. */
public final class DamagedFrameException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedFrameException(String message) {
    super(message);
  }

  DamagedFrameException(String message, Throwable cause) {
    super(message, cause);
  }
}
