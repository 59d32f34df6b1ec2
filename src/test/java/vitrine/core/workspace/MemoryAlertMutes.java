package vitrine.core.workspace;

import java.util.ArrayList;
import java.util.List;

/** Mutes in memory. */
public final class MemoryAlertMutes implements AlertMuteStore {
  private final List<AlertMute> mutes = new ArrayList<>();

  @Override
  public List<AlertMute> of(String dataset) {
    return mutes.reversed().stream().filter(mute -> mute.dataset().equals(dataset)).toList();
  }

  @Override
  public void save(AlertMute mute) {
    delete(mute.id());
    mutes.add(mute);
  }

  @Override
  public void delete(String id) {
    mutes.removeIf(mute -> mute.id().equals(id));
  }
}
