package vitrine.infra.djl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import vitrine.core.common.Fingerprint;
import vitrine.infra.weights.EncoderFolder;
import vitrine.infra.weights.Tensor;

/** A base model from a folder of the user's. */
record FolderCheckpoint(String name, EncoderFolder folder, WeightCache cache)
    implements Checkpoint {

  @Override
  public Fingerprint fingerprint() {
    return cache.hashOf(folder.files());
  }

  @Override
  public int dimensions() {
    return folder.config().dimensions();
  }

  @Override
  public int heads() {
    return folder.config().heads();
  }

  @Override
  public boolean firstToken() {
    return folder.firstToken();
  }

  @Override
  public double epsilon() {
    return folder.config().epsilon();
  }

  @Override
  public int longest() {
    return Math.min(BaseModel.LONGEST, folder.longest());
  }

  @Override
  public Map<String, Tensor> weights() {
    return folder.weights();
  }

  @Override
  public InputStream tokenizer() throws IOException {
    return folder.tokenizer();
  }
}
