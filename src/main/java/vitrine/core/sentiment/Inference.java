package vitrine.core.sentiment;

import java.util.List;

/** What models run on. */
public interface Inference {

  /** Starts the engine if it does not run yet, and describes it. Takes seconds the first time. */
  Report describe();

  /**
   * The engine, where it runs, and the encoders at hand.
   *
   * @param engine its name
   * @param engineVersion of the native library
   * @param libraryVersion of the Java library around it
   * @param device what it runs on, and why
   * @param encoders the base models
   */
  record Report(
      String engine,
      String engineVersion,
      String libraryVersion,
      DeviceReport device,
      List<Encoder> encoders) {
    /** Copies the list. */
    public Report {
      encoders = List.copyOf(encoders);
    }
  }

  /**
   * A base model.
   *
   * @param name its name
   * @param language of the texts that it reads
   * @param dimensions length of its vectors
   * @param sha256 of the file that carries its weights
   */
  record Encoder(String name, TextLanguage language, int dimensions, String sha256) {}
}
