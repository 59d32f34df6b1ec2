package vitrine.core.workspace;

import java.util.Optional;

/** What screens remember in a workspace: one JSON document a key. */
public interface SettingStore {

  /** The document under a key, for example {@code engagement.filters}. */
  Optional<String> find(String key);

  /** Keeps a document under a key. */
  void save(String key, String json);
}
