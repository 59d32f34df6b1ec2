package vitrine.core.sentiment;

/** Which encoder a text needs. */
public enum TextLanguage {
  /** Written in Han characters. */
  CHINESE,
  /** Written in Latin letters, and not clearly in another language. */
  ENGLISH,
  /** In a script or a language that no encoder knows: not scored. */
  UNKNOWN;

  /** From this share of Han letters on, a text counts as Chinese. */
  public static final double HAN_SHARE = .2;

  /**
   * The language of a text by the scripts of its letters. Brand names leave a Chinese review
   * Chinese; a text with kana is Japanese, which the Chinese encoder does not know; a text without
   * letters counts as English, and so does a short one in Latin letters.
   */
  public static TextLanguage of(String text) {
    int letters = 0;
    int han = 0;
    int kana = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isLetter(point)) {
        letters++;
        switch (Character.UnicodeScript.of(point)) {
          case HAN -> han++;
          case HIRAGANA, KATAKANA -> kana++;
          case LATIN -> latin++;
          default -> {}
        }
      }
    }
    if (han > 0 && han >= HAN_SHARE * letters && kana * 10 < letters) {
      return CHINESE;
    }
    return 2 * latin >= letters && LatinLanguage.english(text) ? ENGLISH : UNKNOWN;
  }
}
