package vitrine.core.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vitrine.core.common.Progress;
import vitrine.core.importing.BlockParser.Parsed;
import vitrine.core.importing.text.BlockArrays;
import vitrine.core.importing.text.Layout;
import vitrine.core.importing.text.TextBlock;
import vitrine.core.importing.text.TextBlocks;

/**
 * Reads files into a table, delimited texts on all cores. The calling thread reads and
 * decompresses, cuts the text into blocks and adds their rows to the table in their order; other
 * threads split and parse. A block is parsed as if it began with a row. Only when everything before
 * it was added is that known; where it does not (the cut lay inside a field in quotes) it is parsed
 * again from where the row before it ends, so that the rows do not depend on the cuts or on the
 * number of threads.
 */
final class ParallelText implements AutoCloseable {
  private final TableBuilder table;
  private final Progress progress;
  private final int blockSize;
  private final int ahead;
  private final ExecutorService threads;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final BlockArrays arrays = new BlockArrays();
  private Optional<Parsed> before = Optional.empty();
  private long lines;
  private long blankLines;

  /** A block that is being parsed; the first of its file, or one that follows another. */
  private record Pending(
      FilePlan file, BlockParser parser, TextBlock block, boolean first, Future<Parsed> parsed) {}

  /** Called after each block that was read. */
  @FunctionalInterface
  interface Meter {
    void report();
  }

  ParallelText(TableBuilder table, int threads, int blockSize, Progress progress) {
    this.table = table;
    this.progress = progress;
    this.blockSize = blockSize;
    this.ahead = 2 * threads + 1;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("import-rows-", 1).daemon().factory());
  }

  /** Reads a file; the last of its rows are in the table after {@link #finish}. */
  void read(FilePlan file, InputStream text, Meter meter) throws IOException {
    if (!(file.format().layout() instanceof Layout.Delimited)) {
      inOrder(file, text, meter);
      return;
    }
    BlockParser parser = new BlockParser(file, table, progress);
    TextBlocks blocks = new TextBlocks(text, file.format(), blockSize, arrays);
    boolean first = true;
    for (Optional<TextBlock> next = blocks.next(); next.isPresent(); next = blocks.next()) {
      TextBlock block = next.get();
      boolean header = first && file.format().header();
      pending.add(
          new Pending(
              file, parser, block, first, threads.submit(() -> parser.parse(block, header))));
      first = false;
      meter.report();
      while (pending.size() > ahead || (!pending.isEmpty() && pending.peek().parsed().isDone())) {
        addNext();
      }
    }
  }

  /** Records and sheets come a row at a time, after the rows of the files before. */
  private void inOrder(FilePlan file, InputStream source, Meter meter) throws IOException {
    finish();
    RowCollector rows = new RowCollector(file, table, meter);
    RowReaders.of(file.format()).read(source, file.format(), rows);
    blankLines += rows.finish();
  }

  /** Adds all rows that were read. */
  void finish() {
    while (!pending.isEmpty()) {
      addNext();
    }
  }

  /** How many empty lines there were in what was added. */
  long blankLines() {
    return blankLines;
  }

  private void addNext() {
    Pending next = pending.remove();
    Parsed parsed = result(next.parsed());
    if (next.first()) {
      before = Optional.empty();
      lines = 1;
    }
    boolean asSupposed = before.map(b -> b.whole() && !b.header()).orElse(true);
    if (!asSupposed) {
      Parsed left = before.orElseThrow();
      parsed = next.parser().parse(left.leftOver(next.block()), left.header());
    }
    table.add(parsed.part(), lines);
    lines += parsed.lines();
    blankLines += parsed.blankLines();
    before = Optional.of(parsed);
    if (asSupposed && parsed.whole()) {
      arrays.reuse(parsed.block());
    }
  }

  private static Parsed result(Future<Parsed> parsed) {
    try {
      return parsed.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /** Stops what is still running. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
