package gatewright.probe.names;

import gatewright.catalogue.Transport;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.net.AddressRange;
import gatewright.probe.net.DnsExchange;
import gatewright.probe.net.NameService;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Finds out whether a gateway can live with a resolver: does it answer over UDP and TCP, find names on the Internet, say honestly
 * what does not exist, let block lists through, and do all that fast and every time?
 */
public final class DnsProbe implements Probe<Question.NameServer> {
  private static final int TRIES = 2;

  private final Network network;
  private final Controls controls;
  private final DnsManners manners;
  private final DnsSample sample;
  private final DnsSurvey survey;

  public DnsProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
    this.manners = new DnsManners(network);
    this.sample = new DnsSample(network);
    this.survey = new DnsSurvey(network);
  }

  @Override
  public Finding answer(Question.NameServer question, Call call) throws StepFailed, InterruptedException {
    return question.transport() == Transport.TCP ? tcp(question, call) : udp(question, call);
  }

  private Finding tcp(Question.NameServer question, Call call) throws StepFailed {
    InetAddress server = call.to().address();
    Message query = DnsExchange.question(question.knownNames().get(0), Type.A, DnsExchange.EDNS_SIZE);
    try {
      DnsExchange.Reply reply = network.dns().tcp(server, query, call.trace(), call.scope());
      call.trace().keep("tcp", reply.took().toMillis());
      call.trace().reached(Proof.PROTOCOL_SPOKEN);
      Optional<Finding> bad =
          anyName(reply.message(), question, call, name -> network.dns().tcp(server, plain(name), call.trace(), call.scope()));
      if (bad.isPresent()) {
        return bad.get();
      }
      call.trace().reached(Proof.ROUND_TRIP);
      return overTcp(server, call);
    } catch (StepFailed e) {
      boolean overUdp = network.dns().heardOverUdp(server).orElseGet(() -> answersOver(Transport.UDP, server, query, call));
      if (e.reason() != Cause.CANCELLED && overUdp) {
        call.trace().note("It answers over UDP, but not over TCP: " + e.getMessage() + " Long answers will fail.");
        return new Finding(Verdict.FAIL, Cause.TCP_BLOCKED, e.step());
      }
      throw e;
    }
  }

  private Finding overTcp(InetAddress server, Call call) {
    DnsManners.Answer invented = manners.inventedOverTcp(server, call);
    call.trace().keep("inventedName", invented.text());
    call.trace().keep("rewriting", !invented.addresses().isEmpty());
    if (invented.addresses().isEmpty()) {
      return Finding.pass();
    }
    call.trace().note("Over TCP it gives addresses to names that do not exist (" + invented.text() + ").");
    return Finding.of(Cause.NAME_REWRITTEN);
  }

  private Finding udp(Question.NameServer question, Call call) throws StepFailed, InterruptedException {
    InetAddress server = call.to().address();
    boolean edns = true;
    boolean unheard = false;
    DnsExchange.Reply reply;
    try {
      reply = ask(server, question.knownNames().get(0), DnsExchange.EDNS_SIZE, call);
      edns = reply.message().getOPT() != null && reply.message().getRcode() != Rcode.FORMERR;
      if (reply.message().getRcode() == Rcode.FORMERR) {
        reply = ask(server, question.knownNames().get(0), 0, call);
      }
    } catch (StepFailed e) {
      if (e.reason() != Cause.NO_ANSWER) {
        throw e;
      }
      reply = withoutEdns(question, server, e, call);
      edns = false;
      unheard = true;
    }
    call.trace().keep("edns", edns);
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    Optional<Finding> bad = anyName(reply.message(), question, call, name -> ask(server, name, 0, call));
    if (bad.isPresent()) {
      return explained(bad.get(), question, server, call);
    }
    call.trace().reached(Proof.ROUND_TRIP);
    DnsManners.Report report = manners.observe(question, server, edns ? DnsExchange.EDNS_SIZE : 0, call);
    DnsSample.Report paced = sample.take(question.knownNames(), server, call);
    if (unheard && paced.lost() > 0 && answersWithEdns(question, server, call)) {
      // It was the loss that took the questions, not EDNS.
      edns = true;
      call.trace().keep("edns", true);
    }
    Finding finding = DnsJudge.judge(question, edns, report, paced, call.trace());
    if (pathAnswers(server, question, call)) {
      return Finding.of(Cause.TRANSPARENT_PATH);
    }
    return compared(finding, question, server, call);
  }

  private Finding compared(Finding finding, Question.NameServer question, InetAddress server, Call call) {
    Optional<DnsSurvey.Oddity> oddity = survey.compare(server, question.knownNames(), call);
    if (oddity.isEmpty()) {
      return finding;
    }
    if (finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.WARN) {
      call.trace().noteFirst(oddity.get().words());
      return Finding.of(oddity.get().cause());
    }
    call.trace().note(oddity.get().words());
    return finding;
  }

  /**
   * Some paths answer every question that goes to port 53, whoever it is for. Only an address outside is compared: what goes to a
   * resolver of the customer's own takes another path than the dead address does.
   */
  private boolean pathAnswers(InetAddress server, Question.NameServer question, Call call)
      throws StepFailed, InterruptedException {
    if (!AddressRange.isPublic(server)) {
      return false;
    }
    Message query = plain(question.knownNames().get(0));
    Controls.Dead dead =
        controls.deadDatagram(DnsExchange.PORT, query.toWire(), bytes -> DnsExchange.answers(bytes, query), call.trace());
    if (dead.connected()) {
      call.trace().noteFirst("Something in the path answers name questions even at " + dead.host()
          + ", where nobody is: what answered is not this resolver.");
    }
    return dead.connected();
  }

  /** A failure that has a reason of its own: signatures that do not hold. */
  private Finding explained(Finding bad, Question.NameServer question, InetAddress server, Call call) {
    String name = question.knownNames().get(0);
    boolean failed = call.trace().evidence().text("rcode").filter(Rcode.string(Rcode.SERVFAIL)::equals).isPresent();
    if (failed && manners.foundUnchecked(server, name, call)) {
      call.trace().note("It finds " + name + " when it is told not to check signatures (DNSSEC): its own clock, its root key or "
          + "something before it that takes signatures away is the reason.");
    }
    return bad;
  }

  private boolean answersWithEdns(Question.NameServer question, InetAddress server, Call call) {
    Message query = DnsExchange.question(question.knownNames().get(0), Type.A, DnsExchange.EDNS_SIZE);
    return answersOver(Transport.UDP, server, query, call) || answersOver(Transport.UDP, server, query, call);
  }

  /** Nothing came with EDNS: does anything come without, or over TCP? */
  private DnsExchange.Reply withoutEdns(Question.NameServer question, InetAddress server, StepFailed silence, Call call)
      throws StepFailed {
    try {
      return ask(server, question.knownNames().get(0), 0, call);
    } catch (StepFailed e) {
      Message query = DnsExchange.question(question.knownNames().get(0), Type.A, 0);
      if (e.reason() == Cause.NO_ANSWER && answersOver(Transport.TCP, server, query, call)) {
        throw new StepFailed(e.step(), Cause.UDP_BLOCKED, "It answers over TCP, but not over UDP.", silence);
      }
      if (e.reason() == Cause.NO_ANSWER) {
        throw new StepFailed(e.step(), Cause.NAME_SERVER_SILENT, e.getMessage(), e);
      }
      throw e;
    }
  }

  private boolean answersOver(Transport transport, InetAddress server, Message query, Call call) {
    Trace aside = new Trace(System.nanoTime(), network.redactor());
    try {
      if (transport == Transport.UDP) {
        network.dns().udp(server, query, perTry(), 1, aside, call.scope());
      } else {
        // Once: two waits for silence are behind us, and the whole plan should not wait for a third and a fourth.
        network.dns().tcp(server, query, 1, aside, call.scope());
      }
      return true;
    } catch (StepFailed e) {
      return false;
    }
  }

  private DnsExchange.Reply ask(InetAddress server, String name, int edns, Call call) throws StepFailed {
    Message query = DnsExchange.question(name, Type.A, edns);
    return network.dns().udp(server, query, perTry(), TRIES, call.trace(), call.scope());
  }

  private Duration perTry() {
    return network.dialler().patience().names().dividedBy(TRIES);
  }

  private interface Asking {
    DnsExchange.Reply ask(String name) throws StepFailed;
  }

  /** One name may have died at the vendor's; that is not the resolver's fault as long as it finds another. */
  private Optional<Finding> anyName(Message first, Question.NameServer question, Call call, Asking asking) throws StepFailed {
    Optional<Finding> bad = served(first, question.knownNames().get(0), call);
    List<String> others = question.knownNames().subList(1, question.knownNames().size());
    for (String name : others) {
      boolean nameless = bad.isPresent() && (bad.get().cause() == Cause.NAME_NOT_FOUND || bad.get().cause() == Cause.NO_ADDRESS);
      if (!nameless) {
        break;
      }
      bad = served(asking.ask(name).message(), name, call);
    }
    return bad;
  }

  private static Message plain(String name) {
    return DnsExchange.question(name, Type.A, 0);
  }

  private static Optional<Finding> served(Message reply, String name, Call call) {
    call.trace().keep("rcode", Rcode.string(reply.getRcode()));
    List<String> answers = NameService.addresses(reply).stream().map(InetAddress::getHostAddress).toList();
    call.trace().keep("answers", answers);
    call.trace().keep("asked", name);
    switch (reply.getRcode()) {
      case Rcode.REFUSED -> {
        call.trace().note("It answers, but does not serve this workstation (REFUSED). It may serve the gateway.");
        return Optional.of(Finding.of(Cause.NAME_SERVER_REFUSED));
      }
      case Rcode.NOERROR -> {
        if (!reply.getHeader().getFlag(Flags.RA)) {
          call.trace().note("It does not look names up for others (no recursion offered), so that the gateway cannot use it.");
          return Optional.of(Finding.of(Cause.NAME_SERVER_FAILED));
        }
        if (answers.isEmpty() && lame(reply)) {
          call.trace().note("It only says who else to ask about " + name + " (a referral), so that the gateway cannot use it.");
          return Optional.of(Finding.of(Cause.NAME_SERVER_FAILED));
        }
        if (answers.isEmpty()) {
          call.trace().note("It knows " + name + ", but no address of it.");
          return Optional.of(Finding.of(Cause.NO_ADDRESS));
        }
        return Optional.empty();
      }
      case Rcode.NXDOMAIN -> {
        call.trace().note("It says that there is no name " + name + ".");
        return Optional.of(Finding.of(Cause.NAME_NOT_FOUND));
      }
      default -> {
        call.trace().note("It could not find out about " + name + " (" + Rcode.string(reply.getRcode()) + ").");
        return Optional.of(Finding.of(Cause.NAME_SERVER_FAILED));
      }
    }
  }

  /** RFC 1034 section 4.3.1: no answer, but the name servers of a zone. */
  private static boolean lame(Message reply) {
    return reply.getSection(Section.AUTHORITY).stream().anyMatch(record -> record.getType() == Type.NS);
  }
}
