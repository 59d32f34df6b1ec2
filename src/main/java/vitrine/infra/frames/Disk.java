package vitrine.infra.frames;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What frames are written to; tests put a full disk in its place. */
public interface Disk {

  /** A file that is being written. */
  interface Sink extends WritableByteChannel {

    /** Returns once the content is on the device, not only in the system's memory. */
    void force() throws IOException;
  }

  /** Makes a new file, in place of an old one. */
  Sink create(Path file) throws IOException;

  /** How many bytes may still be written to a folder. */
  long usable(Path folder) throws IOException;

  /** The file system. */
  static Disk real() {
    return new Disk() {
      @Override
      public Sink create(Path file) throws IOException {
        return new FileSink(
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE));
      }

      @Override
      public long usable(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
      }
    };
  }

  /** A file of the file system. */
  record FileSink(FileChannel channel) implements Sink {
    @Override
    public int write(ByteBuffer source) throws IOException {
      return channel.write(source);
    }

    @Override
    public void force() throws IOException {
      channel.force(true);
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
