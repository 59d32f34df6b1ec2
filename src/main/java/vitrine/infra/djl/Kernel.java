package vitrine.infra.djl;

import java.util.Locale;

/** A way to compute an encoder's forward pass; which one is fastest depends on the machine. */
enum Kernel {
  /** Operation by operation through DJL, 32-bit floats: works everywhere, can be trained. */
  EAGER(Products.PLAIN, false),
  /** TorchScript with PyTorch's own matrix products, 32-bit floats. */
  PLAIN_FP32(Products.PLAIN, false),
  /** TorchScript with products of oneDNN that add bias and GELU in passing, 32-bit floats. */
  FUSED_FP32(Products.FUSED, false),
  /** The same over weights laid out for it beforehand. */
  PACKED_FP32(Products.PACKED, false),
  /** TorchScript with PyTorch's own matrix products, bfloat16. */
  PLAIN_BF16(Products.PLAIN, true),
  /** TorchScript with products of oneDNN, bfloat16. */
  FUSED_BF16(Products.FUSED, true),
  /** The same over weights laid out for it beforehand. */
  PACKED_BF16(Products.PACKED, true);

  /** How a linear layer is computed. */
  enum Products {
    PLAIN,
    FUSED,
    PACKED
  }

  private final Products products;
  private final boolean half;

  Kernel(Products products, boolean half) {
    this.products = products;
    this.half = half;
  }

  Products products() {
    return products;
  }

  /** Whether weights and activations are bfloat16, else 32-bit floats. */
  boolean half() {
    return half;
  }

  /** The number format: {@code fp32} or {@code bf16}. */
  String precision() {
    return half ? "bf16" : "fp32";
  }

  /** Whether it can run on a graphics card: oneDNN is for processors. */
  boolean onGraphicsCard() {
    return products == Products.PLAIN;
  }

  /** The name in files: lower case, with a hyphen. */
  String argument() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
