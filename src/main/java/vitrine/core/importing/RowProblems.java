package vitrine.core.importing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * The rows that were set aside: counted by reason, the first ones at hand, all of them in a
 * temporary file, for a file read with the wrong separator sets aside millions.
 */
public final class RowProblems implements AutoCloseable {
  private static final int AT_HAND = 100;

  private final Map<SetAside, Long> counts = new EnumMap<>(SetAside.class);
  private final List<RowProblem> first = new ArrayList<>();
  private Optional<Path> spool = Optional.empty();
  private @Nullable DataOutputStream out;
  private long count;

  RowProblems() {}

  void add(RowProblem problem) {
    count++;
    counts.merge(problem.reason(), 1L, Long::sum);
    if (first.size() < AT_HAND) {
      first.add(problem);
    }
    try {
      write(spool(), problem);
    } catch (IOException e) {
      String place = spool.map(Path::toString).orElse(System.getProperty("java.io.tmpdir", ""));
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, place);
    }
  }

  /** How many rows. */
  public long count() {
    return count;
  }

  /** How many rows by reason. */
  public Map<SetAside, Long> counts() {
    return Map.copyOf(counts);
  }

  /** The first hundred. */
  public List<RowProblem> first() {
    return List.copyOf(first);
  }

  /** All of them, in the order in which they were met. */
  public void forEach(Consumer<RowProblem> action) {
    if (spool.isEmpty()) {
      return;
    }
    try {
      if (out != null) {
        out.flush();
      }
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(spool.get())))) {
        for (long i = 0; i < count; i++) {
          action.accept(read(in));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataOutputStream spool() throws IOException {
    DataOutputStream open = out;
    if (open == null) {
      Path file = Files.createTempFile("vitrine-set-aside", ".rows");
      file.toFile().deleteOnExit();
      spool = Optional.of(file);
      open = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
      out = open;
    }
    return open;
  }

  private static void write(DataOutputStream out, RowProblem problem) throws IOException {
    text(out, problem.file());
    out.writeLong(problem.line());
    out.writeByte(problem.reason().ordinal());
    text(out, problem.column());
    text(out, problem.value());
    text(out, problem.row());
  }

  private static RowProblem read(DataInputStream in) throws IOException {
    return new RowProblem(
        text(in), in.readLong(), SetAside.values()[in.readByte()], text(in), text(in), text(in));
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /** Forgets the temporary file. */
  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
      if (spool.isPresent()) {
        Files.deleteIfExists(spool.get());
        spool = Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
