package vitrine.sample;

/** Who reviews what and when, before a word is written. */
record ReviewDraft(Shopper shopper, Product product, long second, boolean verified) {}
