package vitrine.core.importing.text;

/**
 * Tells UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF) from other
 * bytes.
 */
final class Utf8 {
  private Utf8() {}

  static boolean valid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int lead = bytes[i];
      if (lead >= 0) {
        i++;
        continue;
      }
      int length = length(lead & 0xff);
      if (length == 0 || i + length > to || !continued(bytes, i, length)) {
        return false;
      }
      i += length;
    }
    return true;
  }

  private static int length(int lead) {
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }

  private static boolean continued(byte[] bytes, int at, int length) {
    int second = bytes[at + 1] & 0xff;
    int least =
        switch (bytes[at] & 0xff) {
          case 0xe0 -> 0xa0;
          case 0xf0 -> 0x90;
          default -> 0x80;
        };
    int most =
        switch (bytes[at] & 0xff) {
          case 0xed -> 0x9f;
          case 0xf4 -> 0x8f;
          default -> 0xbf;
        };
    if (second < least || second > most) {
      return false;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
