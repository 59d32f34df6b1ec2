package vitrine.core.workspace;

import java.util.List;

/** Which alerts about reviews the user has muted. */
public interface AlertMuteStore {

  /** The mutes of a dataset, the newest first. */
  List<AlertMute> of(String dataset);

  /** Keeps a mute. */
  void save(AlertMute mute);

  /** Forgets the mute with this id: its alerts are shown again. */
  void delete(String id);
}
