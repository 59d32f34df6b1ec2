package vitrine.infra.djl;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.Fingerprint;

/**
 * The file that a training's state is kept in, so that a killed one can go on: a mark, the
 * fingerprint of the task, the state, the SHA-256 of all that. It is replaced in one move, so there
 * is always a whole one.
 */
final class SavedTraining {
  private static final Logger LOG = LoggerFactory.getLogger(SavedTraining.class);
  private static final String MARK = "vitrine training 1";

  private final Path file;
  private final Fingerprint task;

  /**
   * A file of a task.
   *
   * @param task of settings, texts, labels and base model: a file of another task is not read
   */
  SavedTraining(Path file, Fingerprint task) {
    this.file = file;
    this.task = task;
  }

  /**
   * Writes the state, so that it outlives a loss of power too. Where that fails, as on a full disk,
   * the training is not lost for it: the log says so, and the file before stays.
   */
  void save(KeptState state) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      // one training at a time works on a file: what a killed one left is written over
      Path partial = file.resolveSibling(file.getFileName() + ".part");
      try {
        write(partial, state);
        Files.move(
            partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      LOG.warn("the training goes on, but its state cannot be kept: {}", e.toString());
    }
  }

  private void write(Path partial, KeptState state) throws IOException {
    MessageDigest digest = Fingerprint.digest();
    try (OutputStream disk = Files.newOutputStream(partial);
        BufferedOutputStream buffer = new BufferedOutputStream(disk, 1 << 16);
        DataOutputStream out = new DataOutputStream(new DigestOutputStream(buffer, digest))) {
      out.writeUTF(MARK);
      out.writeUTF(task.sha256());
      state.write(out);
      out.flush();
      buffer.write(digest.digest());
    }
    try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Puts the kept state into a fresh one of the same task. A file that is missing, damaged or of
   * another task changes nothing: the training then starts from its beginning.
   *
   * @return whether the training goes on from the file
   */
  boolean restore(KeptState state) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      return whole() && read(state);
    } catch (IOException e) {
      LOG.warn("the kept state of a training cannot be read: {}", e.toString());
      return false;
    }
  }

  private boolean whole() throws IOException {
    MessageDigest digest = Fingerprint.digest();
    long content = Files.size(file) - digest.getDigestLength();
    if (content <= 0) {
      return false;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] block = new byte[1 << 16];
      long left = content;
      while (left > 0) {
        int count = in.read(block, 0, (int) Math.min(block.length, left));
        if (count < 0) {
          return false;
        }
        digest.update(block, 0, count);
        left -= count;
      }
      return MessageDigest.isEqual(digest.digest(), in.readAllBytes());
    }
  }

  private boolean read(KeptState state) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (!in.readUTF().equals(MARK) || !in.readUTF().equals(task.sha256())) {
        return false;
      }
      state.read(in);
      return true;
    }
  }
}
