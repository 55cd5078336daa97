package gatewright.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example with one thing broken: it is named with its place and value, and it is the only thing named. */
class BrokenSiteTest {
  private static final Set<String> SERVICES = Set.of(
      "dns", "ntp", "online-help", "product-updates", "avira-updates", "kaspersky-updates", "sophos-updates", "rss-feed",
      "service-availability", "licence-validation", "avira-cloud", "kaspersky-cloud", "backup");

  private final ObjectMapper mapper = new ObjectMapper();

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    // versions
    "/schema | \"gatewright/site/2\" | gatewright/site/2 | newer version",
    "/schema | \"gatewright/site/0\" | gatewright/site/0 | \"gatewright/site/1\"",
    "/schema | 1 | 1 | \"gatewright/site/1\"",
    // types
    "/customer | [] | […] | an object in braces",
    "/customer/name | 5 | 5 | a text in double quotes",
    "/gateways | {} | {…} | a list in brackets",
    "/gateways/0 | \"gw1\" | gw1 | an object in braces",
    "/gateways/0/addresses/0 | 10 | 10 | a text in double quotes",
    "/syslog/tls | \"false\" | false | true or false, without quotes",
    "/directories/0/ports/0 | 636 | 636 | one of LDAP, LDAP_STARTTLS, LDAPS",
    // words
    "/dns/kind | \"internal\" | internal | one of INTERNAL, EXTERNAL",
    "/dns/kind | null | `` | one of INTERNAL, EXTERNAL",
    "/backup/protocol | \"HTTPS\" | HTTPS | one of FTP, FTPS_EXPLICIT, FTPS_IMPLICIT, SFTP",
    "/lexical/protocol | \"FTP\" | FTP | one of HTTPS, FTPS_IMPLICIT, SFTP",
    "/antivirus/1/engine | \"KASPERSKY\" | KASPERSKY | each engine once",
    "/directories/0/ports/1 | \"LDAPS\" | LDAPS | each of them once",
    // ports
    "/proxy/port | \"80a\" | 80a | a port, a whole number from 1 to 65535",
    "/proxy/port | \"8080\" | 8080 | without quotes",
    "/proxy/port | 80.5 | 80.5 | a port, a whole number from 1 to 65535",
    "/proxy/port | 0 | 0 | a port, a whole number from 1 to 65535",
    "/proxy/port | 65536 | 65536 | a port, a whole number from 1 to 65535",
    "/proxy/port | -1 | -1 | a port, a whole number from 1 to 65535",
    "/proxy/port | 99999999999999999999 | 99999999999999999999 | a port, a whole number from 1 to 65535",
    // addresses and networks
    "/gateways/0/addresses/0 | \"999.1.1.1\" | 999.1.1.1 | four numbers from 0 to 255",
    "/gateways/0/addresses/0 | \"10.20.2\" | 10.20.2 | four numbers from 0 to 255",
    "/gateways/0/addresses/0 | \"010.20.0.2\" | 010.20.0.2 | without leading zeros",
    "/gateways/0/addresses/0 | \"fe80::1%eth0\" | fe80::1%eth0 | without a zone",
    "/gateways/0/addresses/0 | \"[2001:db8::1]\" | [2001:db8::1] | without brackets",
    "/gateways/0/addresses/0 | \"2001:db8::1::2\" | 2001:db8::1::2 | an IPv6 address",
    "/gateways/0/addresses/0 | \"::ffff:10.0.0.1\" | ::ffff:10.0.0.1 | the IPv4 address that it stands for, 10.0.0.1",
    "/gateways/0/addresses/0 | \"0.0.0.0\" | 0.0.0.0 | this one means no address",
    "/gateways/0/addresses/0 | \"224.0.0.1\" | 224.0.0.1 | for groups or reserved",
    "/gateways/0/addresses/0 | \"seg1.acme.example\" | seg1.acme.example | an IPv4 address",
    "/gateways/1/addresses/0 | \"10.20.0.2\" | 10.20.0.2 | gateway \"gw1\" has it",
    "/dns/servers/1 | \"10.20.0.53\" | 10.20.0.53 | each server once",
    "/access/pmmUsers/0 | \"10.0.0.0/33\" | 10.0.0.0/33 | a prefix length from 0 to 32",
    "/access/pmmUsers/0 | \"10.0.0.0/\" | 10.0.0.0/ | a prefix length from 0 to 32",
    "/access/pmmUsers/0 | \"2001:db8::/129\" | 2001:db8::/129 | a prefix length from 0 to 128",
    "/access/pmmUsers/0 | \"10.10.3.7/22\" | 10.10.3.7/22 | the network itself, 10.10.0.0/22",
    "/access/pmmUsers/0 | \"2001:db8:1::7/48\" | 2001:db8:1::7/48 | the network itself, 2001:db8:1::/48",
    "/access/pmmUsers/0 | \"office/24\" | office/24 | a network, such as 10.10.0.0/24",
    // host names
    "/backup/host | \"backup server\" | backup server | without spaces",
    "/backup/host | \"backup_1.acme.example\" | backup_1.acme.example | an underscore is not allowed",
    "/backup/host | \"bücher.example\" | bücher.example | xn--bcher-kva.example",
    "/backup/host | \"backup.acme.example.\" | backup.acme.example. | without the dot at its end",
    "/backup/host | \"backup..example\" | backup..example | before and after each dot",
    "/backup/host | \"-backup.example\" | -backup.example | neither begin nor end with a hyphen",
    "/backup/host | \"*.acme.example\" | *.acme.example | a pattern with *",
    "/backup/host | \"sftp://backup.example\" | sftp://backup.example | without scheme and path",
    "/backup/host | \"backup.example:22\" | backup.example:22 | the port has a field of its own",
    "/backup/host | \"backup.example/dir\" | backup.example/dir | letters, digits and hyphens",
    "/backup/host | \"10.1.2\" | 10.1.2 | four numbers from 0 to 255",
    "/backup/host | \"0x7f.0x1\" | 0x7f.0x1 | four numbers from 0 to 255",
    "/gateways/0/name | \"10.20.0.2\" | 10.20.0.2 | a host name, not an address",
    // other texts
    "/engineer/email | \"engineer\" | engineer | an e-mail address",
    "/controls/https | \"www.clearswift.com\" | www.clearswift.com | host:port",
    "/controls/https | \"www.example.com:0\" | www.example.com:0 | host:port",
    "/controls/https | \"[fe80::1%1]:443\" | [fe80::1%1]:443 | without a zone",
    "/controls/portal | \"ftp://www.example.com/\" | ftp://www.example.com/ | a URL",
    "/controls/deadAddress | \"nowhere\" | nowhere | an IPv4 address",
    "/snmp/engineId | \"80zz\" | 80zz | 5 to 32 octets in hexadecimal",
    "/trust/file | \"../ca.pem\" | ../ca.pem | a file in the site folder",
    "/trust/file | \"C:\\\\ca.pem\" | C:\\ca.pem | a file in the site folder",
    "/catalogue/overlays | [\"/etc/x.json\"] | /etc/x.json | a file in the site folder",
    "/customer/site | \"Read\\u001b[31ming\" | \\u001b[31ming | without control characters; this holds U+001B",
    "/custom/0/reason | \"a\\u202eb\" | \\u202eb | this holds U+202E",
    // references
    "/gateways/1/id | \"gw1\" | gw1 | an id that no other gateway has",
    "/gateways/1/id | \"workstation\" | workstation | stands for something else",
    "/credentials/1/id | \"Proxy\" | Proxy | both take their secret from one variable",
    "/snmp/credential | \"snpm\" | snpm | a credential in the file: proxy, backup, snmp, directory",
    "/peers/0/to | \"gw3\" | gw3 | the id of a gateway in the file: gw1, gw2",
    "/peers/0/to | \"gw1\" | gw1 | another gateway than in \"from\"",
    "/peers/0/to | null | `` | the id of a gateway",
    "/proxy/services/0 | \"online-hlep\" | online-hlep | the nearest that the catalogue knows is \"online-help\"",
    "/proxy/services/0 | \"avira-cloud\" | avira-cloud | never goes through a proxy",
    "/services/disabled | [\"rss\"] | rss | the catalogue knows",
    // unknown fields
    "/dns/server | [] | […] | the nearest that is known here is \"servers\"",
    "/backup/encryption | \"none\" | none | known here are port, protocol, host",
    "/gateway | 1 | 1 | \"gateways\"",
    "/dns/a~1b~0c | 1 | 1 | no field of this name",
  })
  void isNamedWithItsPlace(String pointer, String json, String value, String expected) throws IOException {
    Reading reading = new SiteReader(SERVICES).read(with(pointer, json));

    assertThat(reading.site()).isEmpty();
    List<Problem> wrong = reading.problems().stream().filter(problem -> problem.kind() == Problem.Kind.WRONG).toList();
    assertThat(wrong.get(0)).satisfies(problem -> {
      assertThat(problem.pointer()).startsWith(pointer);
      assertThat(problem.value()).contains(value);
      assertThat(problem.expected()).contains(expected);
    });
    // A broken gateway or credential leaves those behind that refer to it, and nothing else.
    assertThat(wrong.subList(1, wrong.size())).allSatisfy(problem -> {
      assertThat(pointer).matches("/(gateways|credentials).*");
      assertThat(problem.pointer()).matches("/peers/0/(from|to)|/[a-z]+/credential");
    });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "/directories/0/password | \"\"",
    "/directories/0/password | \"hunter2\"",
    "/snmp/community | \"hunter2\"",
    "/snmp/authPassphrase | \"hunter2\"",
    "/proxy/Pass-Word | \"hunter2\"",
    "/proxy/passwrod | \"hunter2\"",
    "/backup/credential | {\"secret\": \"hunter2\"}",
    "/backup/credential | \"hunter 2\"",
    "/credentials/0/user | [\"hunter2\"]",
    "/credentials/0 | \"hunter2\"",
    "/credentials/0/pw | \"hunter2\"",
  })
  void secretsAreRefusedAndNeverRepeated(String pointer, String json) throws IOException {
    Reading reading = new SiteReader(SERVICES).read(with(pointer, json));

    assertThat(reading.site()).isEmpty();
    assertThat(reading.problems()).isNotEmpty().anySatisfy(problem -> assertThat(problem.pointer()).startsWith(pointer));
    assertThat(reading.problems().toString()).doesNotContain("hunter").contains("••••");
  }

  @Test
  void loginInsideAUrlIsNotRepeated() throws IOException {
    Reading reading = new SiteReader().read(with("/controls/portal", "\"http://me:hunter2@www.example.com/\""));
    assertThat(reading.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.value()).isEqualTo("••••");
      assertThat(problem.expected()).contains("without a login");
    });
  }

  @Test
  void emptyPasswordOfADirectoryIsRefused() throws IOException {
    assertThat(new SiteReader().read(with("/directories/0/password", "\"\"")).problems()).singleElement()
        .satisfies(problem -> assertThat(problem.expected()).contains("secrets never stand in this file"));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "/customer/name | \"\" | /customer/name | name",
    "/customer/name | \"  \" | /customer/name | name",
    "/customer | null | /customer/name | name",
    "/gateways | [] | /gateways | at least one gateway",
    "/gateways | [{\"id\": \"gw1\"}, {\"id\": \"gw2\"}] | /gateways/0/addresses | address",
    "/dns | null | /dns | resolvers",
    "/dns/servers | [] | /dns/servers | at least one resolver",
    "/proxy/host | null | /proxy/host | the proxy's name",
    "/proxy/port | null | /proxy/port | the proxy's port",
    "/syslog/host | \"\" | /syslog/host | name or address",
    "/directories/0/ports | [] | /directories/0/ports | at least one of LDAP",
    "/directories/0/credential | null | /directories/0/credential | RFC 4513",
    "/directories/0/bindDn | null | /directories/0/bindDn | the DN",
    "/pmm/domainControllers | [] | /pmm/domainControllers | domain controller",
    "/snmp/version | \"V3\" | /snmp/user | user",
    "/custom/0 | {\"name\": \"x\", \"host\": \"a.example\"} | /custom/0/port | port",
  })
  void whatIsMissingIsNamedAndTheSiteOpensAllTheSame(String pointer, String json, String place, String expected)
      throws IOException {
    ObjectNode tree = with(pointer, json);
    if (pointer.equals("/gateways")) {
      set(tree, "/peers", "[]");
    }
    Reading reading = new SiteReader(SERVICES).read(tree);

    assertThat(reading.complete()).isFalse();
    assertThat(reading.site()).isPresent();
    assertThat(reading.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.kind()).isEqualTo(Problem.Kind.MISSING);
      assertThat(problem.pointer()).isEqualTo(place);
      assertThat(problem.value()).isEmpty();
      assertThat(problem.expected()).contains(expected);
    });
  }

  @Test
  void emptyAnswersMissTheThreeThingsThatNoCheckCanDoWithout() {
    assertThat(new SiteReader().problems(Site.empty())).extracting(Problem::pointer)
        .containsExactly("/customer/name", "/gateways", "/dns");
    assertThat(new SiteReader().read(SiteWriter.tree(Site.empty())).site()).contains(Site.empty());
  }

  @Test
  void everythingIsNamedAtOnce() throws IOException {
    ObjectNode tree = with("/proxy/port", "0");
    set(tree, "/dns/servers/0", "\"here\"");
    set(tree, "/backup/host", "\"a b\"");
    set(tree, "/customer/name", "null");
    set(tree, "/lexical/credential", "\"nobody\"");
    set(tree, "/colour", "\"red\"");
    assertThat(new SiteReader().read(tree).problems()).extracting(Problem::pointer).containsExactlyInAnyOrder(
        "/proxy/port", "/dns/servers/0", "/backup/host", "/customer/name", "/lexical/credential", "/colour");
  }

  @Test
  void hostNameOf300CharactersIsNamedShort() throws IOException {
    String name = "a.".repeat(148) + "test";
    assertThat(name).hasSize(300);
    assertThat(new SiteReader().read(with("/backup/host", '"' + name + '"')).problems()).singleElement().satisfies(problem -> {
      assertThat(problem.expected()).contains("at most 253 characters; this has 300");
      assertThat(problem.value()).hasSizeLessThan(100).endsWith("…");
    });
  }

  @Test
  void labelOf64CharactersIsNamed() throws IOException {
    assertThat(new SiteReader().read(with("/backup/host", '"' + "a".repeat(63) + ".example\"")).problems()).isEmpty();
    assertThat(new SiteReader().read(with("/backup/host", '"' + "a".repeat(64) + ".example\"")).problems()).singleElement()
        .satisfies(problem -> assertThat(problem.expected()).contains("at most 63 characters"));
  }

  @Test
  void textsHaveALongestLength() throws IOException {
    assertThat(new SiteReader().read(with("/customer/name", '"' + "n".repeat(200) + '"')).problems()).isEmpty();
    assertThat(new SiteReader().read(with("/customer/name", '"' + "n".repeat(201) + '"')).problems()).singleElement()
        .satisfies(problem -> assertThat(problem.expected()).contains("at most 200 characters; this has 201"));
  }

  @ParameterizedTest
  @CsvSource({"990,FTPS_IMPLICIT,990", "21,FTPS_EXPLICIT,21", "null,FTPS_EXPLICIT,21", "2121,FTPS_EXPLICIT,2121"})
  void plainFtpsIsReadAsTheKindThatItsPortHas(String port, String protocol, int read) throws IOException {
    ObjectNode tree = with("/backup/protocol", "\"FTPS\"");
    set(tree, "/backup/port", port);
    Backup backup = new SiteReader().read(tree).site().orElseThrow().backup();
    assertThat(backup.protocol()).hasToString(protocol);
    assertThat(backup.port()).isEqualTo(read);
  }

  @Test
  void portThatIsNotAnsweredIsTheUsualOne() throws IOException {
    ObjectNode tree = with("/syslog/port", "null");
    set(tree, "/syslog/tls", "true");
    set(tree, "/lexical/port", "null");
    set(tree, "/custom/0/port", "null");
    Site site = new SiteReader().read(tree).site().orElseThrow();
    assertThat(site.syslog().port()).isEqualTo(6514);
    assertThat(site.lexical().port()).isEqualTo(443);
    assertThat(site.custom().get(0).port()).isEqualTo(25);
  }

  @Test
  void newerMinorVersionMayHaveUnknownFieldsButNoSecrets() throws IOException {
    ObjectNode tree = with("/schema", "\"gatewright/site/1.7\"");
    set(tree, "/dns/overTls", "true");
    assertThat(new SiteReader().read(tree).complete()).isTrue();
    set(tree, "/dns/password", "\"x\"");
    assertThat(new SiteReader().read(tree).problems()).extracting(Problem::pointer).containsExactly("/dns/password");
  }

  @Test
  void networkOrHostMayConnectToTheGateway() throws IOException {
    ObjectNode tree = with("/custom/0/direction", "\"TO_GATEWAY\"");
    set(tree, "/custom/0/host", "\"10.9.0.0/16\"");
    assertThat(new SiteReader().read(tree).problems()).isEmpty();
    set(tree, "/custom/0/direction", "\"FROM_GATEWAY\"");
    assertThat(new SiteReader().read(tree).problems()).extracting(Problem::pointer).containsExactly("/custom/0/host");
  }

  private ObjectNode with(String pointer, String json) throws IOException {
    ObjectNode tree = Samples.example();
    set(tree, "/catalogue", "{\"overlays\": [\"extras\"]}");
    set(tree, pointer, json);
    return tree;
  }

  private void set(ObjectNode tree, String pointer, String json) throws IOException {
    int last = pointer.lastIndexOf('/');
    JsonNode parent = tree.at(pointer.substring(0, last));
    String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
    JsonNode value = mapper.readTree(json);
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(name), value);
    }
  }
}
