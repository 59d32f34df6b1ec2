package vitrine.infra.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * The folder of a workspace:
 *
 * <pre>
 * vitrine.workspace   says what the folder is; made first, so that a kill leaves a workspace
 * vitrine.lock        held by the process that has it open
 * store.mv.db         H2
 * frames/ID.frame     the rows of a dataset
 * models/HASH/        the files of a model
 * runs/ID/            the files of a run that it can be taken up from
 * </pre>
 */
record WorkspaceFolder(Path path) {
  private static final String OURS = "vitrine.";
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");
  private static final String NOTE =
      "This folder is a Vitrine workspace. Move or copy it as a whole.\n";

  static WorkspaceFolder of(Path path) {
    return new WorkspaceFolder(path.toAbsolutePath().normalize());
  }

  Path marker() {
    return path.resolve(OURS + "workspace");
  }

  Path lock() {
    return path.resolve(OURS + "lock");
  }

  Path store() {
    return path.resolve("store.mv.db");
  }

  Path frames() {
    return path.resolve("frames");
  }

  Path models() {
    return path.resolve("models");
  }

  Path runs() {
    return path.resolve("runs");
  }

  boolean isWorkspace() {
    return Files.isRegularFile(marker());
  }

  /** Makes the folder a workspace if it is absent or empty. */
  void create() {
    if (isWorkspace()) {
      return;
    }
    if (path.toString().indexOf(';') >= 0) {
      // H2 ends the file name there
      throw new VitrineException(ProblemCode.WORKSPACE_UNUSABLE, path, ";");
    }
    try {
      if (Files.exists(path) && !(Files.isDirectory(path) && isEmpty())) {
        throw new VitrineException(ProblemCode.WORKSPACE_FOREIGN, path);
      }
      Files.createDirectories(path);
      Path writing = path.resolve(OURS + "workspace.new");
      Files.writeString(writing, NOTE);
      Files.move(writing, marker(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | ReadOnlyFileSystemException e) {
      throw unusable(e);
    }
  }

  /** Makes the folders inside it. */
  void createInner() {
    try {
      Files.createDirectories(frames());
      Files.createDirectories(models());
      if (!Files.isWritable(frames()) || (Files.exists(store()) && !Files.isWritable(store()))) {
        throw new VitrineException(ProblemCode.WORKSPACE_READ_ONLY, path);
      }
    } catch (IOException | ReadOnlyFileSystemException e) {
      throw unusable(e);
    }
  }

  /** What the file system's refusal means to the user. */
  VitrineException unusable(Exception e) {
    if (e instanceof AccessDeniedException || e instanceof ReadOnlyFileSystemException) {
      return new VitrineException(ProblemCode.WORKSPACE_READ_ONLY, e, path);
    }
    try {
      if (Files.isDirectory(path)) {
        if (Files.getFileStore(path).isReadOnly()) {
          return new VitrineException(ProblemCode.WORKSPACE_READ_ONLY, e, path);
        }
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < Database.SPARE) {
          return Database.full(path, free, e);
        }
      }
    } catch (IOException other) {
      e.addSuppressed(other);
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return new VitrineException(
        ProblemCode.WORKSPACE_UNUSABLE, e, path, reason == null ? e.toString() : reason);
  }

  private boolean isEmpty() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.startsWith(OURS) && !LITTER.contains(name)) {
          return false;
        }
      }
      return true;
    }
  }
}
