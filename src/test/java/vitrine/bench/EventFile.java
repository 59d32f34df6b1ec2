package vitrine.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes the event log that imports are timed on: time, user, session, item, type, category, price,
 * dwell, variant; the same bytes for the same number of rows. Events come in the order of their
 * times, out of a few thousand sessions that are open at a time, four events each on average; users
 * are a twentieth of the rows, items a two-hundredth. Four in ten events have no dwell time.
 */
final class EventFile {
  private static final String HEADER = "time,user,session,item,type,category,price,dwell,variant\n";
  private static final byte[][] TYPES =
      utf8("view", "view", "view", "view", "click", "click", "cart", "favourite", "purchase");
  private static final long FIRST_SECOND = 1_735_689_600L; // 2025-01-01 00:00 UTC
  private static final long SECONDS = 90 * 86_400L;
  private static final int OPEN = 4096;

  private final SplittableRandom random = new SplittableRandom(7);
  private final boolean quoted;
  private final byte[] line = new byte[256];
  private int at;

  private EventFile(boolean quoted) {
    this.quoted = quoted;
  }

  /**
   * Writes a file unless it is there already.
   *
   * @param quoted whether every text stands in quotes, and one category in ten holds a separator
   */
  static Path write(Path folder, int rows, boolean quoted) throws IOException {
    Path file = folder.resolve("events-" + rows + (quoted ? "-quoted" : "") + ".csv");
    if (!Files.exists(file)) {
      Path part = folder.resolve(file.getFileName() + ".part");
      new EventFile(quoted).write(part, rows);
      Files.move(part, file);
    }
    return file;
  }

  private void write(Path file, int rows) throws IOException {
    int users = Math.max(1, rows / 20);
    int items = Math.max(1, rows / 200);
    int[] sessionOf = new int[OPEN];
    int[] userOf = new int[OPEN];
    int sessions = 0;
    for (int i = 0; i < OPEN; i++) {
      sessionOf[i] = sessions++;
      userOf[i] = random.nextInt(users);
    }
    byte[] out = new byte[1 << 20];
    int used = 0;
    try (OutputStream target = Files.newOutputStream(file)) {
      target.write(HEADER.getBytes(StandardCharsets.US_ASCII));
      for (int row = 0; row < rows; row++) {
        int open = random.nextInt(OPEN);
        event(FIRST_SECOND + row * SECONDS / rows, userOf[open], sessionOf[open], items);
        if (random.nextInt(4) == 0) {
          sessionOf[open] = sessions++;
          userOf[open] = random.nextInt(users);
        }
        if (used + at > out.length) {
          target.write(out, 0, used);
          used = 0;
        }
        System.arraycopy(line, 0, out, used, at);
        used += at;
      }
      target.write(out, 0, used);
    }
  }

  private void event(long second, int user, int session, int items) {
    at = 0;
    time(second);
    id('u', user, 1_000_000, 7);
    // A step that is prime to ten million, so that neighbours in time have distant ids.
    id('s', (int) (session * 7_654_321L % 10_000_000L), 0, 7);
    // The square of a fraction makes some items popular.
    double popular = random.nextDouble();
    int item = (int) (popular * popular * items);
    id('p', item, 10_000, 5);
    text(TYPES[random.nextInt(TYPES.length)]);
    category(item % 200);
    price(100 + item * 37 % 20_000);
    if (random.nextInt(10) >= 4) {
      number(1 + random.nextInt(300), 1);
    }
    line[at++] = ',';
    quote();
    line[at++] = (byte) ((user & 1) == 0 ? 'A' : 'B');
    quote();
    line[at++] = '\n';
  }

  private void time(long second) {
    long day = Math.floorDiv(second, 86_400L);
    java.time.LocalDate date = java.time.LocalDate.ofEpochDay(day);
    int rest = (int) (second - day * 86_400L);
    quote();
    number(date.getYear(), 4);
    line[at++] = '-';
    number(date.getMonthValue(), 2);
    line[at++] = '-';
    number(date.getDayOfMonth(), 2);
    line[at++] = ' ';
    number(rest / 3600, 2);
    line[at++] = ':';
    number(rest / 60 % 60, 2);
    line[at++] = ':';
    number(rest % 60, 2);
    quote();
    line[at++] = ',';
  }

  private void id(char prefix, int value, int base, int digits) {
    quote();
    line[at++] = (byte) prefix;
    number(base + value, digits);
    quote();
    line[at++] = ',';
  }

  private void text(byte[] value) {
    quote();
    System.arraycopy(value, 0, line, at, value.length);
    at += value.length;
    quote();
    line[at++] = ',';
  }

  private void category(int value) {
    quote();
    line[at++] = 'c';
    if (quoted && value % 10 == 0) {
      line[at++] = ',';
    }
    number(value, 3);
    quote();
    line[at++] = ',';
  }

  private void price(int cents) {
    number(cents / 100, 1);
    line[at++] = '.';
    number(cents % 100, 2);
    line[at++] = ',';
  }

  private void number(int value, int digits) {
    int width = digits;
    for (int limit = (int) Math.pow(10, digits); value >= limit; limit *= 10) {
      width++;
    }
    int rest = value;
    for (int i = at + width - 1; i >= at; i--) {
      line[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    at += width;
  }

  private void quote() {
    if (quoted) {
      line[at++] = '"';
    }
  }

  private static byte[][] utf8(String... words) {
    byte[][] all = new byte[words.length][];
    for (int i = 0; i < words.length; i++) {
      all[i] = words[i].getBytes(StandardCharsets.UTF_8);
    }
    return all;
  }
}
