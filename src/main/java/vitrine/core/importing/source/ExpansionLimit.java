package vitrine.core.importing.source;

/**
 * How much a compressed file may grow. Exported tables shrink 5 to 60 times, a bomb a thousand
 * times; small files may shrink as they like, they can do no harm.
 *
 * @param ratio the largest factor, once {@code freeBytes} have come out
 * @param freeBytes how much may come out whatever the ratio
 * @param totalBytes how much may come out of one file at all
 */
public record ExpansionLimit(long ratio, long freeBytes, long totalBytes) {
  /** 200 times after the first 64 MiB, and never more than 64 GiB. */
  public static final ExpansionLimit DEFAULT = new ExpansionLimit(200, 64L << 20, 64L << 30);

  /** Whether so many bytes may not come out of so many. */
  public boolean exceeded(long compressed, long expanded) {
    return expanded > totalBytes
        || (expanded > freeBytes && expanded / ratio > Math.max(1, compressed));
  }
}
