package vitrine.infra.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.settings.Settings;
import vitrine.core.settings.SettingsStore;

/**
 * One JSON file. A change is written once the executor gets to it, through a temporary file and an
 * atomic move, so that a reader sees the old settings or the new ones. A file that cannot be
 * understood is kept aside and the defaults hold. Settings that cannot be written are logged: they
 * are never worth stopping the user's work.
 */
public final class SettingsFile implements SettingsStore, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  private final Path file;
  private final Executor soon;
  private final SettingsDocument document = new SettingsDocument();
  private final Object writing = new Object();
  private @Nullable Path setAside;
  private Settings current;
  private boolean scheduled;
  private boolean unsaved;

  /**
   * Reads the file.
   *
   * @param file where it lies or shall lie
   * @param soon runs a write a little later; what waits for it at {@link #close} is written then
   */
  public SettingsFile(Path file, Executor soon) {
    this.file = file;
    this.soon = soon;
    this.current = read();
  }

  @Override
  public synchronized Settings current() {
    return current;
  }

  @Override
  public Settings update(UnaryOperator<Settings> change) {
    Settings changed;
    synchronized (this) {
      changed = change.apply(current);
      if (changed.equals(current)) {
        return changed;
      }
      current = changed;
      unsaved = true;
      if (scheduled) {
        return changed;
      }
      scheduled = true;
    }
    soon.execute(this::flush);
    return changed;
  }

  @Override
  public void flush() {
    synchronized (writing) {
      Settings settings;
      synchronized (this) {
        scheduled = false;
        if (!unsaved) {
          return;
        }
        unsaved = false;
        settings = current;
      }
      try {
        write(document.write(settings));
      } catch (IOException e) {
        LOG.warn("settings not saved to {}", file, e);
      }
    }
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public Optional<Path> setAside() {
    return Optional.ofNullable(setAside);
  }

  @Override
  public void close() {
    flush();
  }

  private void write(byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(temporary, content);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Settings read() {
    try {
      return document.read(Files.readAllBytes(file));
    } catch (NoSuchFileException firstRun) {
      return Settings.DEFAULTS;
    } catch (IOException e) {
      LOG.warn("settings in {} cannot be read", file, e);
      keepAside();
      return Settings.DEFAULTS;
    }
  }

  private void keepAside() {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      setAside = aside;
    } catch (IOException e) {
      LOG.warn("damaged settings not moved to {}", aside, e);
    }
  }
}
