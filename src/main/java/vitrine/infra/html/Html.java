package vitrine.infra.html;

/** HTML under way: every text and attribute is escaped here and nowhere else. */
final class Html {
  private final StringBuilder page = new StringBuilder();

  /** Markup of ours, as it is. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  /** Text of any origin. */
  Html text(String text) {
    page.append(escape(text));
    return this;
  }

  /** An element with nothing but text inside. */
  Html element(String tag, String style, String text) {
    page.append('<').append(tag);
    if (!style.isEmpty()) {
      page.append(" class=\"").append(style).append('"');
    }
    page.append('>');
    return text(text).raw("</" + tag + ">\n");
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
