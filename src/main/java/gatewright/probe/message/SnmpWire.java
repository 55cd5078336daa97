package gatewright.probe.message;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.TransportMapping;
import org.snmp4j.TransportStateReference;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.TransportListener;

/**
 * The library's engine on a socket of ours. It has no thread: packets are read, and given to the engine, by whoever waits for an
 * answer.
 */
final class SnmpWire {
  private static final int LARGEST = 65_535;

  private final DatagramSocket socket;
  private final UdpAddress peer;
  private final Mapping mapping = new Mapping();
  private final MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
  private final Queue<Reply> heard = new ArrayDeque<>();
  private int strange;

  /**
   * @param socket connected to the manager
   * @param model of the version that is spoken
   */
  SnmpWire(DatagramSocket socket, MessageProcessingModel model) {
    this.socket = socket;
    this.peer = new UdpAddress(socket.getInetAddress(), socket.getPort());
    dispatcher.addMessageProcessingModel(model);
    dispatcher.addTransportMapping(mapping);
    dispatcher.addCommandResponder(
        new CommandResponder() {
          @Override
          public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
            event.setProcessed(true);
            heard.add(new Reply(event.getPDU(), event.getSecurityLevel(), event.getSecurityName()));
          }
        });
  }

  /**
   * A message that the engine took for whole and, in version 3, genuine.
   *
   * @param level the security level it came with
   * @param name community or user
   */
  record Reply(PDU pdu, int level, byte[] name) {}

  /** Whether a reply is the one that is waited for. */
  interface Wanted {
    boolean is(Reply reply);
  }

  UdpAddress peer() {
    return peer;
  }

  /** How many packets came that were no answer. */
  int strange() {
    return strange;
  }

  /** Sends a message. */
  void send(Target<UdpAddress> target, PDU pdu, boolean answered) throws IOException {
    try {
      dispatcher.sendPdu(mapping, target, pdu, answered);
    } catch (MessageException e) {
      // The dispatcher wraps what the socket said.
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
    }
  }

  /**
   * Reads until the right answer comes.
   *
   * @throws SocketTimeoutException if none did in time, whatever else came
   */
  Reply await(Duration timeout, Wanted wanted) throws IOException {
    long deadline = System.nanoTime() + timeout.toNanos();
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    while (true) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException("no answer");
      }
      socket.setSoTimeout(Math.toIntExact(left));
      packet.setLength(LARGEST);
      socket.receive(packet);
      take(Arrays.copyOf(packet.getData(), packet.getLength()));
      for (Reply reply = heard.poll(); reply != null; reply = heard.poll()) {
        if (wanted.is(reply)) {
          return reply;
        }
      }
      strange++;
    }
  }

  /** Waits for any packet at all; false if none came. */
  boolean anything(Duration timeout) throws IOException {
    try {
      socket.setSoTimeout(Math.toIntExact(Math.max(1, timeout.toMillis())));
      socket.receive(new DatagramPacket(new byte[LARGEST], LARGEST));
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private void take(byte[] bytes) {
    try {
      TransportStateReference state = new TransportStateReference(mapping, peer, null, null, null, false, null);
      dispatcher.processMessage(mapping, peer, ByteBuffer.wrap(bytes), state);
    } catch (RuntimeException e) {
      // The library's decoder meets some broken packets with whatever breaks in it; to us they are all the same, no answer.
      heard.clear();
    }
  }

  /** Sends on the socket; what is received is handed over by {@link #await}. */
  private final class Mapping implements TransportMapping<UdpAddress> {
    @Override
    public Class<? extends Address> getSupportedAddressClass() {
      return UdpAddress.class;
    }

    @Override
    public UdpAddress getListenAddress() {
      return new UdpAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    @Override
    public void sendMessage(UdpAddress to, byte[] message, TransportStateReference state, long timeout, int retries)
        throws IOException {
      socket.send(new DatagramPacket(message, message.length));
    }

    @Override
    public void addTransportListener(TransportListener listener) {
      // Nobody listens: packets are handed to the dispatcher one by one.
    }

    @Override
    public void removeTransportListener(TransportListener listener) {
      // None was added.
    }

    @Override
    public void close() {
      // The scope of the check closes the socket.
    }

    @Override
    public void listen() {
      // See await.
    }

    @Override
    public boolean isListening() {
      return true;
    }

    @Override
    public int getMaxInboundMessageSize() {
      return LARGEST;
    }
  }
}
