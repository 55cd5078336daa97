package gatewright.probe;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.clock.NtpProbe;
import gatewright.probe.files.FtpProbe;
import gatewright.probe.files.HttpsFileProbe;
import gatewright.probe.directory.LdapProbe;
import gatewright.probe.message.SnmpProbe;
import gatewright.probe.message.SyslogProbe;
import gatewright.probe.kerberos.KerberosProbe;
import gatewright.probe.mail.SmtpProbe;
import gatewright.probe.names.DnsProbe;
import gatewright.probe.net.StepFailed;
import gatewright.probe.port.PortProbe;
import gatewright.probe.ssh.SftpProbe;
import gatewright.probe.ssh.SshProbe;
import gatewright.probe.web.ControlProbe;
import gatewright.probe.web.HttpProbe;
import gatewright.probe.web.OpaqueProbe;
import gatewright.probe.web.TlsProbe;
import gatewright.probe.windows.WindowsLogonProbe;
import gatewright.probe.web.WebPageProbe;

/** Gives each question to the probe that speaks its protocol. */
final class Probes {
  /** RFC 3244: passwords are changed there, in a protocol of its own. */
  private static final int KPASSWD = 464;

  private final HttpProbe http;
  private final TlsProbe tls;
  private final WebPageProbe page;
  private final OpaqueProbe opaque;
  private final NtpProbe ntp;
  private final DnsProbe dns;
  private final WindowsLogonProbe windows;
  private final FtpProbe ftp;
  private final HttpsFileProbe httpsFile;
  private final SshProbe ssh;
  private final SftpProbe sftp;
  private final LdapProbe ldap;
  private final SnmpProbe snmp;
  private final SyslogProbe syslog;
  private final SmtpProbe smtp;
  private final KerberosProbe kerberos;
  private final PortProbe port;
  private final ControlProbe control;

  Probes(Network network, Controls controls) {
    http = new HttpProbe(network, controls);
    tls = new TlsProbe(network, controls);
    page = new WebPageProbe(network, controls);
    opaque = new OpaqueProbe(network, controls);
    ntp = new NtpProbe(network, controls);
    dns = new DnsProbe(network, controls);
    windows = new WindowsLogonProbe(network);
    ftp = new FtpProbe(network);
    httpsFile = new HttpsFileProbe(network);
    ssh = new SshProbe(network);
    sftp = new SftpProbe(network);
    ldap = new LdapProbe(network);
    snmp = new SnmpProbe(network);
    syslog = new SyslogProbe(network, controls);
    smtp = new SmtpProbe(network, controls);
    kerberos = new KerberosProbe(network);
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
    if (question instanceof Question.WebPage own) {
      return page.answer(own, call);
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
    if (question instanceof Question.WindowsLogon logon) {
      return windows.answer(logon, call);
    }
    if (question instanceof Question.FileServer files && files.protocol() == Protocol.HTTPS) {
      return httpsFile.answer(files, call);
    }
    if (question instanceof Question.FileServer files && files.protocol() != Protocol.SFTP) {
      return ftp.answer(files, call);
    }
    if (question instanceof Question.SecureShell shell) {
      return ssh.answer(shell, call);
    }
    if (question instanceof Question.FileServer files && files.protocol() == Protocol.SFTP) {
      return sftp.answer(files, call);
    }
    if (question instanceof Question.DirectoryServer server) {
      return ldap.answer(server, call);
    }
    if (question instanceof Question.Alert alert) {
      return snmp.answer(alert, call);
    }
    if (question instanceof Question.LogMessage message) {
      return syslog.answer(message, call);
    }
    if (question instanceof Question.AnyPort any) {
      return added(any, call);
    }
    if (question instanceof Question.DeadAddress || question instanceof Question.ControlHost) {
      return control.answer(question, call);
    }
    return port.answer(question, call);
  }

  private Finding added(Question.AnyPort any, Call call) throws StepFailed, InterruptedException {
    boolean stream = call.check().target().transport() == Transport.TCP;
    return switch (any.protocol()) {
      case SMTP -> stream ? smtp.answer(any, call) : port.answer(any, call);
      case KERBEROS -> call.check().target().port() == KPASSWD ? port.answer(any, call) : kerberos.answer(any, call);
      default -> port.answer(any, call);
    };
  }
}
