package vitrine.infra.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * Keeps a second process out of a workspace. The operating system drops the lock when the process
 * ends, however it ends; the file says who holds it.
 */
final class WorkspaceLock implements AutoCloseable {
  /** Beyond the text, because Windows lets nobody read what is locked. */
  private static final long LOCKED_BYTE = 1L << 40;

  private final FileChannel channel;

  private WorkspaceLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws VitrineException if another process has it or the folder may not be written to
   */
  static WorkspaceLock take(WorkspaceFolder folder) {
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel =
          FileChannel.open(
              folder.lock(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        throw inUse(folder, channel);
      }
      String owner = ProcessHandle.current().pid() + "\n" + Instant.now() + "\n";
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)), 0);
      taken = true;
      return new WorkspaceLock(channel);
    } catch (IOException | ReadOnlyFileSystemException e) {
      throw folder.unusable(e);
    } finally {
      if (!taken && channel != null) {
        close(channel);
      }
    }
  }

  @Override
  public void close() {
    close(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException ownProcess) {
      return null;
    }
  }

  private static VitrineException inUse(WorkspaceFolder folder, FileChannel channel)
      throws IOException {
    ByteBuffer text = ByteBuffer.allocate(200);
    channel.read(text, 0);
    List<String> owner =
        new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).lines().toList();
    return new VitrineException(
        ProblemCode.WORKSPACE_IN_USE,
        folder.path(),
        owner.isEmpty() ? "?" : owner.getFirst(),
        owner.size() < 2 ? "?" : local(owner.get(1)));
  }

  private static String local(String instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withZone(ZoneId.systemDefault())
        .format(Instant.parse(instant));
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
