package vitrine.core.recommend;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.zip.GZIPInputStream;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventKind;

/**
 * Reads the format of the published benchmarks: a line a shopper, their id and then their items in
 * time order, separated by blanks or tabs; plain or in gz.
 */
public final class SequenceFile {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final byte UNNAMED = (byte) EventKind.OTHER.ordinal();
  private static final int LINES_PER_CHECK = 1000;

  private SequenceFile() {}

  /**
   * The events of the file, each of weight 1.
   *
   * @throws VitrineException if the file is absent, a folder, unreadable, or holds something else
   */
  public static Interactions read(Path file, Progress progress) {
    if (Files.isDirectory(file)) {
      throw new VitrineException(ProblemCode.FILE_IS_DIRECTORY, file);
    }
    if (!Files.exists(file)) {
      throw new VitrineException(ProblemCode.FILE_NOT_FOUND, file);
    }
    progress.step("progress.recommend.reading");
    MessageDigest digest = Fingerprint.digest();
    try (InputStream raw =
            new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest);
        BufferedReader lines = reader(file, raw)) {
      return read(file, lines, digest, progress);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNREADABLE, e, file);
    }
  }

  private static BufferedReader reader(Path file, InputStream raw) throws IOException {
    InputStream content = isGzip(file) ? new GZIPInputStream(raw) : raw;
    return new BufferedReader(
        new InputStreamReader(
            content,
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
  }

  private static boolean isGzip(Path file) throws IOException {
    try (InputStream start = Files.newInputStream(file)) {
      return ((start.read() << 8) | start.read()) == GZIP_MAGIC;
    }
  }

  private static Interactions read(
      Path file, BufferedReader lines, MessageDigest digest, Progress progress) throws IOException {
    Dictionary.Builder users = new Dictionary.Builder();
    Dictionary.Builder items = new Dictionary.Builder();
    List<int[]> sequences = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number % LINES_PER_CHECK == 0) {
        progress.checkCancelled();
      }
      StringTokenizer tokens = new StringTokenizer(line);
      if (!tokens.hasMoreTokens()) {
        continue;
      }
      int user = users.add(tokens.nextToken());
      if (user < sequences.size() || !tokens.hasMoreTokens()) {
        throw new VitrineException(ProblemCode.SEQUENCES_LINE, file, number);
      }
      int[] sequence = new int[tokens.countTokens()];
      for (int i = 0; i < sequence.length; i++) {
        sequence[i] = items.add(tokens.nextToken());
      }
      sequences.add(sequence);
    }
    if (sequences.isEmpty()) {
      throw new VitrineException(ProblemCode.FILE_EMPTY, file);
    }
    IdIndex userIds = IdIndex.of(users.build());
    IdIndex itemIds = IdIndex.of(items.build());
    InteractionsBuilder builder = new InteractionsBuilder(userIds, itemIds, false);
    for (int user = 0; user < userIds.size(); user++) {
      for (int item : sequences.get(userIds.code(user))) {
        builder.add(itemIds.indexOfCode(item), 1, UNNAMED, Long.MIN_VALUE);
      }
      builder.endUser();
    }
    return builder.build(Fingerprint.of(digest));
  }
}
