package vitrine.core.sentiment.aspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vitrine.core.workspace.AspectEntry;

/**
 * The aspects of a dataset as somebody arranged them: those found in the data, and of all of them
 * names, which count for another, and which are hidden. Immutable: a change makes another.
 *
 * @param entries found aspects, and aspects of ours that were changed
 */
public record RememberedAspects(List<AspectEntry> entries) {
  /** Ours, as they come. */
  public static final RememberedAspects NONE = new RememberedAspects(List.of());

  /** Copies the list. */
  public RememberedAspects {
    entries = List.copyOf(entries);
  }

  /** All aspects that there are, hidden and merged ones too: ours first. */
  public List<AspectEntry> all() {
    Map<String, AspectEntry> all = new LinkedHashMap<>();
    for (Aspect aspect : AspectVocabulary.BUILT_IN.aspects()) {
      all.put(
          aspect.id(),
          new AspectEntry(aspect.id(), Optional.empty(), List.of(), false, Optional.empty()));
    }
    entries.forEach(entry -> all.put(entry.id(), entry));
    return List.copyOf(all.values());
  }

  /** What is looked for: merged aspects give their terms to the one they count for. */
  public AspectVocabulary vocabulary() {
    Map<String, AspectEntry> byId = new LinkedHashMap<>();
    all().forEach(entry -> byId.put(entry.id(), entry));
    Map<String, List<String>> terms = new HashMap<>();
    for (Aspect aspect : AspectVocabulary.BUILT_IN.aspects()) {
      terms
          .computeIfAbsent(home(aspect.id(), byId), id -> new ArrayList<>())
          .addAll(aspect.terms());
    }
    for (AspectEntry entry : entries) {
      terms.computeIfAbsent(home(entry.id(), byId), id -> new ArrayList<>()).addAll(entry.terms());
    }
    List<Aspect> aspects = new ArrayList<>();
    for (AspectEntry entry : byId.values()) {
      if (!entry.hidden() && home(entry.id(), byId).equals(entry.id())) {
        aspects.add(
            new Aspect(entry.id(), entry.name(), terms.getOrDefault(entry.id(), List.of())));
      }
    }
    return new AspectVocabulary(aspects, AspectVocabulary.BUILT_IN.ignored());
  }

  /** The aspect that an aspect's terms count for; one that leads nowhere counts for itself. */
  private static String home(String id, Map<String, AspectEntry> byId) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (seen.add(at)) {
      AspectEntry entry = byId.get(at);
      Optional<String> next = entry == null ? Optional.empty() : entry.mergedInto();
      if (next.isEmpty() || !byId.containsKey(next.get())) {
        return at;
      }
      at = next.get();
    }
    return id;
  }

  /** The same with another name; a blank one gives an aspect of ours its own name back. */
  public RememberedAspects renamed(String id, String name) {
    Optional<String> given = Optional.of(name.strip()).filter(text -> !text.isEmpty());
    return changed(
        id,
        entry ->
            given.isEmpty() && !entry.terms().isEmpty()
                ? entry
                : new AspectEntry(id, given, entry.terms(), entry.hidden(), entry.mergedInto()));
  }

  /** The same with one aspect counting for another, or by itself again. */
  public RememberedAspects merged(String id, Optional<String> into) {
    if (into.equals(Optional.of(id))) {
      return this;
    }
    RememberedAspects freed = into.isPresent() ? freed(into.get(), id) : this;
    return freed.changed(
        id, entry -> new AspectEntry(id, entry.name(), entry.terms(), entry.hidden(), into));
  }

  /** The same without the aspect counting for the one that is about to count for it. */
  private RememberedAspects freed(String id, String from) {
    Map<String, AspectEntry> byId = new HashMap<>();
    all().forEach(entry -> byId.put(entry.id(), entry));
    return home(id, byId).equals(from) && !id.equals(from)
        ? changed(
            id,
            entry ->
                new AspectEntry(id, entry.name(), entry.terms(), entry.hidden(), Optional.empty()))
        : this;
  }

  /** The same with an aspect left out, or shown again. */
  public RememberedAspects hidden(String id, boolean hide) {
    return changed(
        id, entry -> new AspectEntry(id, entry.name(), entry.terms(), hide, entry.mergedInto()));
  }

  /**
   * The same with what was found: an aspect that somebody changed stays as it is, others found
   * before are replaced; a term that a kept one has is not found again.
   */
  public RememberedAspects found(List<Aspect> found) {
    List<AspectEntry> kept = new ArrayList<>(entries.stream().filter(this::touched).toList());
    Set<String> known = new HashSet<>();
    kept.forEach(entry -> known.addAll(entry.terms()));
    Set<String> ids = new HashSet<>();
    kept.forEach(entry -> ids.add(entry.id()));
    for (Aspect aspect : found) {
      List<String> terms = aspect.terms().stream().filter(term -> !known.contains(term)).toList();
      if (!terms.isEmpty() && ids.add(aspect.id())) {
        kept.add(new AspectEntry(aspect.id(), aspect.name(), terms, false, Optional.empty()));
      }
    }
    return new RememberedAspects(kept);
  }

  private boolean touched(AspectEntry entry) {
    return entry.hidden()
        || entry.mergedInto().isPresent()
        || entry.terms().isEmpty()
        || !entry.name().map(name -> entry.id().equals(AspectDiscovery.id(name))).orElse(false)
        || entries.stream().anyMatch(other -> other.mergedInto().equals(Optional.of(entry.id())));
  }

  private RememberedAspects changed(String id, UnaryOperator<AspectEntry> change) {
    List<AspectEntry> changed = new ArrayList<>();
    boolean there = false;
    for (AspectEntry entry : entries) {
      there |= entry.id().equals(id);
      changed.add(entry.id().equals(id) ? change.apply(entry) : entry);
    }
    if (!there) {
      all().stream()
          .filter(entry -> entry.id().equals(id))
          .findFirst()
          .ifPresent(entry -> changed.add(change.apply(entry)));
    }
    return new RememberedAspects(changed);
  }
}
