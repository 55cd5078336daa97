package gatewright.catalogue;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold of a catalogue or an overlay beyond the types of its fields. */
final class CatalogueRules {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?");
  private static final Pattern OWN_ID = Pattern.compile("proxy|control|custom(-\\d+)?");
  private static final Set<String> ENGINES = Set.of("AVIRA", "KASPERSKY", "SOPHOS");
  private static final Set<String> PMM_MODES = Set.of("DIGEST", "LITE", "FULL");

  private final String file;
  private final List<CatalogueProblem> problems;

  CatalogueRules(String file, List<CatalogueProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  void check(Catalogue catalogue) {
    require(catalogue.schema().equals(CatalogueReader.SCHEMA), "/schema", catalogue.schema(), CatalogueReader.SCHEMA);
    source(catalogue.source(), "/source");
    unique(catalogue.services().stream().map(Service::id).toList(), "/services", "/id");
    unique(catalogue.addressGroups().stream().map(AddressGroup::id).toList(), "/addressGroups", "/id");
    services(catalogue.services(), "/services");
    groups(catalogue.addressGroups());
    Set<String> known = catalogue.addressGroups().stream().map(AddressGroup::id).collect(Collectors.toSet());
    for (int i = 0; i < catalogue.services().size(); i++) {
      String group = catalogue.services().get(i).destination().addressGroup();
      require(group == null || known.contains(group), "/services/" + i + "/destination/addressGroup", group,
          "the id of an address group");
    }
    for (int i = 0; i < catalogue.retiredAddresses().size(); i++) {
      RetiredAddresses retired = catalogue.retiredAddresses().get(i);
      addresses(retired.addresses(), "/retiredAddresses/" + i + "/addresses");
      date(retired.retiredOn(), "/retiredAddresses/" + i + "/retiredOn");
      source(retired.source(), "/retiredAddresses/" + i + "/source");
    }
    for (int i = 0; i < catalogue.publicResolvers().size(); i++) {
      addresses(catalogue.publicResolvers().get(i).addresses(), "/publicResolvers/" + i + "/addresses");
    }
    unique(catalogue.advisories().stream().map(Advisory::id).toList(), "/advisories", "/id");
    for (int i = 0; i < catalogue.advisories().size(); i++) {
      source(catalogue.advisories().get(i).source(), "/advisories/" + i + "/source");
    }
  }

  void check(Overlay overlay) {
    require(overlay.schema().equals(Overlay.SCHEMA), "/schema", overlay.schema(), Overlay.SCHEMA);
    require(ID.matcher(overlay.id()).matches(), "/id", overlay.id(), "lower case letters, digits and hyphens");
    unique(overlay.add().stream().map(Service::id).toList(), "/add", "/id");
    unique(overlay.replace().stream().map(Service::id).toList(), "/replace", "/id");
    unique(overlay.change().stream().map(Overlay.Change::service).toList(), "/change", "/service");
    unique(overlay.addressGroups().stream().map(AddressGroup::id).toList(), "/addressGroups", "/id");
    services(overlay.add(), "/add");
    services(overlay.replace(), "/replace");
    groups(overlay.addressGroups());
    for (int i = 0; i < overlay.change().size(); i++) {
      Overlay.Change change = overlay.change().get(i);
      texts(change.addHosts(), HostText::isName, "/change/" + i + "/addHosts", "a host name");
      texts(change.addPatterns(), HostText::isPattern, "/change/" + i + "/addPatterns", "a name that begins with *.");
    }
  }

  private void services(List<Service> services, String pointer) {
    for (int i = 0; i < services.size(); i++) {
      service(services.get(i), pointer + "/" + i);
    }
  }

  private void service(Service service, String pointer) {
    boolean free = ID.matcher(service.id()).matches() && !OWN_ID.matcher(service.id()).matches();
    require(free, pointer + "/id", service.id(), "lower case letters, digits and hyphens, not proxy, control or custom");
    source(service.source(), pointer + "/source");
    condition(service.condition(), pointer + "/condition");
    Destination destination = service.destination();
    texts(destination.hosts(), HostText::isName, pointer + "/destination/hosts", "a host name");
    texts(destination.patterns(), HostText::isPattern, pointer + "/destination/patterns", "a name that begins with *.");
    texts(destination.addedHosts(), destination.hosts()::contains, pointer + "/destination/addedHosts", "one of the hosts");
    require(destination.rangesUrl() == null || isHttps(destination.rangesUrl()), pointer + "/destination/rangesUrl",
        destination.rangesUrl(), "an address that begins with https://");
  }

  private void condition(Condition condition, String pointer) {
    if (condition instanceof Condition.Engine engine) {
      require(ENGINES.contains(engine.engine()), pointer + "/engine", engine.engine(), oneOf(ENGINES));
    } else if (condition instanceof Condition.CloudLookup cloud) {
      require(ENGINES.contains(cloud.engine()), pointer + "/engine", cloud.engine(), oneOf(ENGINES));
    } else if (condition instanceof Condition.PmmMode pmm) {
      require(PMM_MODES.containsAll(pmm.modes()) && !pmm.modes().isEmpty(), pointer + "/modes", oneOf(pmm.modes()),
          "any of " + oneOf(PMM_MODES));
    }
  }

  private void groups(List<AddressGroup> groups) {
    for (int i = 0; i < groups.size(); i++) {
      addresses(groups.get(i).addresses(), "/addressGroups/" + i + "/addresses");
      date(groups.get(i).date(), "/addressGroups/" + i + "/date");
    }
  }

  private void source(Source source, String pointer) {
    if (source.date() != null) {
      date(source.date(), pointer + "/date");
    }
  }

  private void date(String date, String pointer) {
    require(DATE.matcher(date).matches(), pointer, date, "a date as 2018-11 or 2018-11-22");
  }

  private void addresses(List<String> addresses, String pointer) {
    require(!addresses.isEmpty(), pointer, "[]", "one address at least");
    texts(addresses, text -> HostText.address(text).isPresent(), pointer, "an IPv4 or IPv6 address");
  }

  private void texts(List<String> texts, Predicate<String> right, String pointer, String expected) {
    for (int i = 0; i < texts.size(); i++) {
      require(right.test(texts.get(i)), pointer + "/" + i, texts.get(i), expected);
    }
    unique(texts, pointer, "");
  }

  private void unique(List<String> ids, String pointer, String field) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      require(seen.add(ids.get(i).toLowerCase(Locale.ROOT)), pointer + "/" + i + field, ids.get(i), "each of them once only");
    }
  }

  private void require(boolean right, String pointer, String value, String expected) {
    if (!right) {
      problems.add(new CatalogueProblem(file, pointer, value, expected));
    }
  }

  private static boolean isHttps(String text) {
    try {
      URI uri = URI.create(text);
      return "https".equals(uri.getScheme()) && uri.getHost() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static String oneOf(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }
}
