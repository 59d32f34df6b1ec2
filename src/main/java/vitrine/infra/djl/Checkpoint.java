package vitrine.infra.djl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import vitrine.core.common.Fingerprint;
import vitrine.infra.weights.Tensor;

/** A pretrained encoder as data: weights under Hugging Face's names, and what they do not tell. */
interface Checkpoint {

  /** The name that model cards use for it. */
  String name();

  /** Of the files that it is read from. */
  Fingerprint fingerprint();

  /** The length of a token's vector. */
  int dimensions();

  /** Attention heads. */
  int heads();

  /** Whether the sentence vector is that of the first token; else it is the mean of all. */
  boolean firstToken();

  /** What layer norms add to the variance. */
  double epsilon();

  /** Tokens a window of a text may have, special ones included. */
  int longest();

  /** The weights by the names of Hugging Face's BertModel. Read anew each time. */
  Map<String, Tensor> weights();

  /** Opens the tokenizer's {@code tokenizer.json}. */
  InputStream tokenizer() throws IOException;
}
