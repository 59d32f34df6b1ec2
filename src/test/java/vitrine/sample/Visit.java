package vitrine.sample;

import java.util.List;

/** One session of a shopper, with its events in order. */
record Visit(Shopper shopper, long start, String device, List<Event> events) {}
