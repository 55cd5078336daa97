package gatewright.ui.parties;

import gatewright.result.Attempt;
import gatewright.result.Result;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import gatewright.site.Gateway;
import gatewright.site.Site;
import gatewright.site.Subnets;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Moments;
import gatewright.ui.facts.Part;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.facts.Said;
import gatewright.ui.facts.Seen;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How near this workstation is to each gateway, what the gateways answer, and whether the clock here can be relied on. */
final class GatewayFacts {
  private static final int SECOND = 1000;

  private final Site site;
  private final Vantage here;

  GatewayFacts(Site site, Vantage here) {
    this.site = site;
    this.here = here;
  }

  /**
   * The panels.
   *
   * @param own checks of this page
   * @param clocks checks of time servers
   */
  List<FactPanel> of(List<Entry> own, List<Entry> clocks) {
    Stream<FactPanel> gateways =
        site.gateways().stream().filter(gateway -> !gateway.addresses().isEmpty()).map(gateway -> panel(gateway, own));
    return Stream.concat(Stream.of(clock(clocks)), gateways).toList();
  }

  private FactPanel panel(Gateway gateway, List<Entry> own) {
    List<Entry> asked = own.stream().filter(entry -> is(gateway, entry.check().target().host())).toList();
    List<Fact> facts = new ArrayList<>();
    gateway.addresses().forEach(address -> facts.add(new Fact(Message.of("site.near"), near(address))));
    List<Part> parts = new ArrayList<>(List.of(new Facts(facts)));
    boolean planned = gateway.state() == Gateway.State.PLANNED;
    if (planned) {
      parts.add(new Part.Remark("neutral", null, Message.of("site.planned")));
    } else {
      List<Fact> answers = asked.stream().flatMap(GatewayFacts::answers).toList();
      if (!answers.isEmpty()) {
        parts.add(new Facts(answers));
      }
      parts.addAll(Why.of(asked.stream().flatMap(entry -> entry.results().stream()).toList()));
    }
    String name = gateway.name().isEmpty() ? gateway.addresses().get(0) : gateway.name();
    boolean tested = asked.stream().anyMatch(entry -> entry.progress() != Progress.UNTESTED);
    FactPanel panel =
        FactPanel.of("gateway/" + gateway.id(), Message.of("gateway.heading", gateway.id()), Said.plainly(name), asked, parts);
    return tested && !planned
        ? panel
        : new FactPanel(panel.key(), panel.title(), panel.hint(), null, panel.parts(), panel.checks());
  }

  /** Whoever sits elsewhere may be let through where the gateway is not, or the other way round. */
  private Said near(String address) {
    if (here.addresses().contains(address)) {
      return Said.judged(Verdict.PASS, "site.near.self", address);
    }
    if (here.networks().isEmpty()) {
      return Said.of("site.near.unknown", address);
    }
    return Subnets.sharing(here.networks(), address)
        .map(own -> Said.judged(Verdict.PASS, "site.near.yes", own, address))
        .orElse(Said.judged(Verdict.INCONCLUSIVE, "site.near.no", address));
  }

  private static Stream<Fact> answers(Entry entry) {
    Message name =
        Message.of("site.service", Message.of("site.service." + entry.check().service()),
            Integer.toString(entry.check().target().port()));
    return entry.results().isEmpty()
        ? Stream.of(new Fact(name, Said.of(List.of(entry))))
        : entry.results().stream().map(result -> new Fact(name, Said.of(result)));
  }

  private static boolean is(Gateway gateway, String host) {
    return host.equalsIgnoreCase(gateway.name()) || gateway.addresses().contains(host);
  }

  /** The newest answer of a time server. */
  private static FactPanel clock(List<Entry> clocks) {
    Optional<Result> newest =
        clocks.stream()
            .flatMap(entry -> entry.results().stream())
            .filter(result -> Seen.in(result).number("offsetMillis").isPresent())
            .max(Comparator.comparing(GatewayFacts::at));
    Said said = newest.map(GatewayFacts::clock).orElse(Said.of("site.clock.unknown"));
    return new FactPanel(
        "clock", Message.of("site.clock"), newest.map(GatewayFacts::measured).orElse(null), null,
        List.of(new Facts(List.of(Fact.of("site.clock.offset", said)))), Set.of());
  }

  private static Said clock(Result result) {
    double offset = Seen.in(result).number("offsetMillis").orElseThrow();
    double shown = Math.round(Math.abs(offset)) / (double) SECOND;
    Verdict verdict = result.cause() == null ? Verdict.PASS : Verdict.WARN;
    return Math.abs(offset) < 1
        ? Said.judged(verdict, "site.clock.same")
        : Said.judged(verdict, offset > 0 ? "site.clock.behind" : "site.clock.ahead", shown);
  }

  private static Message measured(Result result) {
    return Message.of("site.clock.measured", result.target().host(), Moments.words(at(result)));
  }

  private static Instant at(Result result) {
    return result.attempts().stream().map(Attempt::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }
}
