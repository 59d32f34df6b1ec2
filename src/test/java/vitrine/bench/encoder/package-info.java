/** Texts into vectors: speed and agreement with ONNX Runtime. */
@NullMarked
package vitrine.bench.encoder;

import org.jspecify.annotations.NullMarked;
