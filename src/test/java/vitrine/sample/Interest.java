package vitrine.sample;

import java.util.Locale;

/** What a shopper ticked at sign-up; each likes three categories. */
enum Interest {
  ACTIVE,
  HOME,
  TECH,
  FAMILY,
  NOT_STATED;

  /** As written in the file; empty where the shopper ticked nothing. */
  String written() {
    return this == NOT_STATED ? "" : name().toLowerCase(Locale.ROOT);
  }
}
