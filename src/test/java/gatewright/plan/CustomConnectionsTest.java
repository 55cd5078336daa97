package gatewright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Area;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.site.Custom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomConnectionsTest {
  @Test
  void connectionFromTheGatewaysLeadsToTheHost() {
    Plan plan = plan(Sites.relay());
    Flow flow = flows(plan).get(0);
    assertThat(flow.service()).isEqualTo("custom-1");
    assertThat(flow.title()).isEqualTo("Internal mail relay");
    assertThat(flow.area()).isEqualTo(Area.CUSTOM);
    assertThat(flow.source()).isNull();
    assertThat(flow.justification()).isEqualTo("outbound relay to the internal mail server");
    assertThat(flow.from()).extracting(Party::id).containsExactly("gw1", "gw2");
    assertThat(flow.members()).extracting(Member::host).containsExactly("mail.acme.example");
    assertThat(plan.check("custom-1/mail.acme.example:25/direct")).isPresent();
  }

  @Test
  void connectionToTheGatewaysLeadsToEachOfThem() {
    Plan plan = plan(custom("10.9.0.0/16", Direction.TO_GATEWAY, Protocol.SMTP, Transport.TCP));
    Flow flow = flows(plan).get(0);
    assertThat(flow.from()).containsExactly(new Party("Own", "", List.of("10.9.0.0/16"), "", null));
    assertThat(flow.members()).extracting(Member::host).containsExactly("seg1.acme.example", "seg2.acme.example");
    assertThat(plan.check("custom-1/seg1.acme.example:8443/direct").orElseThrow().initiator()).isEqualTo("Own");
    assertThat(plan.check("custom-1/seg2.acme.example:8443/direct").orElseThrow().question())
        .isInstanceOf(Question.Unanswerable.class);
  }

  @Test
  void connectionBetweenTheGatewaysLeadsFromEachToAllOthers() {
    Plan plan = plan(custom("any.example", Direction.BETWEEN_GATEWAYS, Protocol.OTHER, Transport.TCP));
    assertThat(flows(plan)).extracting(flow -> flow.from().get(0).id() + " " + flow.members().get(0).host())
        .containsExactly("gw1 seg2.acme.example", "gw2 seg1.acme.example");
  }

  @Test
  void oneGatewayAloneHasNobodyToConnectTo() {
    Custom between = custom("any.example", Direction.BETWEEN_GATEWAYS, Protocol.OTHER, Transport.TCP);
    Plan plan =
        new Planner().plan(
            new CatalogueReader().shipped(),
            Sites.direct().gateways(Sites.gateway("gw1", "DMZ", "10.0.0.1")).custom(between).site(), RequestNumbers.none());
    assertThat(plan.notNeeded()).extracting(NotNeeded::service).contains("custom-1");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      HTTP  | TCP | Web         | PROTOCOL_SPOKEN
      HTTPS | TCP | TlsIdentity | IDENTITY_VERIFIED
      NTP   | UDP | Time        | ROUND_TRIP
      SSH   | TCP | SecureShell | PROTOCOL_SPOKEN
      SMTP  | TCP | AnyPort     | PROTOCOL_SPOKEN
      DNS   | UDP | AnyPort     | PROTOCOL_SPOKEN
      SFTP  | TCP | AnyPort     | PROTOCOL_SPOKEN
      LDAP  | TCP | AnyPort     | PROTOCOL_SPOKEN
      OTHER | TCP | AnyPort     | PORT_OPEN
      OTHER | UDP | AnyPort     | PORT_OPEN
      """)
  void protocolDecidesWhatIsAsked(Protocol protocol, Transport transport, String question, Proof needed) {
    Plan plan = plan(custom("own.example", Direction.FROM_GATEWAY, protocol, transport));
    Check check = plan.check("custom-1/own.example:8443/direct").orElseThrow();
    assertThat(check.question().getClass().getSimpleName()).isEqualTo(question);
    assertThat(check.needed()).isEqualTo(needed);
    assertThat(check.target().transport()).isEqualTo(transport);
  }

  @Test
  void networkAsDestinationIsAskedForButCannotBeTested() {
    Plan plan = plan(custom("10.9.0.0/16", Direction.FROM_GATEWAY, Protocol.HTTPS, Transport.TCP));
    assertThat(flows(plan).get(0).members()).extracting(Member::kind).containsExactly(Member.Kind.ADDRESS);
    assertThat(plan.check("custom-1/10.9.0.0/16:8443/direct").orElseThrow().question())
        .isInstanceOf(Question.Unanswerable.class);
  }

  @ParameterizedTest
  @CsvSource({"203.0.113.9, true", "10.0.0.9, false", "2001:db8::9, true", "fd00::9, false", "own.example, false"})
  void onlyPublicAddressesAreKnownToLieOutside(String host, boolean crosses) {
    assertThat(flows(plan(custom(host, Direction.FROM_GATEWAY, Protocol.HTTPS, Transport.TCP))).get(0).crossesPerimeter())
        .isEqualTo(crosses);
  }

  @Test
  void connectionWithoutReasonIsJustifiedByItsName() {
    Custom bare = new Custom("Own", "own.example", 25, null, null, null, null);
    assertThat(flows(plan(bare)).get(0).justification()).isEqualTo("Own");
  }

  @Test
  void sameConnectionTwiceIsOneFlowAndTwoChecks() {
    Plan plan = plan(Sites.relay(), Sites.relay());
    assertThat(flows(plan)).hasSize(1);
    assertThat(plan.check("custom-1/mail.acme.example:25/direct").orElseThrow().flow())
        .isEqualTo(plan.check("custom-2/mail.acme.example:25/direct").orElseThrow().flow());
  }

  private static Plan plan(Custom... custom) {
    return new Planner().plan(new CatalogueReader().shipped(), Sites.direct().custom(custom).site(), RequestNumbers.none());
  }

  private static List<Flow> flows(Plan plan) {
    return plan.flows().stream().filter(flow -> flow.area() == Area.CUSTOM).toList();
  }

  private static Custom custom(String host, Direction direction, Protocol protocol, Transport transport) {
    return new Custom("Own", host, 8443, transport, protocol, direction, "ours");
  }
}
