package vitrine.infra.djl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.Fingerprint;
import vitrine.infra.weights.OnnxInitialisers;
import vitrine.infra.weights.Safetensors;
import vitrine.infra.weights.Tensor;

/**
 * Weights of base models as safetensors, converted once from the ONNX file of their jar. The cache
 * is keyed by the jar's SHA-256, which is itself remembered by the jar's name, size and time.
 */
final class WeightCache {
  private static final Logger LOG = LoggerFactory.getLogger(WeightCache.class);

  private final Path folder;

  WeightCache(Path folder) {
    this.folder = folder;
  }

  /** The SHA-256 of the jar that carries a resource. */
  Fingerprint hashOf(String resource) {
    try {
      Path jar = jarOf(resource);
      return hash(jar, jar.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SHA-256 of the SHA-256s of these files. */
  Fingerprint hashOf(Path... files) {
    StringBuilder hashes = new StringBuilder();
    try {
      for (Path file : files) {
        byte[] place = file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        hashes.append(hash(file, "file-" + Fingerprint.of(place).brief()).sha256());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Fingerprint.of(hashes.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Fingerprint hash(Path file, String name) throws IOException {
    String stamp =
        "%s-%d-%d.sha256"
            .formatted(name, Files.size(file), Files.getLastModifiedTime(file).toMillis());
    Path remembered = folder.resolve(stamp);
    if (Files.exists(remembered)) {
      String hash = Files.readString(remembered).strip();
      if (hash.length() == 64) {
        return new Fingerprint(hash);
      }
    }
    MessageDigest digest = Fingerprint.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    Fingerprint hash = Fingerprint.of(digest);
    try {
      Files.createDirectories(folder);
      Files.writeString(remembered, hash.sha256());
    } catch (IOException e) {
      LOG.warn("a hash cannot be kept in {}: {}", remembered, e.getMessage());
    }
    return hash;
  }

  /** The weights in an ONNX resource. */
  Map<String, Tensor> weights(String resource) {
    Path converted = folder.resolve(hashOf(resource).sha256().substring(0, 32) + ".safetensors");
    try {
      if (!Files.exists(converted)) {
        return converted(resource, converted);
      }
      return Safetensors.read(converted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Tensor> converted(String resource, Path file) throws IOException {
    try (InputStream model = url(resource).openStream()) {
      Map<String, Tensor> weights = OnnxInitialisers.read(model);
      try {
        Safetensors.write(file, weights);
      } catch (IOException e) {
        LOG.warn("weights cannot be kept in {}: {}", file, e.getMessage());
      }
      return weights;
    }
  }

  static URL url(String resource) {
    URL url = WeightCache.class.getClassLoader().getResource(resource);
    if (url == null) {
      throw new IllegalStateException("not on the class path: " + resource);
    }
    return url;
  }

  private static Path jarOf(String resource) throws IOException {
    URL url = url(resource);
    URLConnection connection = url.openConnection();
    URL file = connection instanceof JarURLConnection jar ? jar.getJarFileURL() : url;
    try {
      return Path.of(new URI(file.toString()));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
