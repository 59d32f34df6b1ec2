package vitrine.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vitrine.core.sentiment.DeviceReport;
import vitrine.core.sentiment.HeadCard;
import vitrine.core.sentiment.Inference;
import vitrine.core.sentiment.InferenceSpeed;
import vitrine.core.sentiment.ModelCard;

/** Tells what the program runs on, so that a problem can be reported in one paste. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Shows versions, the device that models run on and why, memory, model hashes.")
final class DoctorVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  DoctorVerb(Services services) {
    this.services = services;
  }

  /** What {@code --json} prints. */
  record Document(
      String version,
      String java,
      String system,
      int processors,
      Memory memory,
      Inference.Report models,
      String why,
      String whySpeed,
      List<Head> heads,
      Folders folders) {}

  /** The heap, in bytes. */
  record Memory(long largestHeap, long usedHeap) {}

  /** One head of one model. */
  record Head(
      String model,
      String language,
      String encoder,
      String sha256,
      double accuracy,
      int testRows) {}

  /** Where the program keeps its files. */
  record Folders(String config, String data, String cache) {}

  @Override
  public Integer call() {
    Runtime runtime = Runtime.getRuntime();
    Inference.Report report = services.inference().describe();
    Document document =
        new Document(
            VitrineCommand.VERSION,
            System.getProperty("java.vm.name") + " " + Runtime.version(),
            "%s %s %s"
                .formatted(
                    System.getProperty("os.name"),
                    System.getProperty("os.version"),
                    System.getProperty("os.arch")),
            runtime.availableProcessors(),
            new Memory(runtime.maxMemory(), runtime.totalMemory() - runtime.freeMemory()),
            report,
            why(report.device()),
            whySpeed(report.speed()),
            services.sentimentModels().cards().stream()
                .flatMap(card -> card.heads().stream().map(head -> head(card, head)))
                .toList(),
            new Folders(
                services.places().config().toString(),
                services.places().data().toString(),
                services.places().cache().toString()));
    output.print(document, out -> tell(document, out));
    return 0;
  }

  private String why(DeviceReport device) {
    String key = "device." + device.reason().name().toLowerCase(Locale.ROOT).replace('_', '.');
    return MessageFormat.format(services.messages().getString(key), device.detail());
  }

  private String whySpeed(InferenceSpeed speed) {
    String key = "device.speed." + speed.reason().name().toLowerCase(Locale.ROOT).replace('_', '.');
    return services.messages().getString(key);
  }

  private static Head head(ModelCard card, HeadCard head) {
    return new Head(
        card.name(),
        head.language().name().toLowerCase(Locale.ROOT),
        head.encoder(),
        head.sha256(),
        head.test().accuracy(),
        head.test().rows());
  }

  private static void tell(InferenceSpeed speed, String why, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "encoding by %s, %.1f texts of 64 tokens a second on %d threads: %s%n",
        speed.kernel(),
        speed.chosen(),
        speed.threads(),
        why);
    speed
        .textsPerSecond()
        .forEach((kernel, texts) -> out.printf(Locale.ROOT, "  %s %.1f texts/s%n", kernel, texts));
    speed.failures().forEach((kernel, reason) -> out.printf("  %s: %s%n", kernel, reason));
  }

  private static void tell(Document document, PrintWriter out) {
    out.println("vitrine " + document.version());
    out.println(document.java());
    out.println(document.system() + ", " + document.processors() + " processors");
    out.printf(
        Locale.ROOT,
        "heap %d of %d MiB%n",
        document.memory().usedHeap() >> 20,
        document.memory().largestHeap() >> 20);
    Inference.Report models = document.models();
    out.printf(
        "%s %s (DJL %s) on %s: %s%n",
        models.engine(),
        models.engineVersion(),
        models.libraryVersion(),
        models.device().device(),
        document.why());
    tell(models.speed(), document.whySpeed(), out);
    for (Inference.Encoder encoder : models.encoders()) {
      out.printf(
          "encoder %s, %d numbers, %s%n", encoder.name(), encoder.dimensions(), encoder.sha256());
    }
    for (Head head : document.heads()) {
      out.printf(
          Locale.ROOT,
          "head %s (%s, on %s), accuracy %.3f on %d rows, %s%n",
          head.model(),
          head.language(),
          head.encoder(),
          head.accuracy(),
          head.testRows(),
          head.sha256());
    }
    out.println("settings " + document.folders().config());
    out.println("data     " + document.folders().data());
    out.println("cache    " + document.folders().cache());
  }
}
