package vitrine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** One look is enough to hold a screen; the others are for people who want the pictures. */
public final class SecondLook {
  private SecondLook() {}

  /** Ends a test of a further look, unless pictures are wanted. */
  public static void unlessPicturesAreWanted(boolean further) {
    assumeTrue(!further || System.getProperty("vitrine.pictures") != null);
  }
}
