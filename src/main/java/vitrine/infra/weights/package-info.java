/** Model weights as plain data: ONNX initialisers in, safetensors in and out. Knows no engine. */
@NullMarked
package vitrine.infra.weights;

import org.jspecify.annotations.NullMarked;
