package vitrine.infra.frames;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.workspace.DatasetEntry;

/**
 * The frame files of a workspace, named by dataset id. A file is written under a temporary name,
 * forced to the device and moved, so that a file of the right name is whole.
 */
public final class FrameFolder {
  private static final Logger LOG = LoggerFactory.getLogger(FrameFolder.class);
  private static final String WHOLE = ".frame";
  private static final String WRITING = ".writing";
  private static final String DAMAGED = ".damaged";
  private static final long MARGIN = 4L << 20;
  private static final long MEGABYTE = 1_000_000;

  private final Path folder;
  private final Disk disk;

  /**
   * The frames in a folder that exists.
   *
   * @param disk where files are written
   */
  public FrameFolder(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /**
   * Writes a frame.
   *
   * @throws VitrineException if the disk is full
   * @throws java.util.concurrent.CancellationException if the user stopped it
   */
  public void write(DatasetEntry entry, Frame frame, Progress progress) throws IOException {
    long needed = FrameWriter.bytes(frame) + MARGIN;
    long free = disk.usable(folder);
    if (free < needed) {
      throw full(needed, free, null);
    }
    Path writing = folder.resolve(entry.id() + WRITING);
    try {
      try (Disk.Sink sink = disk.create(writing)) {
        new FrameWriter(sink, frame, progress).write(frame, entry);
      }
      Files.move(writing, file(entry.id()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      long left = disk.usable(folder);
      if (left < MARGIN) {
        throw full(needed, left, e);
      }
      throw e;
    } finally {
      Files.deleteIfExists(writing);
    }
  }

  /**
   * Reads a frame.
   *
   * @throws DamagedFrameException if the file is not as it was written
   */
  public Frame read(String id, Progress progress) throws IOException {
    try (FileChannel channel = FileChannel.open(file(id), StandardOpenOption.READ)) {
      return new FrameReader(channel, progress).frame();
    }
  }

  /** What a frame file says of its dataset. */
  public DatasetEntry entry(String id) throws IOException {
    try (FileChannel channel = FileChannel.open(file(id), StandardOpenOption.READ)) {
      return new FrameReader(channel, Progress.unwatched()).footer().entry();
    }
  }

  /** Removes a frame, if it is there. */
  public void delete(String id) throws IOException {
    Files.deleteIfExists(file(id));
  }

  /** Renames a damaged frame so that it is neither read nor removed. */
  public Path putAside(String id) throws IOException {
    return Files.move(file(id), folder.resolve(id + DAMAGED), StandardCopyOption.REPLACE_EXISTING);
  }

  /** The ids of all frames. */
  public List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + WHOLE)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        ids.add(name.substring(0, name.length() - WHOLE.length()));
      }
    }
    return ids;
  }

  /** Removes what a kill has left: half-written frames, and frames that no dataset names. */
  public void removeAllBut(Set<String> known) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + WRITING)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    for (String id : ids()) {
      if (!known.contains(id)) {
        LOG.info("removing frame {} that no dataset names", id);
        delete(id);
      }
    }
  }

  private Path file(String id) {
    return folder.resolve(id + WHOLE);
  }

  private VitrineException full(long needed, long free, @Nullable Throwable cause) {
    return new VitrineException(
        ProblemCode.DISK_FULL, cause, folder, (needed + MEGABYTE - 1) / MEGABYTE, free / MEGABYTE);
  }
}
