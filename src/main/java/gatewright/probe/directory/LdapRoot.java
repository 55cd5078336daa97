package gatewright.probe.directory;

import gatewright.probe.net.Trace;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a directory says of itself (RFC 4512 section 5.1, and Active Directory's own attributes beside it).
 *
 * @param answer to the question for it
 */
record LdapRoot(LdapAnswer answer) {
  private static final String TIME = "currentTime";
  private static final String CATALOGUE = "isGlobalCatalogReady";
  private static final String CONTEXTS = "namingContexts";
  private static final String EXTENSIONS = "supportedExtension";
  private static final String CAPABILITIES = "supportedCapabilities";

  /** Names of attributes are names of evidence, too; true where there may be several values. */
  private static final Map<String, Boolean> KEPT =
      Map.ofEntries(
          Map.entry(CONTEXTS, true),
          Map.entry("supportedLDAPVersion", true),
          Map.entry("supportedSASLMechanisms", true),
          Map.entry(EXTENSIONS, true),
          Map.entry("supportedControl", true),
          Map.entry("subschemaSubentry", false),
          Map.entry("vendorName", false),
          Map.entry("vendorVersion", false),
          Map.entry("defaultNamingContext", false),
          Map.entry("rootDomainNamingContext", false),
          Map.entry("configurationNamingContext", false),
          Map.entry("dnsHostName", false),
          Map.entry(TIME, false),
          Map.entry(CATALOGUE, false),
          Map.entry("isSynchronized", false),
          Map.entry("domainFunctionality", false),
          Map.entry("forestFunctionality", false),
          Map.entry("domainControllerFunctionality", false));

  /** "Active Directory Domain Services" and "Active Directory Lightweight Directory Services" (MS-ADTS 3.1.1.3.4.3). */
  private static final List<String> ACTIVE_DIRECTORY = List.of("1.2.840.113556.1.4.800", "1.2.840.113556.1.4.1851");

  private static final String START_TLS = "1.3.6.1.4.1.1466.20037";
  private static final int MOST_VALUES = 100;
  private static final int LONGEST = 300;
  private static final DateTimeFormatter GENERALISED = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final int TIME_LENGTH = 14;

  /** What to ask for: operational attributes come only by name. */
  static List<String> attributes() {
    return Stream.concat(KEPT.keySet().stream(), Stream.of(CAPABILITIES)).sorted().toList();
  }

  /** Whether it said anything of itself. */
  boolean readable() {
    return answer.ok() && answer.found() && !answer.attributes().isEmpty();
  }

  /** Keeps all of it as evidence. */
  void keep(Trace trace) {
    KEPT.forEach(
        (name, several) -> {
          List<String> values = answer.values(name).stream().limit(MOST_VALUES).map(LdapRoot::shortened).toList();
          if (!values.isEmpty()) {
            trace.keep(name, several ? values : values.get(0));
          }
        });
  }

  /** Whether it is a Global Catalogue that is ready; empty if it does not say. */
  Optional<Boolean> globalCatalogue() {
    return answer.value(CATALOGUE).map("TRUE"::equalsIgnoreCase);
  }

  boolean activeDirectory() {
    return answer.values(CAPABILITIES).stream().anyMatch(ACTIVE_DIRECTORY::contains)
        || answer.value("rootDomainNamingContext").isPresent() && answer.value("dnsHostName").isPresent();
  }

  boolean offersStartTls() {
    return answer.values(EXTENSIONS).contains(START_TLS);
  }

  /** What it holds, in words. */
  String contexts() {
    List<String> contexts = answer.values(CONTEXTS).stream().limit(MOST_VALUES).map(LdapRoot::shortened).toList();
    return contexts.isEmpty() ? "it does not say what it holds" : "it holds " + String.join("; ", contexts);
  }

  /**
   * How far its clock is ahead; empty if it does not tell the time.
   *
   * @param now by this machine
   */
  Optional<Duration> ahead(Instant now) {
    try {
      return answer.value(TIME)
          .filter(text -> text.length() >= TIME_LENGTH && text.endsWith("Z"))
          .map(text -> LocalDateTime.parse(text.substring(0, TIME_LENGTH), GENERALISED).toInstant(ZoneOffset.UTC))
          .map(time -> Duration.between(now, time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String shortened(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }
}
