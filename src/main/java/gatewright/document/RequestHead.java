package gatewright.document;

import gatewright.catalogue.Advisory;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Owner;
import gatewright.result.Run;
import gatewright.result.Vantage;
import gatewright.site.Customer;
import gatewright.site.Engineer;
import gatewright.site.Gateway;
import gatewright.site.Paperwork;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The head of the request: who asks whom for what, and the two ways to meet it. */
final class RequestHead {
  private final DocumentInput input;
  private final Words words;
  private final Findings findings;
  private final RuleBuilder rules;

  RequestHead(DocumentInput input, Words words, Findings findings, RuleBuilder rules) {
    this.input = input;
    this.words = words;
    this.findings = findings;
    this.rules = rules;
  }

  /** "Clearswift SECURE Email Gateway Version 4, Acme Ltd, Reading data centre". */
  static String product(DocumentInput input) {
    Customer customer = input.site().customer();
    return RuleBuilder.joined(", ", input.catalogue().product(), customer.name(), customer.site());
  }

  /** "Field engineer, Partner Ltd, Gatewright 1.0.0". */
  static String author(DocumentInput input) {
    Engineer engineer = input.site().engineer();
    return RuleBuilder.joined(", ", engineer.name(), engineer.company(), "Gatewright " + input.program());
  }

  /** The vendor's sentence of that id; empty if the catalogue has none. */
  static String advisory(Catalogue catalogue, String id) {
    return catalogue.advisories().stream()
        .filter(advisory -> advisory.id().equals(id))
        .map(Advisory::text)
        .findFirst()
        .orElse("");
  }

  Frame frame(List<Frame.Mark> marks) {
    String title = RuleBuilder.joined(" ", words.text("request.title"), input.site().customer().ticket());
    String source = words.source(input.catalogue().source());
    return new Frame(
        words.language(),
        title,
        product(input),
        author(input),
        words.text("request.foot", title, String.valueOf(input.revision()), source),
        input.practice(),
        marks);
  }

  List<Fact> left() {
    Site site = input.site();
    String requester = RuleBuilder.joined(", ", site.engineer().name(), site.engineer().company());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.text("head.requester"), filled(List.of(requester, site.engineer().email()))));
    facts.add(Fact.of(words.text("head.actedOn"), rules.owner(Owner.NETWORK)));
    facts.add(new Fact(words.text("head.gateways"), filled(site.gateways().stream().map(this::gateway).toList())));
    facts.add(new Fact(words.text("head.tested"), tested(false)));
    return facts;
  }

  List<Fact> right() {
    Site site = input.site();
    String environment = words.text("environment." + site.customer().environment().name());
    List<String> outside = site.gateways().stream().map(Gateway::natAddress).filter(Objects::nonNull).distinct().toList();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(words.text("head.environment"), environment, duration()));
    facts.add(Fact.of(words.text("head.neededBy"), neededBy()));
    facts.add(new Fact(words.text("head.outside"), filled(outside)));
    facts.add(new Fact(words.text("head.verified"), tested(true)));
    return facts;
  }

  List<RequestPage.Option> options(int flows, int exempted, int allowed) {
    String chosen = input.site().services().rulesByAddress() ? "option.b.byAddress" : "option.b.text";
    String source = words.source(input.catalogue().source());
    return List.of(
        new RequestPage.Option(
            words.text("option.a"),
            words.text("option.a.text"),
            advisory(input.catalogue(), "unrestricted-outbound"),
            source,
            false),
        new RequestPage.Option(
            words.text("option.b"),
            words.text(chosen, String.valueOf(flows), String.valueOf(exempted), String.valueOf(allowed)),
            advisory(input.catalogue(), "hostnames-over-addresses"),
            source,
            true));
  }

  /** Whose names stand under the request, and who they are. */
  List<Fact> signers() {
    Paperwork paperwork = input.site().paperwork();
    return List.of(
        Fact.of(signer("signed.requested", input.site().engineer().company()), name(paperwork.signsForPartner())),
        Fact.of(signer("signed.approved", input.site().customer().name()), name(paperwork.signsForCustomer())),
        Fact.of(words.text("signed.implemented"), ""));
  }

  /** Of a signer; empty if nobody said. */
  static String name(String signer) {
    return signer == null ? "" : signer;
  }

  private String signer(String key, String company) {
    return words.text(key, company.isEmpty() ? "–" : company);
  }

  private String neededBy() {
    return input.site().paperwork().neededDay().map(words::day).orElseGet(() -> words.text("head.fillIn"));
  }

  private String duration() {
    return input.site().paperwork().lastDay()
        .map(day -> words.text("head.until", words.day(day)))
        .orElseGet(() -> words.text("head.permanent"));
  }

  private String gateway(Gateway gateway) {
    String who = RuleBuilder.joined(" ", gateway.id(), gateway.name(), Addresses.list(gateway.addresses()));
    return who + ", " + words.text("gateway." + gateway.state().name());
  }

  private List<String> tested(boolean fromGateways) {
    List<String> lines =
        findings.newestPerVantage().stream()
            .filter(run -> (run.vantage().role() == Vantage.Role.GATEWAY) == fromGateways)
            .map(this::from)
            .toList();
    return lines.isEmpty() ? List.of(words.text(fromGateways ? "head.verified.none" : "head.tested.none")) : lines;
  }

  private String from(Run run) {
    return words.text("head.from", words.place(run), words.time(run.started()));
  }

  private static List<String> filled(List<String> lines) {
    List<String> said = lines.stream().filter(line -> !line.isBlank()).toList();
    return said.isEmpty() ? List.of("–") : said;
  }
}
