package gatewright.probe;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.clock.NtpProbe;
import gatewright.probe.mail.SmtpProbe;
import gatewright.probe.names.DnsProbe;
import gatewright.probe.net.StepFailed;
import gatewright.probe.port.PortProbe;
import gatewright.probe.web.ControlProbe;
import gatewright.probe.web.HttpProbe;
import gatewright.probe.web.OpaqueProbe;
import gatewright.probe.web.TlsProbe;

/** Gives each question to the probe that speaks its protocol. */
final class Probes {
  private final HttpProbe http;
  private final TlsProbe tls;
  private final OpaqueProbe opaque;
  private final NtpProbe ntp;
  private final DnsProbe dns;
  private final SmtpProbe smtp;
  private final PortProbe port;
  private final ControlProbe control;

  Probes(Network network, Controls controls) {
    http = new HttpProbe(network, controls);
    tls = new TlsProbe(network, controls);
    opaque = new OpaqueProbe(network, controls);
    ntp = new NtpProbe(network, controls);
    dns = new DnsProbe(network, controls);
    smtp = new SmtpProbe(network, controls);
    port = new PortProbe(network, controls);
    control = new ControlProbe(network, controls);
  }

  Finding answer(Call call) throws StepFailed, InterruptedException {
    Question question = call.check().question();
    if (question instanceof Question.Web web) {
      return http.answer(web, call);
    }
    if (question instanceof Question.TlsIdentity identity) {
      return tls.answer(identity, call);
    }
    if (question instanceof Question.OpaquePath path) {
      return opaque.answer(path, call);
    }
    if (question instanceof Question.Time time) {
      return ntp.answer(time, call);
    }
    if (question instanceof Question.NameServer server) {
      return dns.answer(server, call);
    }
    if (question instanceof Question.AnyPort any
        && any.protocol() == Protocol.SMTP
        && call.check().target().transport() == Transport.TCP) {
      return smtp.answer(any, call);
    }
    if (question instanceof Question.DeadAddress || question instanceof Question.ControlHost) {
      return control.answer(question, call);
    }
    return port.answer(question, call);
  }
}
