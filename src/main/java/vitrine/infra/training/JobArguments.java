package vitrine.infra.training;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.sentiment.LoraTarget;
import vitrine.core.sentiment.TrainingJobs;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;

/** How a job is trained, as options of {@code vitrine train sentiment}. */
final class JobArguments {
  private JobArguments() {}

  /** The options, those of the settings in full, so that no default can change them. */
  static List<String> of(TrainingJobs.Job job) {
    List<String> options = new ArrayList<>();
    TrainingSettings settings = job.settings();
    if (job.automatic()) {
      options.addAll(List.of("--method", "auto"));
    } else {
      options.addAll(List.of("--method", settings.method().argument()));
      options.addAll(settings(settings));
    }
    options.addAll(List.of("--seed", Long.toString(settings.seed())));
    if (job.search()) {
      options.add("--search");
    }
    job.checkpoint()
        .ifPresent(folder -> options.addAll(List.of("--checkpoint", folder.toString())));
    return options;
  }

  private static List<String> settings(TrainingSettings settings) {
    List<String> options = new ArrayList<>();
    add(options, "--dropout", settings.dropout());
    add(options, "--learning-rate", settings.learningRate());
    add(options, "--weight-decay", settings.weightDecay());
    add(options, "--warmup", settings.warmup());
    add(options, "--batch", settings.batch());
    add(options, "--epochs", settings.epochs());
    add(options, "--patience", settings.patience());
    add(options, "--label-smoothing", settings.labelSmoothing());
    add(options, "--longest", settings.longest());
    if (settings.balanced()) {
      options.add("--balanced");
    }
    if (settings.method() == TrainingMethod.HEAD) {
      add(options, "--hidden", settings.hidden());
    }
    if (settings.method() == TrainingMethod.LORA) {
      add(options, "--rank", settings.rank());
      options.add("--targets");
      options.add(String.join(",", settings.targets().stream().map(LoraTarget::argument).toList()));
    }
    return options;
  }

  private static void add(List<String> options, String name, Number value) {
    options.add(name);
    options.add(value.toString());
  }
}
