package gatewright.ui.facts;

import gatewright.ui.answer.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The certificate that a server showed, in a few lines. */
public final class CertificateFacts {
  private static final Set<String> STORES = Set.of("PUBLIC", "FILE", "SYSTEM");
  private static final int DAY = 10;

  private CertificateFacts() {}

  /** Whose it is, who signed it, until when, and who trusts that; empty if none was shown. */
  public static List<Fact> of(Seen seen) {
    List<Map<String, String>> chain = seen.chain();
    if (chain.isEmpty()) {
      return seen.facts("subject", "issuer", "trust");
    }
    Map<String, String> own = chain.get(0);
    List<Fact> facts = new ArrayList<>();
    add(facts, "evidence.subject", own.get("subject"));
    add(facts, "evidence.issuer", own.get("issuer"));
    if (own.containsKey("notAfter")) {
      add(facts, "facts.certificate.until", day(own.get("notAfter")));
    }
    List<String> stores = seen.list("trustedBy").stream().filter(STORES::contains).toList();
    if (!stores.isEmpty()) {
      facts.add(Fact.of("evidence.trustedBy", new Said(stores(stores), null, null, null)));
    }
    facts.addAll(seen.facts("trust"));
    return facts;
  }

  private static Message stores(List<String> stores) {
    return stores.stream()
        .map(store -> Message.of("evidence.store." + store))
        .reduce((one, other) -> Message.of("facts.and", one, other))
        .orElseThrow();
  }

  private static void add(List<Fact> facts, String key, String text) {
    if (text != null) {
      facts.add(Fact.of(key, Said.plain(text)));
    }
  }

  private static String day(String instant) {
    return instant.length() > DAY ? instant.substring(0, DAY) : instant;
  }
}
