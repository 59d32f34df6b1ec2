package vitrine.infra.djl;

/** Loaded weights that turn tokens into sentence vectors. For the inference thread only. */
interface BatchEncoder extends AutoCloseable {

  /** The sentence vectors one after the other, as the encoder gives them. */
  float[] pooled(TokenBatch batch);

  @Override
  void close();
}
