package gatewright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.site.Custom;
import gatewright.site.Gateway;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Numbers of flows and members stay for ever, and none is given twice. */
class NumberingTest {
  private final Catalogue catalogue = new CatalogueReader().shipped();

  @Test
  void serviceThatComesBackHasItsOldNumber() {
    Plan first = plan(Sites.direct().site(), RequestNumbers.none());
    Plan without = plan(Sites.direct().disabled("sophos-updates").site(), first.numbers());
    assertThat(numbers(without)).doesNotContainKey("sophos-updates/DMZ/TCP/80");
    Plan again = plan(Sites.direct().site(), without.numbers());
    assertThat(again).isEqualTo(first);
  }

  @Test
  void newFlowGetsTheNumberAfterTheHighestEverGiven() {
    Plan first = plan(Sites.direct().custom(Sites.relay()).site(), RequestNumbers.none());
    Plan smaller = plan(Sites.direct().custom().site(), first.numbers());
    Plan wider = plan(Sites.direct().custom(custom("Portal", "portal.acme.example")).site(), smaller.numbers());
    assertThat(numbers(wider)).containsEntry("custom:Portal@portal.acme.example/DMZ/TCP/8443", "FR-029");
    assertThat(numbers(first)).containsValue("FR-028").doesNotContainValue("FR-029");
  }

  @Test
  void newMemberGetsTheNumberAfterTheHighestEverGivenInItsFlow() {
    Plan first = plan(Sites.direct().time("a.example", "b.example").site(), RequestNumbers.none());
    Plan second = plan(Sites.direct().time("a.example").site(), first.numbers());
    Plan third = plan(Sites.direct().time("c.example", "b.example", "a.example").site(), second.numbers());
    assertThat(members(third, "ntp/DMZ/UDP/123")).containsExactly("FR-010.3 c.example", "FR-010.2 b.example", "FR-010.1 a.example");
  }

  @Test
  void customConnectionsKeepTheirNumbersWhenOneBeforeThemGoes() {
    Custom portal = custom("Portal", "portal.acme.example");
    Plan both = plan(Sites.direct().custom(Sites.relay(), portal).site(), RequestNumbers.none());
    Plan one = plan(Sites.direct().custom(portal).site(), both.numbers());
    String key = "custom:Portal@portal.acme.example/DMZ/TCP/8443";
    assertThat(numbers(both)).containsEntry(key, "FR-029");
    assertThat(numbers(one)).containsEntry(key, "FR-029").doesNotContainValue("FR-028");
  }

  @Test
  void hostThatIsWrittenInAnotherCaseIsTheSameMember() {
    Plan first = plan(Sites.direct().time("NTP.acme.example").site(), RequestNumbers.none());
    Plan second = plan(Sites.direct().time("ntp.ACME.example").site(), first.numbers());
    assertThat(second.numbers()).isEqualTo(first.numbers());
  }

  @Test
  void numbersGrowBeyondThreeDigits() {
    RequestNumbers many = new RequestNumbers(new TreeMap<>(Map.of("old", 999)), new TreeMap<>());
    assertThat(plan(Sites.direct().site(), many).flows().get(0).number()).isEqualTo("FR-1000");
  }

  @Property(seed = "2026", tries = 60)
  void noNumberIsEverGivenTwiceHoweverTheAnswersChange(@ForAll("histories") List<Site> history) {
    RequestNumbers numbers = RequestNumbers.none();
    for (Site site : history) {
      Plan plan = plan(site, numbers);
      assertThat(plan.numbers().flows()).containsAllEntriesOf(numbers.flows());
      numbers.members().forEach((flow, members) ->
          assertThat(plan.numbers().members().get(flow)).containsAllEntriesOf(members));
      int highest = numbers.flows().values().stream().mapToInt(Integer::intValue).max().orElse(0);
      Set<String> fresh = new HashSet<>(plan.numbers().flows().keySet());
      fresh.removeAll(numbers.flows().keySet());
      assertThat(fresh).allSatisfy(key -> assertThat(plan.numbers().flows().get(key)).isGreaterThan(highest));
      assertThat(plan.numbers().flows().values()).doesNotHaveDuplicates();
      assertThat(plan.numbers().members().values())
          .allSatisfy(members -> assertThat(members.values()).doesNotHaveDuplicates());
      List<String> shown = new ArrayList<>(plan.flows().stream().map(Flow::number).toList());
      plan.flows().forEach(flow -> flow.members().forEach(member -> shown.add(member.number())));
      assertThat(shown).doesNotHaveDuplicates();
      numbers = plan.numbers();
    }
  }

  @Provide
  Arbitrary<List<Site>> histories() {
    Arbitrary<List<String>> hosts = Arbitraries.of("a.example", "b.example", "10.0.0.1", "fd00::1").list().uniqueElements();
    Arbitrary<List<String>> off =
        Arbitraries.of(catalogue.services().stream().map(service -> service.id()).toList()).list().uniqueElements();
    Arbitrary<List<String>> zones = Arbitraries.of("DMZ", "LAN", "").list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Site> sites = Combinators.combine(hosts, off, zones, Arbitraries.of(true, false)).as(NumberingTest::site);
    return sites.list().ofMinSize(2).ofMaxSize(5);
  }

  private static Site site(List<String> hosts, List<String> off, List<String> zones, boolean proxy) {
    Sites sites = proxy ? Sites.example() : Sites.direct();
    List<Gateway> gateways = new ArrayList<>();
    zones.forEach(zone -> gateways.add(Sites.gateway("gw" + (gateways.size() + 1), zone, "10.0.0." + gateways.size())));
    return sites
        .time(hosts.toArray(String[]::new))
        .disabled(off.toArray(String[]::new))
        .custom(hosts.stream().map(host -> custom("Own", host)).toArray(Custom[]::new))
        .gateways(gateways.toArray(Gateway[]::new))
        .site();
  }

  private Plan plan(Site site, RequestNumbers numbers) {
    return new Planner().plan(catalogue, site, numbers);
  }

  private static Map<String, String> numbers(Plan plan) {
    Map<String, String> numbers = new TreeMap<>();
    plan.flows().forEach(flow -> numbers.put(flow.key(), flow.number()));
    return numbers;
  }

  private static List<String> members(Plan plan, String key) {
    return plan.flows().stream().filter(flow -> flow.key().equals(key)).flatMap(flow -> flow.members().stream())
        .map(member -> member.number() + " " + member.host()).toList();
  }

  private static Custom custom(String name, String host) {
    return new Custom(name, host, 8443, Transport.TCP, Protocol.HTTPS, Direction.FROM_GATEWAY, "for the portal");
  }
}
