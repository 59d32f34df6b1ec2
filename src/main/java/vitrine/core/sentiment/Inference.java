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
   * @param encoders the base models, those of the user's included
   * @param speed how texts are encoded here
   */
  record Report(
      String engine,
      String engineVersion,
      String libraryVersion,
      DeviceReport device,
      List<Encoder> encoders,
      InferenceSpeed speed) {
    /** Copies the list. */
    public Report {
      encoders = List.copyOf(encoders);
    }
  }

  /**
   * A base model.
   *
   * @param name its name
   * @param language whose texts it reads unless another is chosen; unknown for one of the user's
   * @param dimensions length of its vectors
   * @param sha256 of the files that carry it
   */
  record Encoder(String name, TextLanguage language, int dimensions, String sha256) {}
}
