package vitrine.infra.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The forward pass of {@link BertEncoder} as TorchScript: a method that takes the weights in and
 * prepares them once, and one that turns token ids into sentence vectors. Query, key and value are
 * one product; where the sentence vector is that of the first token, the last layer computes no
 * other. The text is that of {@code torch.jit}'s own archives: one operation of a name each.
 */
final class EncoderScript {
  private static final int BFLOAT16 = 15;
  private static final int FLOAT32 = 6;

  /** Weights of a layer in the order that {@link #names} asks for them. */
  private static final List<String> PARTS =
      List.of(
          "attention.self.query",
          "attention.self.key",
          "attention.self.value",
          "attention.output.dense",
          "attention.output.LayerNorm",
          "intermediate.dense",
          "output.dense",
          "output.LayerNorm");

  private static final int GIVEN_FIRST = 5;
  private static final int GIVEN_A_LAYER = 2 * 8;
  private static final int KEPT_FIRST = 4;
  private static final int KEPT_A_LAYER = 2 * 6;

  private final EncoderShape shape;
  private final Kernel kernel;
  private final StringBuilder text = new StringBuilder();

  private EncoderScript(EncoderShape shape, Kernel kernel) {
    this.shape = shape;
    this.kernel = kernel;
  }

  /** The names of the weights, in the order that the script takes them in. */
  static List<String> names(EncoderShape shape) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "embeddings.word_embeddings.weight",
                "embeddings.position_embeddings.weight",
                "embeddings.token_type_embeddings.weight",
                "embeddings.LayerNorm.weight",
                "embeddings.LayerNorm.bias"));
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (String part : PARTS) {
        names.add("encoder.layer." + layer + "." + part + ".weight");
        names.add("encoder.layer." + layer + "." + part + ".bias");
      }
    }
    return names;
  }

  /**
   * The methods {@code prepare(weights)}, {@code forward(ids, pool)} for texts of one length and
   * {@code masked(ids, pool, hide)} for texts padded to one length: ids and pool are batch ×
   * length, hide is batch × 1 × 1 × length and is added to the attention's scores. Each returns
   * batch × dimensions in 32-bit floats.
   */
  static String methods(EncoderShape shape, Kernel kernel) {
    EncoderScript script = new EncoderScript(shape, kernel);
    script.prepare();
    script.forward(false);
    script.forward(true);
    return script.text.toString();
  }

  private void line(String format, Object... arguments) {
    text.append("    ").append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private void prepare() {
    text.append("  def prepare(self: __torch__.Encoder, w: List[Tensor]) -> int:\n");
    line("v = annotate(List[Tensor], [])");
    keep("w[0]");
    keep("torch.add(w[1], torch.select(w[2], 0, 0))");
    keep("w[3]");
    keep("w[4]");
    for (int layer = 0; layer < shape.layers(); layer++) {
      int at = GIVEN_FIRST + layer * GIVEN_A_LAYER;
      keepProduct("torch.cat([w[%d], w[%d], w[%d]])".formatted(at, at + 2, at + 4));
      keep("torch.cat([w[%d], w[%d], w[%d]])".formatted(at + 1, at + 3, at + 5));
      for (int i = 6; i < GIVEN_A_LAYER; i++) {
        if (i == 6 || i == 10 || i == 12) {
          keepProduct("w[%d]".formatted(at + i));
        } else {
          keep("w[%d]".formatted(at + i));
        }
      }
    }
    line("self.weights = v");
    line("return torch.len(v)");
  }

  private void keep(String value) {
    line("_0 = torch.append(v, %s)", cast(value));
  }

  private void keepProduct(String value) {
    boolean packed = kernel.products() == Kernel.Products.PACKED;
    line(
        "_0 = torch.append(v, %s)",
        packed ? "ops.mkldnn._reorder_linear_weight(" + cast(value) + ")" : cast(value));
  }

  private String cast(String value) {
    if (kernel.half()) {
      return "torch.to(%s, %d)".formatted(value, BFLOAT16);
    }
    // What DJL hands over lies in memory of Java's, which is gone when its array is closed.
    return value.startsWith("w[") ? "torch.clone(" + value + ")" : value;
  }

  private void forward(boolean masked) {
    text.append("  def ")
        .append(masked ? "masked" : "forward")
        .append("(self: __torch__.Encoder, ids: Tensor, pool: Tensor")
        .append(masked ? ", hide: Tensor" : "")
        .append(") -> Tensor:\n");
    line("w = self.weights");
    line("b = torch.size(ids, 0)");
    line("n = torch.size(ids, 1)");
    if (masked) {
      line("h = torch.to(hide, %d)", kernel.half() ? BFLOAT16 : FLOAT32);
    }
    line("e = torch.add(torch.embedding(w[0], ids), torch.slice(w[1], 0, 0, n))");
    line("x0 = %s", norm("e", 2));
    for (int layer = 0; layer < shape.layers(); layer++) {
      layer(layer, masked);
    }
    if (shape.firstToken()) {
      line("return torch.to(torch.select(x%d, 1, 0), %d)", shape.layers(), FLOAT32);
    } else {
      line("m = torch.bmm(torch.unsqueeze(pool, 1), torch.to(x%d, %d))", shape.layers(), FLOAT32);
      line("return torch.squeeze(m, 1)");
    }
  }

  private void layer(int layer, boolean masked) {
    int at = KEPT_FIRST + layer * KEPT_A_LAYER;
    boolean first = shape.firstToken() && layer == shape.layers() - 1;
    line("p%d = %s", layer, linear("x" + layer, at, false));
    line(
        "t%d = torch.permute(torch.view(p%d, [b, n, 3, %d, %d]), [2, 0, 3, 1, 4])",
        layer, layer, shape.heads(), shape.headSize());
    line("q%d = torch.select(t%d, 0, 0)", layer, layer);
    String query = first ? "torch.slice(q%d, 2, 0, 1)".formatted(layer) : "q" + layer;
    line(
        "c%d = torch.scaled_dot_product_attention(%s, torch.select(t%d, 0, 1),"
            + " torch.select(t%d, 0, 2)%s)",
        layer, query, layer, layer, masked ? ", h" : "");
    line(
        "d%d = torch.reshape(torch.transpose(c%d, 1, 2), [b, %s, %d])",
        layer, layer, first ? "1" : "n", shape.dimensions());
    String residual = first ? "torch.slice(x%d, 1, 0, 1)".formatted(layer) : "x" + layer;
    line("a%d = torch.add(%s, %s)", layer, linear("d" + layer, at + 2, false), residual);
    line("m%d = %s", layer, norm("a" + layer, at + 4));
    line("g%d = %s", layer, linear("m" + layer, at + 6, true));
    line("o%d = torch.add(%s, m%d)", layer, linear("g" + layer, at + 8, false), layer);
    line("x%d = %s", layer + 1, norm("o" + layer, at + 10));
  }

  private String norm(String value, int at) {
    return String.format(
        Locale.ROOT,
        "torch.layer_norm(%s, [%d], w[%d], w[%d], %s)",
        value,
        shape.dimensions(),
        at,
        at + 1,
        Double.toString(shape.epsilon()).toLowerCase(Locale.ROOT));
  }

  private String linear(String value, int at, boolean activated) {
    if (kernel.products() == Kernel.Products.PLAIN) {
      String product = "torch.linear(%s, w[%d], w[%d])".formatted(value, at, at + 1);
      return activated ? "torch.gelu(" + product + ")" : product;
    }
    return ("ops.mkldnn._linear_pointwise(%s, w[%d], w[%d], \"%s\","
            + " annotate(List[Optional[number]], []), \"%s\")")
        .formatted(value, at, at + 1, activated ? "gelu" : "none", activated ? "none" : "");
  }
}
