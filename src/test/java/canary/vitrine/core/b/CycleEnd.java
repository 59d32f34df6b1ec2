package canary.vitrine.core.b;

import canary.vitrine.core.a.CoreBreaker;

/** The other end of a cycle. */
public class CycleEnd {
  CoreBreaker start;
}
