package vitrine.infra.djl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import vitrine.core.common.Fingerprint;
import vitrine.infra.weights.Tensor;

/** A base model from the class path. */
record BundledCheckpoint(BaseModel base, WeightCache cache) implements Checkpoint {

  @Override
  public String name() {
    return base.title();
  }

  @Override
  public Fingerprint fingerprint() {
    return cache.hashOf(base.weights());
  }

  @Override
  public int dimensions() {
    return base.dimensions();
  }

  @Override
  public int heads() {
    return base.heads();
  }

  @Override
  public boolean firstToken() {
    return base.firstToken();
  }

  @Override
  public double epsilon() {
    return 1e-12;
  }

  @Override
  public int longest() {
    return BaseModel.LONGEST;
  }

  @Override
  public Map<String, Tensor> weights() {
    return cache.weights(base.weights());
  }

  @Override
  public InputStream tokenizer() throws IOException {
    return WeightCache.url(base.tokenizer()).openStream();
  }
}
