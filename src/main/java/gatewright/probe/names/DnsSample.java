package gatewright.probe.names;

import gatewright.probe.ask.Call;
import gatewright.probe.ask.Network;
import gatewright.probe.net.Datagrams;
import gatewright.probe.net.DnsExchange;
import gatewright.probe.net.Scope;
import gatewright.result.StepName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Type;

/**
 * Measures latency and loss by questions sent at a fixed rate. Asking one after the other's answer would make a slow server look
 * like an idle client.
 */
final class DnsSample {
  private static final int QUESTIONS = 20;
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Network network;

  DnsSample(Network network) {
    this.network = network;
  }

  /**
   * The sample.
   *
   * @param sent questions
   * @param millis of each answer, in the order of the questions
   */
  record Report(int sent, List<Double> millis) {
    int lost() {
      return sent - millis.size();
    }

    double median() {
      List<Double> sorted = millis.stream().sorted().toList();
      int middle = sorted.size() / 2;
      return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double worst() {
      return millis.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
  }

  Report take(List<String> names, InetAddress server, Call call) {
    long begin = System.nanoTime();
    Report report = measure(names, server, call.scope());
    String words = report.lost() + " of " + report.sent() + " lost";
    if (!report.millis().isEmpty()) {
      call.trace().keep("medianMillis", report.median());
      call.trace().keep("worstMillis", report.worst());
      words += ", median " + report.median() + " ms, worst " + report.worst() + " ms";
    }
    call.trace().keep("sent", report.sent());
    call.trace().keep("lost", report.lost());
    call.trace().keep("samples", report.millis());
    call.trace().add(StepName.SAMPLE, begin, System.nanoTime(), report.lost() == 0, words);
    return report;
  }

  private Report measure(List<String> names, InetAddress server, Scope scope) {
    Map<Integer, Long> sent = new HashMap<>();
    Map<Integer, Double> answered = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    long begin = System.nanoTime();
    long last = begin + (QUESTIONS - 1) * INTERVAL_NANOS + network.dialler().patience().names().toNanos();
    try (DatagramSocket socket = network.datagrams().open(DnsExchange.at(server), scope)) {
      while (System.nanoTime() < last && answered.size() < QUESTIONS) {
        if (order.size() < QUESTIONS && System.nanoTime() >= begin + order.size() * INTERVAL_NANOS) {
          Message query = DnsExchange.question(names.get(order.size() % names.size()), Type.A, 0);
          query.getHeader().setID(unused(query.getHeader().getID(), sent));
          byte[] wire = query.toWire();
          sent.put(query.getHeader().getID(), System.nanoTime());
          order.add(query.getHeader().getID());
          socket.send(new DatagramPacket(wire, wire.length));
        }
        long next = order.size() < QUESTIONS ? begin + order.size() * INTERVAL_NANOS : last;
        listen(socket, Math.min(next, last), sent, answered);
      }
    } catch (IOException | UncheckedIOException e) {
      // What was not answered counts as lost: that is what the gateway would see.
      return report(order, answered);
    }
    return report(order, answered);
  }

  private static void listen(DatagramSocket socket, long until, Map<Integer, Long> sent, Map<Integer, Double> answered)
      throws IOException {
    long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    if (left <= 0) {
      return;
    }
    socket.setSoTimeout(Math.toIntExact(left));
    DatagramPacket packet = new DatagramPacket(new byte[Datagrams.LARGEST], Datagrams.LARGEST);
    try {
      socket.receive(packet);
    } catch (SocketTimeoutException e) {
      // Time for the next question.
      return;
    }
    long now = System.nanoTime();
    if (packet.getLength() < Header.LENGTH) {
      return;
    }
    int id = new Header(Arrays.copyOf(packet.getData(), packet.getLength())).getID();
    Long when = sent.get(id);
    if (when != null) {
      answered.putIfAbsent(id, Math.round((now - when) / 100_000.0) / 10.0);
    }
  }

  private static int unused(int id, Map<Integer, Long> sent) {
    int free = id;
    while (sent.containsKey(free)) {
      free = (free + 1) & 0xFFFF;
    }
    return free;
  }

  private static Report report(List<Integer> order, Map<Integer, Double> answered) {
    return new Report(order.size(), order.stream().map(answered::get).filter(java.util.Objects::nonNull).toList());
  }
}
