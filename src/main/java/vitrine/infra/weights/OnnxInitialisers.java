package vitrine.infra.weights;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the 32-bit float weights of an ONNX model, without its graph being run. Field numbers are
 * those of {@code onnx.proto3}. An exporter leaves the weight of a linear layer without its name
 * ({@code onnx::MatMul_N}) and the other way round; its name is found through the bias in the Add
 * that consumes the product, and it is transposed back to outputs × inputs.
 */
public final class OnnxInitialisers {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALISER = 5;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_OPERATION = 4;
  private static final int TENSOR_SHAPE = 1;
  private static final int TENSOR_TYPE = 2;
  private static final int TENSOR_FLOATS = 4;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_RAW = 9;
  private static final int TYPE_FLOAT = 1;

  private record Node(String operation, List<String> inputs, List<String> outputs) {}

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private OnnxInitialisers() {}

  /**
   * The weights by name, linear layers as {@code ….weight} of outputs × inputs.
   *
   * @throws IOException if the stream is no ONNX model
   */
  public static Map<String, Tensor> read(InputStream model) throws IOException {
    OnnxInitialisers reader = new OnnxInitialisers();
    CodedInputStream in = CodedInputStream.newInstance(model, 1 << 16);
    in.setSizeLimit(Integer.MAX_VALUE);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == MODEL_GRAPH) {
        int outer = in.pushLimit(in.readRawVarint32());
        reader.readGraph(in);
        in.popLimit(outer);
      } else {
        in.skipField(tag);
      }
    }
    return reader.named();
  }

  private void readGraph(CodedInputStream in) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      if (field == GRAPH_NODE || field == GRAPH_INITIALISER) {
        int outer = in.pushLimit(in.readRawVarint32());
        if (field == GRAPH_NODE) {
          readNode(in);
        } else {
          readTensor(in);
        }
        in.popLimit(outer);
      } else {
        in.skipField(tag);
      }
    }
  }

  private void readNode(CodedInputStream in) throws IOException {
    String operation = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case NODE_INPUT -> inputs.add(in.readString());
        case NODE_OUTPUT -> outputs.add(in.readString());
        case NODE_OPERATION -> operation = in.readString();
        default -> in.skipField(tag);
      }
    }
    nodes.add(new Node(operation, inputs, outputs));
  }

  private void readTensor(CodedInputStream in) throws IOException {
    List<Long> shape = new ArrayList<>();
    List<Float> floats = new ArrayList<>();
    String name = "";
    int type = 0;
    byte[] raw = new byte[0];
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      boolean packed = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
      int limit = 0;
      switch (WireFormat.getTagFieldNumber(tag)) {
        case TENSOR_SHAPE -> {
          if (packed) {
            limit = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
              shape.add(in.readInt64());
            }
            in.popLimit(limit);
          } else {
            shape.add(in.readInt64());
          }
        }
        case TENSOR_TYPE -> type = in.readInt32();
        case TENSOR_FLOATS -> {
          limit = in.pushLimit(in.readRawVarint32());
          while (in.getBytesUntilLimit() > 0) {
            floats.add(in.readFloat());
          }
          in.popLimit(limit);
        }
        case TENSOR_NAME -> name = in.readString();
        case TENSOR_RAW -> raw = in.readByteArray();
        default -> in.skipField(tag);
      }
    }
    if (type == TYPE_FLOAT) {
      tensors.put(name, tensor(shape, floats, raw));
    }
  }

  private static Tensor tensor(List<Long> shape, List<Float> floats, byte[] raw) {
    FloatBuffer values;
    if (floats.isEmpty()) {
      values = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    } else {
      values = FloatBuffer.allocate(floats.size());
      floats.forEach(values::put);
      values.flip();
    }
    return new Tensor(shape.stream().mapToLong(Long::longValue).toArray(), values);
  }

  private Map<String, Tensor> named() {
    Map<String, String> biasOfProduct = new HashMap<>();
    for (Node node : nodes) {
      if (node.operation().equals("Add") && node.inputs().size() == 2) {
        noteBias(biasOfProduct, node.inputs().get(0), node.inputs().get(1));
        noteBias(biasOfProduct, node.inputs().get(1), node.inputs().get(0));
      }
    }
    Map<String, Tensor> named = new LinkedHashMap<>(tensors);
    for (Node node : nodes) {
      if (node.operation().equals("MatMul") && named.containsKey(node.inputs().get(1))) {
        String bias = biasOfProduct.get(node.outputs().getFirst());
        if (bias != null && bias.endsWith(".bias")) {
          String stem = bias.substring(0, bias.length() - ".bias".length());
          Tensor weight = named.remove(node.inputs().get(1));
          named.put(stem + ".weight", weight.transposed());
        }
      }
    }
    return named;
  }

  private void noteBias(Map<String, String> biasOfProduct, String bias, String product) {
    if (tensors.containsKey(bias) && !tensors.containsKey(product)) {
      biasOfProduct.put(product, bias);
    }
  }
}
