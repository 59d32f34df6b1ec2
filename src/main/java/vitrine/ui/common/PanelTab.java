package vitrine.ui.common;

/** One of a screen's tabs; the tabs of a screen are an enum, in their order. */
public interface PanelTab {

  /** What is loaded when the tab is first chosen. */
  Views view();

  /** Its sign: the name of an icon. */
  String icon();

  /** Its name in routes: lower case. */
  String key();

  /** The key of its name in the message bundles; with {@code .hint}, of the question it answers. */
  String titleKey();
}
