package gatewright.probe.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.SNMP4JSettings;
import org.snmp4j.Snmp;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.DefaultCounterListener;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import org.snmp4j.util.DefaultPDUFactory;

/** The library's own manager, as its makers mean it to be used: takes all three versions, and acknowledges informs. */
final class SnmpReceiver implements AutoCloseable {
  private final Snmp snmp;
  private final InetSocketAddress address;
  private final USM usm;
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private int errorStatus;
  private boolean forgetful;

  /** What it was told. */
  record Heard(PDU pdu, String name, int level) {}

  SnmpReceiver() {
    // As RFC 3414 wants it and other managers do it: a Report that nobody could verify is sent without authentication.
    SNMP4JSettings.setReportSecurityLevelStrategy(SNMP4JSettings.ReportSecurityLevelStrategy.noAuthNoPrivIfNeeded);
    try {
      CounterSupport counters = new CounterSupport();
      counters.addCounterListener(new DefaultCounterListener());
      SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.maxCompatibility);
      OctetString engine = OctetString.fromHexString("80:00:7e:d9:05:01:02:03");
      usm = new USM(protocols, engine, 7, counters);
      usm.setLocalEngine(engine, 7, 1000);
      MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
      dispatcher.addCounterListener(new DefaultCounterListener());
      dispatcher.addMessageProcessingModel(new MPv1());
      dispatcher.addMessageProcessingModel(new MPv2c());
      dispatcher.addMessageProcessingModel(
          new MPv3(
              engine.getValue(),
              new DefaultPDUFactory(),
              protocols,
              SecurityModels.getCollection(new SecurityModel[] {usm}),
              counters));
      DefaultUdpTransportMapping transport = new DefaultUdpTransportMapping(new UdpAddress(InetAddress.getLoopbackAddress(), 0));
      snmp = new Snmp(dispatcher, transport);
      snmp.addCommandResponder(new Answering());
      snmp.listen();
      address = new InetSocketAddress(InetAddress.getLoopbackAddress(), transport.getListenAddress().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InetSocketAddress address() {
    return address;
  }

  /** A user whose messages come with this manager's engine id. */
  SnmpReceiver knows(UsmUser user) {
    usm.addUser(user);
    return this;
  }

  /** Answers informs with this error. */
  SnmpReceiver failing(int status) {
    errorStatus = status;
    return this;
  }

  /** Acknowledges without repeating what it was sent. */
  SnmpReceiver forgetful() {
    forgetful = true;
    return this;
  }

  Heard next() {
    try {
      Heard next = heard.poll(20, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("the manager heard nothing");
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  boolean heardNothing() {
    return heard.isEmpty();
  }

  private final class Answering implements CommandResponder {
    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
      PDU pdu = event.getPDU();
      heard.add(new Heard(pdu, new OctetString(event.getSecurityName()).toString(), event.getSecurityLevel()));
      event.setProcessed(true);
      if (pdu.getType() != PDU.INFORM) {
        return;
      }
      PDU answer = (PDU) pdu.clone();
      answer.setType(PDU.RESPONSE);
      answer.setErrorStatus(errorStatus);
      if (forgetful) {
        answer.clear();
        answer.setRequestID(pdu.getRequestID());
      }
      try {
        event.getMessageDispatcher()
            .returnResponsePdu(
                event.getMessageProcessingModel(), event.getSecurityModel(), event.getSecurityName(), event.getSecurityLevel(),
                answer, event.getMaxSizeResponsePDU(), event.getStateReference(), new StatusInformation());
      } catch (MessageException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      snmp.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
