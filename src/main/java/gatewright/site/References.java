package gatewright.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is named where in the file, so that every reference can be followed once all of it was read. */
final class References {
  private final Findings findings;
  private final Map<Kind, Map<String, String>> declared = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  References(Findings findings) {
    this.findings = findings;
    for (Kind kind : Kind.values()) {
      declared.put(kind, new LinkedHashMap<>());
    }
  }

  /** Something with an id of its own. Empty ids were reported already. */
  void declare(Kind kind, String id, String pointer) {
    if (id.isEmpty()) {
      return;
    }
    String other = declared.get(kind).putIfAbsent(kind.sameness(id), id);
    if (other != null) {
      findings.wrongText(pointer, id, other.equals(id)
          ? "an id that no other " + kind.word + " has"
          : "an id that differs from \"" + other + "\" in letters or digits; both take their secret from one variable");
    }
  }

  /** Something that refers to an id; null if it refers to none. */
  void refer(Kind kind, String id, String pointer) {
    if (id != null && !id.isEmpty()) {
      references.add(new Reference(kind, id, pointer));
    }
  }

  /** Reports the references that lead nowhere. */
  void follow() {
    for (Reference reference : references) {
      Map<String, String> ids = declared.get(reference.kind);
      if (!ids.containsValue(reference.id)) {
        findings.wrongText(reference.pointer, reference.id, ids.isEmpty()
            ? "the id of a " + reference.kind.word + "; the file lists none"
            : "the id of a " + reference.kind.word + " in the file: " + String.join(", ", ids.values()));
      }
    }
  }

  /** What has ids. */
  enum Kind {
    GATEWAY("gateway"),
    CREDENTIAL("credential");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Credentials are told apart by the environment variables that bring their secrets, and those are upper case. */
    private String sameness(String id) {
      return this == GATEWAY ? id : Credential.sameness(id);
    }
  }

  private record Reference(Kind kind, String id, String pointer) {}
}
