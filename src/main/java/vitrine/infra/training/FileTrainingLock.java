package vitrine.infra.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.TrainingLock;

/** A lock of the operating system on a file, which a process that is gone does not keep. */
public final class FileTrainingLock implements TrainingLock {
  private static final Logger LOG = LoggerFactory.getLogger(FileTrainingLock.class);

  private final Path file;

  /** Locks this file, which is made if it is not there. */
  public FileTrainingLock(Path file) {
    this.file = file;
  }

  @Override
  public Held take() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = locked(channel);
      if (lock == null) {
        channel.close();
        throw new VitrineException(ProblemCode.TRAINING_BUSY);
      }
      return () -> close(channel);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, file);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock locked(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("a lock that could not be closed", e);
    }
  }
}
