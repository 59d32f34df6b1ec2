package canary.vitrine.cli;

import canary.vitrine.ui.a.BrokenViewModel;

/** A verb that knows a screen, and a name that says nothing. */
public class VerbHelper {
  BrokenViewModel screen;
}
