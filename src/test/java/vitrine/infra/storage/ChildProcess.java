package vitrine.infra.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.quality.Refresh;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.ExperimentDates;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.ExperimentState;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.Frames;

/** Another process with a workspace open; it prints a line when it has it and one a save. */
final class ChildProcess implements AutoCloseable {
  static final int ROWS_PER_EXPORT = 500;

  private final Process process;
  private final BufferedReader lines;

  private ChildProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts it and waits until it has the workspace. */
  static ChildProcess open(Path folder, String mode) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(ChildProcess.class.getName(), folder.toString(), mode));
    ChildProcess child =
        new ChildProcess(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    child.awaitLine("open");
    return child;
  }

  long pid() {
    return process.pid();
  }

  void awaitLine(String expected) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(expected)) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the child ended before it said " + expected);
    }
  }

  /** Kills it as the system would, without any cleaning up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    try (Workspace workspace = new H2Workspaces(Disk.real(), Clock.systemUTC()).open(folder)) {
      say("open");
      if (arguments[1].equals("wait")) {
        Thread.sleep(60_000);
      }
      if (arguments[1].equals("refresh")) {
        refresh(workspace);
      }
      if (arguments[1].equals("experiments")) {
        experiments(workspace);
      }
      for (int i = 0; i < 10_000; i++) {
        workspace
            .datasets()
            .save(
                "events",
                DatasetKind.EVENTS,
                Frames.events(100_000 + i, 500),
                Frames.FROM,
                Progress.unwatched());
        workspace.settings().save("saves", String.valueOf(i));
        say("saved");
      }
    }
  }

  /** Saves an experiment with a hypothesis and a note that both say how often. */
  private static void experiments(Workspace workspace) {
    ExperimentEntry entry = ExperimentEntry.of("1", "checkout", "shop", ExperimentState.RUNNING);
    for (int i = 0; i < 10_000; i++) {
      String times = String.valueOf(i);
      workspace
          .experiments()
          .save(
              entry
                  .described("checkout", times, "shop", ExperimentDates.UNKNOWN)
                  .judgedBy("bought", times, Instant.EPOCH));
      say("saved");
    }
  }

  /** Imports an export and then appends it again and again. */
  private static void refresh(Workspace workspace) throws IOException {
    StringBuilder rows = new StringBuilder("user_id,item_id,behavior,time\n");
    for (int i = 0; i < ROWS_PER_EXPORT; i++) {
      rows.append("u%d,%d,pv,2024-03-04 10:%02d:%02d%n".formatted(i, i % 9, i / 60, i % 60));
    }
    Path file = Files.writeString(Files.createTempFile("export", ".csv"), rows);
    List<Path> files = List.of(file);
    DatasetStore datasets = workspace.datasets();
    if (datasets.find("log").isEmpty()) {
      ImportPlan plan =
          FileProbe.probe(files, ZoneId.of("UTC"), Progress.unwatched())
              .withKind(DatasetKind.EVENTS);
      new DatasetImport().into(workspace, "log", plan, Progress.unwatched()).outcome().close();
      say("saved");
    }
    Refresh refresh = new Refresh(Clock.systemUTC());
    for (int i = 0; i < 10_000; i++) {
      refresh
          .run(
              datasets,
              datasets.find("log").orElseThrow(),
              files,
              Refresh.Mode.APPEND,
              Progress.unwatched())
          .outcome()
          .close();
      say("saved");
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
