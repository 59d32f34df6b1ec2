package vitrine.core.sentiment;

import vitrine.core.common.Progress;

/**
 * Reports a part's progress as progress of the whole.
 *
 * @param offset what was done before the part began
 * @param total units of the whole
 */
public record Part(Progress whole, long offset, long total) implements Progress {

  @Override
  public void report(long done, long ignored) {
    whole.report(offset + done, total);
  }

  @Override
  public void step(String messageKey) {
    whole.step(messageKey);
  }

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
