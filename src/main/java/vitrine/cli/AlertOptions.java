package vitrine.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vitrine.core.dataset.Role;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.alert.FalseAlarms;

/** Where the reviews of the alerts come from, and what the user accepts. */
final class AlertOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "reviews: csv, tsv, json, jsonl or xlsx, also gz or zip; or --workspace")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--workspace", paramLabel = "W", description = "its folder, in place of files")
  private @Nullable Path workspace;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "the reviews imported last if absent")
  private @Nullable String dataset;

  @Option(names = "--text", paramLabel = "C", description = "column of the text")
  private @Nullable String text;

  @Option(names = "--time", paramLabel = "C", description = "column of the time; the likely one")
  private @Nullable String time;

  @Option(names = "--item", paramLabel = "C", description = "column of the product; the likely one")
  private @Nullable String item;

  @Option(
      names = "--stars",
      paramLabel = "C",
      description = "of files: what this column of stars says, in place of a model")
  private @Nullable String stars;

  @Option(names = "--zone", paramLabel = "Z", description = "time zone of the files; UTC otherwise")
  private @Nullable String zone;

  @Option(names = "--model", paramLabel = "M", description = "of files: name or folder of a model")
  private @Nullable String model;

  @Option(
      names = "--unsure-below",
      paramLabel = "P",
      description = "confidence below which a review counts as unsure; ${DEFAULT-VALUE}")
  private double confidence = Mood.DEFAULT_CONFIDENCE;

  @Option(
      names = "--false-alarms",
      paramLabel = "N",
      description = "false alarms accepted in 30 days over all products; ${DEFAULT-VALUE}")
  private double falseAlarms = FalseAlarms.DEFAULT.inThirtyDays();

  /** Refuses options that contradict each other. */
  void check() {
    if (files.isEmpty() == (workspace == null)) {
      throw usage("FILE | --workspace W");
    }
    if (workspace == null) {
      refuse("--dataset", dataset);
      if (text == null) {
        throw usage("--text C");
      }
      if (stars != null) {
        refuse("--model", model);
      }
    } else {
      refuse("--text", text);
      refuse("--time", time);
      refuse("--item", item);
      refuse("--stars", stars);
      refuse("--zone", zone);
      refuse("--model", model);
    }
    if (!(falseAlarms > 0) || Double.isInfinite(falseAlarms)) {
      throw usage("--false-alarms " + falseAlarms);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw usage("--unsure-below " + confidence);
    }
  }

  private void refuse(String option, @Nullable String value) {
    if (value != null) {
      throw usage(option + " " + value);
    }
  }

  private ParameterException usage(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  /** The workspace, if its reviews are meant. */
  Optional<Path> workspace() {
    return Optional.ofNullable(workspace);
  }

  /** The dataset's name, if the user gave one. */
  Optional<String> dataset() {
    return Optional.ofNullable(dataset);
  }

  /** The files. */
  List<Path> files() {
    return files;
  }

  /** The columns that the user named, by what they hold. */
  Map<Role, String> columns() {
    Map<Role, String> columns = new TreeMap<>();
    put(columns, Role.TEXT, text);
    put(columns, Role.TIME, time);
    put(columns, Role.ITEM, item);
    put(columns, Role.RATING, stars);
    return columns;
  }

  private static void put(Map<Role, String> columns, Role role, @Nullable String column) {
    if (column != null) {
      columns.put(role, column);
    }
  }

  /** Whether stars say what a review is, not a model. */
  boolean byStars() {
    return stars != null;
  }

  /** The model, if the user named one. */
  Optional<String> model() {
    return Optional.ofNullable(model);
  }

  /** Whose days count. */
  ZoneId zone() {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new ParameterException(spec.commandLine(), "--zone " + zone, e);
    }
  }

  /** Confidence below which a review counts as unsure. */
  double confidence() {
    return confidence;
  }

  /** What the user accepts. */
  FalseAlarms falseAlarms() {
    return new FalseAlarms(falseAlarms);
  }
}
