package vitrine.sample;

/** One thing that a review says: good or bad about an aspect. */
record Point(String aspect, boolean good) {}
