package gatewright.probe.net;

import gatewright.result.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/**
 * Asks several resolvers for the same thing and takes the first answer that decides. The first in the site's order gets a head
 * start, as the gateway would ask it first; a silent one costs the others no more than that.
 */
final class DnsRace {
  private static final Duration HEAD_START = Duration.ofMillis(250);
  private static final int LARGEST = 4096;

  private final Dialler dialler;

  DnsRace(Dialler dialler) {
    this.dialler = dialler;
  }

  /**
   * How it ended.
   *
   * @param server who decided; null if nobody did
   * @param message his answer; null if nobody did
   * @param failure the worst that a server did: SERVFAIL before REFUSED before silence; null if somebody decided
   */
  record Outcome(InetAddress server, Message message, Cause failure) {}

  private static final class Runner {
    private final InetAddress server;
    private final long starts;
    private DatagramChannel channel;
    private long repeats = Long.MAX_VALUE;
    private boolean out;

    Runner(InetAddress server, long starts) {
      this.server = server;
      this.starts = starts;
    }
  }

  Outcome run(List<InetAddress> servers, Message query, Duration limit, Scope scope) throws IOException {
    long begin = System.nanoTime();
    long deadline = begin + limit.toNanos();
    List<Runner> runners = new ArrayList<>();
    for (InetAddress server : servers) {
      runners.add(new Runner(server, begin + runners.size() * HEAD_START.toNanos()));
    }
    Cause worst = Cause.NAME_SERVER_SILENT;
    try (Selector selector = scope.add(Selector.open())) {
      while (System.nanoTime() < deadline && runners.stream().anyMatch(runner -> !runner.out)) {
        send(runners, query, selector, limit);
        selector.select(Math.max(1, (nextEvent(runners, deadline) - System.nanoTime()) / 1_000_000));
        for (SelectionKey key : selector.selectedKeys()) {
          Runner runner = (Runner) key.attachment();
          Optional<Message> reply = receive(runner, query);
          if (reply.isEmpty()) {
            if (runner.out) {
              hurry(runners);
            }
            continue;
          }
          int code = reply.get().getRcode();
          if (code == Rcode.NOERROR || code == Rcode.NXDOMAIN) {
            return new Outcome(runner.server, reply.get(), null);
          }
          runner.out = true;
          hurry(runners);
          worst = worse(worst, code == Rcode.REFUSED ? Cause.NAME_SERVER_REFUSED : Cause.NAME_SERVER_FAILED);
        }
        selector.selectedKeys().clear();
      }
      return new Outcome(null, null, worst);
    } catch (ClosedSelectorException e) {
      throw new IOException("ended", e);
    } finally {
      for (Runner runner : runners) {
        if (runner.channel != null) {
          runner.channel.close();
        }
      }
    }
  }

  private void send(List<Runner> runners, Message query, Selector selector, Duration limit) {
    long now = System.nanoTime();
    for (Runner runner : runners) {
      try {
        if (!runner.out && runner.channel == null && runner.starts <= now) {
          runner.channel = open(runner.server);
          runner.channel.register(selector, SelectionKey.OP_READ, runner);
          runner.channel.write(ByteBuffer.wrap(query.toWire()));
          runner.repeats = now + limit.toNanos() / 3;
        } else if (!runner.out && runner.repeats <= now) {
          runner.channel.write(ByteBuffer.wrap(query.toWire()));
          runner.repeats = Long.MAX_VALUE;
        }
      } catch (IOException e) {
        // Refused by ICMP, or no way to it: as good as silent, and the next one need not wait.
        runner.out = true;
        hurry(runners);
      }
    }
  }

  private DatagramChannel open(InetAddress server) throws IOException {
    InetSocketAddress real = dialler.datagramTarget(new Destination(server.getHostAddress(), server, DnsExchange.PORT));
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.configureBlocking(false);
      channel.bind(new InetSocketAddress(dialler.localAddress(real).orElse(null), 0));
      channel.connect(real);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static Optional<Message> receive(Runner runner, Message query) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(LARGEST);
    try {
      if (runner.out || runner.channel.read(buffer) <= 0) {
        return Optional.empty();
      }
    } catch (IOException e) {
      // ICMP: refused, or no way to it. The others may still answer.
      runner.out = true;
      return Optional.empty();
    }
    byte[] bytes = new byte[buffer.flip().remaining()];
    buffer.get(bytes);
    return DnsExchange.answers(bytes, query) ? Optional.of(new Message(bytes)) : Optional.empty();
  }

  private static void hurry(List<Runner> runners) {
    // The list is short; whoever has not started yet may start now.
    for (int i = 0; i < runners.size(); i++) {
      Runner waiting = runners.get(i);
      if (waiting.channel == null && !waiting.out) {
        runners.set(i, new Runner(waiting.server, System.nanoTime()));
        return;
      }
    }
  }

  private static long nextEvent(List<Runner> runners, long deadline) {
    long next = deadline;
    for (Runner runner : runners) {
      if (!runner.out) {
        next = Math.min(next, runner.channel == null ? runner.starts : runner.repeats);
      }
    }
    return next;
  }

  private static Cause worse(Cause one, Cause other) {
    return one == Cause.NAME_SERVER_FAILED ? one : other;
  }
}
