package vitrine.core.importing.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.util.zip.ZipException;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** Says what an exception of the file system or of a decompressor means to the user. */
public final class SourceProblems {
  private SourceProblems() {}

  /** The problem of a source that could not be read. */
  public static VitrineException of(Source source, IOException cause) {
    return of(source.name(), cause);
  }

  static VitrineException of(String name, IOException cause) {
    ProblemCode code =
        switch (cause) {
          case EOFException e -> ProblemCode.FILE_TRUNCATED;
          case ExpansionException e -> ProblemCode.FILE_BOMB;
          case ZipException e when encrypted(e) -> ProblemCode.FILE_PASSWORD;
          case ZipException e -> ProblemCode.FILE_DAMAGED;
          case MalformedInputException e -> ProblemCode.FILE_DAMAGED;
          default -> ProblemCode.FILE_UNREADABLE;
        };
    return new VitrineException(code, cause, name);
  }

  private static boolean encrypted(ZipException e) {
    return e.getMessage() != null && e.getMessage().contains("encrypted");
  }
}
