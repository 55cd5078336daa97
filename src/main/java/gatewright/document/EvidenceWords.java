package gatewright.document;

import gatewright.result.Evidence;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts what was seen into words, for documents and for the wizard: what belongs together stands in one sentence, and nothing is
 * left out of a failure.
 */
public final class EvidenceWords {
  private static final int MOST = 400;
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("adSubCode", "evidence.directory.adSubCode"),
          Map.entry("agreed", "evidence.agreed"),
          Map.entry("aliases", "evidence.aliases"),
          Map.entry("authentication", "evidence.authentication"),
          Map.entry("banner", "evidence.banner"),
          Map.entry("body", "evidence.body"),
          Map.entry("bodySha256", "evidence.bodyHash"),
          Map.entry("bytes", "evidence.bytes"),
          Map.entry("certificateAccepted", "evidence.certificateAccepted"),
          Map.entry("certificateConfirmed", "evidence.certificateConfirmed"),
          Map.entry("configurationNamingContext", "evidence.directory.configurationNamingContext"),
          Map.entry("currentTime", "evidence.directory.currentTime"),
          Map.entry("dataChannel", "evidence.dataChannel"),
          Map.entry("defaultNamingContext", "evidence.directory.defaultNamingContext"),
          Map.entry("domainControllerFunctionality", "evidence.directory.domainControllerFunctionality"),
          Map.entry("domainFunctionality", "evidence.directory.domainFunctionality"),
          Map.entry("engineId", "evidence.engineId"),
          Map.entry("errorStatus", "evidence.errorStatus"),
          Map.entry("extensions", "evidence.extensions"),
          Map.entry("file", "evidence.file"),
          Map.entry("fileSha256", "evidence.fileHash"),
          Map.entry("fingerprint", "evidence.fingerprint"),
          Map.entry("forestFunctionality", "evidence.directory.forestFunctionality"),
          Map.entry("format", "evidence.format"),
          Map.entry("framing", "evidence.framing"),
          Map.entry("headers", "evidence.headers"),
          Map.entry("hostKeyAccepted", "evidence.hostKeyAccepted"),
          Map.entry("hostKeyBits", "evidence.hostKeyBits"),
          Map.entry("hostKeyConfirmed", "evidence.hostKeyConfirmed"),
          Map.entry("inspector", "evidence.inspector"),
          Map.entry("isSynchronized", "evidence.directory.isSynchronized"),
          Map.entry("ldapMessage", "evidence.directory.ldapMessage"),
          Map.entry("ldapResult", "evidence.directory.ldapResult"),
          Map.entry("leftBehind", "evidence.leftBehind"),
          Map.entry("loginMethods", "evidence.loginMethods"),
          Map.entry("mac", "evidence.mac"),
          Map.entry("managerEngineId", "evidence.managerEngineId"),
          Map.entry("message", "evidence.message"),
          Map.entry("missedBy", "evidence.missedBy"),
          Map.entry("netbiosNames", "evidence.netbiosNames"),
          Map.entry("netbiosSession", "evidence.netbiosSession"),
          Map.entry("notification", "evidence.notification"),
          Map.entry("notificationOid", "evidence.notificationOid"),
          Map.entry("offered", "evidence.offered"),
          Map.entry("otherClocks", "evidence.otherClocks"),
          Map.entry("otherIssuer", "evidence.otherIssuer"),
          Map.entry("otherResolvers", "evidence.otherResolvers"),
          Map.entry("passiveAddress", "evidence.passiveAddress"),
          Map.entry("preamble", "evidence.preamble"),
          Map.entry("privacy", "evidence.privacy"),
          Map.entry("proxySchemes", "evidence.proxySchemes"),
          Map.entry("proxyStatus", "evidence.proxyStatus"),
          Map.entry("readSha256", "evidence.readHash"),
          Map.entry("reply", "evidence.reply"),
          Map.entry("report", "evidence.report"),
          Map.entry("rootDomainNamingContext", "evidence.directory.rootDomainNamingContext"),
          Map.entry("rpc", "evidence.rpc"),
          Map.entry("saidAt", "evidence.saidAt"),
          Map.entry("securityLevel", "evidence.securityLevel"),
          Map.entry("seenBy", "evidence.seenBy"),
          Map.entry("serverTime", "evidence.serverTime"),
          Map.entry("smb1Only", "evidence.smbOld"),
          Map.entry("smbDialect", "evidence.smbDialect"),
          Map.entry("smbServer", "evidence.smbServer"),
          Map.entry("smbSigningRequired", "evidence.smbSigningRequired"),
          Map.entry("smbStatus", "evidence.smbStatus"),
          Map.entry("snmpVersion", "evidence.snmpVersion"),
          Map.entry("subschemaSubentry", "evidence.directory.subschemaSubentry"),
          Map.entry("supportedControl", "evidence.directory.supportedControl"),
          Map.entry("supportedExtension", "evidence.directory.supportedExtension"),
          Map.entry("supportedLDAPVersion", "evidence.directory.supportedLDAPVersion"),
          Map.entry("supportedSASLMechanisms", "evidence.directory.supportedSASLMechanisms"),
          Map.entry("token", "evidence.token"),
          Map.entry("trust", "evidence.trust"));

  private final Words words;

  /** In the language of those words. */
  public EvidenceWords(Words words) {
    this.words = words;
  }

  /** Everything that was seen; long texts are cut short. */
  public List<Fact> all(Evidence evidence) {
    Map<String, Object> left = new TreeMap<>(evidence.values());
    List<Fact> facts = new ArrayList<>(telling(left));
    add(facts, "evidence.answer", answer(left));
    add(facts, "evidence.trustedBy", stores(left));
    left.forEach((key, value) -> facts.add(Fact.of(label(key), Words.shortened(plain(value), MOST))));
    return facts;
  }

  /** What is worth a line of something that passed: how good a resolver or a clock is, whose certificate was shown. */
  List<Fact> telling(Evidence evidence) {
    return telling(new TreeMap<>(evidence.values())).stream().map(fact -> Fact.of(fact.name(), fact.lines().get(0))).toList();
  }

  /** What the other side said first, in a few words; empty if it said nothing that people read. */
  String said(Evidence evidence) {
    Object said = evidence.values().getOrDefault("status", evidence.values().getOrDefault("banner", ""));
    return Words.shortened(plain(said), MOST);
  }

  /** Each wait for a resolver's answer, in milliseconds; empty if none was measured so. */
  List<Double> waits(Evidence evidence) {
    return evidence.values().containsKey("medianMillis") && evidence.values().get("samples") instanceof Collection<?> samples
        ? samples.stream().filter(Number.class::isInstance).map(sample -> ((Number) sample).doubleValue()).toList()
        : List.of();
  }

  private List<Fact> telling(Map<String, Object> left) {
    List<Fact> facts = new ArrayList<>();
    List<String> certificates = certificates(left);
    if (!certificates.isEmpty()) {
      facts.add(new Fact(words.text("evidence.certificate"), certificates));
    }
    add(facts, "evidence.tls", left.containsKey("cipher") ? tls(left) : "");
    add(facts, "evidence.hostKey", left.containsKey("hostKeyAlgorithm") ? hostKey(left) : "");
    add(facts, "evidence.resolver", left.containsKey("medianMillis") ? resolver(left) : "");
    add(facts, "evidence.directory", left.containsKey("namingContexts") ? directory(left) : "");
    add(facts, "evidence.clock", left.containsKey("stratum") ? clock(left) : "");
    return facts;
  }

  private void add(List<Fact> facts, String key, String text) {
    if (!text.isEmpty()) {
      facts.add(Fact.of(words.text(key), text));
    }
  }

  private List<String> certificates(Map<String, Object> left) {
    List<String> lines = new ArrayList<>();
    if (left.get("chain") instanceof Collection<?> chain) {
      for (Object shown : chain) {
        if (shown instanceof Map<?, ?> certificate) {
          Map<String, Object> fields = new TreeMap<>();
          certificate.forEach((key, value) -> fields.put(String.valueOf(key), value));
          lines.add(certificate(fields));
        }
      }
    }
    if (lines.isEmpty()) {
      String alone = certificate(left);
      return alone.isEmpty() ? List.of() : List.of(alone);
    }
    List.of("chain", "subject", "issuer", "serial", "notBefore", "notAfter", "sha256").forEach(left::remove);
    return lines;
  }

  private String certificate(Map<String, Object> fields) {
    return RuleBuilder.joined(
        ", ",
        taken(fields, "subject"),
        phrase("evidence.issuer", taken(fields, "issuer")),
        phrase("evidence.from", day(taken(fields, "notBefore"))),
        phrase("evidence.until", day(taken(fields, "notAfter"))),
        phrase("evidence.hash", taken(fields, "sha256")));
  }

  private String day(String time) {
    try {
      return time.isEmpty() ? "" : words.day(Instant.parse(time));
    } catch (DateTimeParseException e) {
      return time;
    }
  }

  private String tls(Map<String, Object> left) {
    return RuleBuilder.joined(
        ", ",
        taken(left, "protocol"),
        taken(left, "cipher"),
        yesOrNo(left, "clientCertificateRequested", "evidence.clientCertificate.yes", "evidence.clientCertificate.no"),
        yesOrNo(left, "intercepted", "evidence.intercepted.yes", "evidence.intercepted.no"));
  }

  private String stores(Map<String, Object> left) {
    if (!(left.remove("trustedBy") instanceof Collection<?> stores)) {
      return "";
    }
    return stores.isEmpty()
        ? words.text("evidence.store.none")
        : stores.stream().map(store -> words.text("evidence.store." + store)).collect(Collectors.joining(", "));
  }

  private String hostKey(Map<String, Object> left) {
    return RuleBuilder.joined(" ", taken(left, "hostKeyAlgorithm"), taken(left, "fingerprint"));
  }

  private String answer(Map<String, Object> left) {
    String title = taken(left, "title");
    return RuleBuilder.joined(
        ", ",
        taken(left, "status"),
        title.isEmpty() ? "" : "“" + title + "”",
        phrase("evidence.server", taken(left, "server")),
        phrase("evidence.location", taken(left, "location")),
        phrase("evidence.via", taken(left, "via")));
  }

  private String resolver(Map<String, Object> left) {
    left.remove("samples");
    String asked = taken(left, "asked");
    String found = RuleBuilder.joined(" ", taken(left, "rcode"), taken(left, "answers"));
    String invented = taken(left, "inventedName");
    return RuleBuilder.joined(
        ", ",
        words.text("evidence.waits", taken(left, "medianMillis"), taken(left, "worstMillis")),
        words.text("evidence.lost", taken(left, "lost"), taken(left, "sent")),
        blockLists(left),
        phrase("evidence.edns", yesOrNo(left, "edns", "evidence.yes", "evidence.no")),
        phrase("evidence.tcp", taken(left, "tcp")),
        phrase("evidence.truncation", taken(left, "truncation")),
        yesOrNo(left, "rewriting", "evidence.rewriting.yes", "evidence.rewriting.no"),
        phrase("evidence.invented", invented),
        asked.isEmpty() ? "" : words.text("evidence.asked", asked, found));
  }

  private String blockLists(Map<String, Object> left) {
    String zone = taken(left, "blockListZone");
    String listed = taken(left, "blockList127002");
    String unlisted = taken(left, "blockList127001");
    if (listed.isEmpty() && unlisted.isEmpty()) {
      return "";
    }
    boolean works = listed.startsWith("127.") && unlisted.equals("NXDOMAIN");
    return works ? words.text("evidence.blockLists.work", zone) : words.text("evidence.blockLists.odd", zone, listed, unlisted);
  }

  private String directory(Map<String, Object> left) {
    Object ready = left.remove("isGlobalCatalogReady");
    return RuleBuilder.joined(
        ", ",
        taken(left, "dnsHostName"),
        RuleBuilder.joined(" ", taken(left, "vendorName"), taken(left, "vendorVersion")),
        ready == null ? "" : words.text("TRUE".equals(ready) ? "evidence.catalogue.yes" : "evidence.catalogue.no"),
        phrase("evidence.holds", taken(left, "namingContexts")));
  }

  private String clock(Map<String, Object> left) {
    return RuleBuilder.joined(
        ", ",
        phrase("evidence.offset", taken(left, "offsetMillis")),
        phrase("evidence.delay", taken(left, "delayMillis")),
        phrase("evidence.stratum", taken(left, "stratum")),
        phrase("evidence.reference", taken(left, "referenceId")),
        phrase("evidence.dispersion", taken(left, "rootDispersionMillis")),
        phrase("evidence.leap", taken(left, "leap")),
        phrase("evidence.version", taken(left, "version")),
        phrase("evidence.offsets", taken(left, "samples")));
  }

  private String phrase(String key, String value) {
    return value.isEmpty() ? "" : words.text(key, value);
  }

  private String yesOrNo(Map<String, Object> left, String key, String yes, String no) {
    Object value = left.remove(key);
    return value instanceof Boolean truth ? words.text(truth ? yes : no) : plain(value);
  }

  private String taken(Map<String, Object> left, String key) {
    return Words.shortened(plain(left.remove(key)), MOST);
  }

  /** What a piece of evidence is called; its own name if it has no other. */
  public String label(String key) {
    return LABELS.containsKey(key) ? words.text(LABELS.get(key)) : key;
  }

  /** A value as people write it: never the brackets of a program. */
  private String plain(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return words.number(number);
    }
    if (value instanceof Map<?, ?> field && field.containsKey("name") && field.containsKey("value")) {
      return plain(field.get("name")) + ": " + plain(field.get("value"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + plain(entry.getValue()))
          .collect(Collectors.joining("; "));
    }
    if (value instanceof Collection<?> several) {
      boolean pairs = several.stream().anyMatch(Map.class::isInstance);
      return several.stream().map(this::plain).collect(Collectors.joining(pairs ? "; " : ", "));
    }
    return String.valueOf(value);
  }
}
