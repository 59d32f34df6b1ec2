package canary.vitrine.infra.a;

/** An adapter that nobody but the composition root may know. */
public class Adapter {}
