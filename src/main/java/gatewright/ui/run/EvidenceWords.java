package gatewright.ui.run;

import gatewright.result.Evidence;
import gatewright.ui.view.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Evidence as people read it: what is known first and under its name, certificates one by one, all else as it stands. */
final class EvidenceWords {
  /** In the order in which they are shown. Each has a text {@code evidence.NAME}. */
  static final List<String> KNOWN =
      List.of(
          "status", "server", "via", "proxyStatus", "proxySchemes", "location", "title", "subject", "issuer", "trust",
          "trustedBy", "intercepted", "clientCertificateRequested", "chain", "protocol", "cipher", "fingerprint",
          "banner", "asked", "rcode", "answers", "otherResolvers", "aliases", "medianMillis", "worstMillis", "sent",
          "lost", "samples", "tcp", "edns", "truncation", "blockListZone", "blockList127002", "blockList127001",
          "inventedName", "rewriting", "stratum", "leap", "version", "referenceId", "offsetMillis", "delayMillis",
          "rootDispersionMillis", "rpc", "netbiosSession", "netbiosNames", "mac", "smbDialect", "smbSigningRequired",
          "smbServer", "smbStatus", "smb1Only", "serverTime", "otherClocks", "extensions", "message", "format",
          "framing", "snmpVersion", "notification", "notificationOid", "securityLevel", "authentication", "privacy",
          "engineId", "managerEngineId", "report", "errorStatus", "seenBy", "missedBy", "saidAt", "preamble",
          "hostKeyAlgorithm", "hostKeyBits", "hostKeyConfirmed", "hostKeyAccepted", "loginMethods", "agreed", "offered", "reply",
          "dataChannel", "passiveAddress", "file", "fileSha256", "readSha256", "leftBehind", "dnsHostName",
          "vendorName", "vendorVersion", "isGlobalCatalogReady", "isSynchronized", "namingContexts",
          "defaultNamingContext", "rootDomainNamingContext", "configurationNamingContext", "subschemaSubentry",
          "currentTime", "supportedLDAPVersion", "supportedSASLMechanisms", "supportedExtension", "supportedControl",
          "domainFunctionality", "forestFunctionality", "domainControllerFunctionality", "ldapResult", "ldapMessage",
          "adSubCode", "certificateConfirmed", "certificateAccepted", "inspector", "otherIssuer", "token", "bytes", "headers", "bodySha256",
          "body", "stack");

  private static final Set<String> LONG = Set.of("body", "headers", "stack");
  private static final String MILLIS = "Millis";
  private static final int LONGEST = 240;
  private static final int DAY = 10;

  private final Texts texts;

  EvidenceWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * One thing that was seen.
   *
   * @param area whether it is too long for running text
   * @param lines whether it needs the whole width, a line for each thing
   */
  record Fact(String name, String value, boolean area, boolean lines) {}

  /** All that was seen. */
  List<Fact> of(Evidence evidence) {
    Set<String> names = new LinkedHashSet<>(KNOWN);
    names.retainAll(evidence.values().keySet());
    names.addAll(evidence.values().keySet());
    return names.stream().map(name -> fact(name, evidence.values().get(name))).toList();
  }

  private Fact fact(String name, Object value) {
    String label = KNOWN.contains(name) ? texts.text("evidence." + name) : name;
    String words = inWords(name, value);
    boolean lines = name.equals("chain");
    return new Fact(label, words, LONG.contains(name) || words.length() > LONGEST && !lines, lines);
  }

  private String inWords(String name, Object value) {
    return switch (name) {
      case "chain" -> chain(value);
      case "trustedBy" -> stores(value);
      default -> name.endsWith(MILLIS) ? texts.text("time.millis", value) : words(value);
    };
  }

  private String words(Object value) {
    if (value instanceof Boolean yes) {
      return texts.text(yes ? "yes" : "no");
    }
    if (value instanceof Map<?, ?> map) {
      // A header is kept with its name and value apart.
      return map.keySet().equals(Set.of("name", "value"))
          ? map.get("name") + ": " + map.get("value")
          : map.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + words(entry.getValue()))
              .collect(Collectors.joining("\n"));
    }
    if (value instanceof Collection<?> list) {
      boolean numbers = list.stream().allMatch(Number.class::isInstance);
      return list.stream().map(this::words).collect(Collectors.joining(numbers ? ", " : "\n"));
    }
    return String.valueOf(value);
  }

  private String stores(Object value) {
    Collection<?> stores = value instanceof Collection<?> list ? list : Collections.singletonList(value);
    return stores.isEmpty()
        ? texts.text("evidence.store.none")
        : stores.stream().map(store -> texts.text("evidence.store." + store)).collect(Collectors.joining(", "));
  }

  private String chain(Object value) {
    List<String> lines = new ArrayList<>();
    for (Object each : value instanceof Collection<?> list ? list : Collections.singletonList(value)) {
      lines.add(each instanceof Map<?, ?> certificate ? certificate(certificate) : words(each));
    }
    return String.join("\n", lines);
  }

  private String certificate(Map<?, ?> parts) {
    boolean whole = Arrays.asList("subject", "issuer", "notBefore", "notAfter", "sha256").stream().allMatch(parts::containsKey);
    return whole
        ? texts.text("evidence.certificate", parts.get("subject"), parts.get("issuer"), day(parts.get("notBefore")),
            day(parts.get("notAfter")), parts.get("sha256"))
        : words(parts);
  }

  private static String day(Object instant) {
    String text = String.valueOf(instant);
    return text.length() > DAY ? text.substring(0, DAY) : text;
  }
}
