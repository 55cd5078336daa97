package gatewright.probe;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Roads;
import gatewright.plan.Check;
import gatewright.result.Result;
import gatewright.result.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Time and memory for ten thousand targets that answer. Time should grow with their number and no faster; the heap should stay
 * small.
 *
 * <pre>mvn -o -q test -Dgroups=benchmark -Dtests.left.out= -Dtest=ManyTargetsBenchmark</pre>
 */
@Tag("benchmark")
class ManyTargetsBenchmark {
  private static final ByteBuffer REPLY =
      ByteBuffer.wrap("HTTP/1.1 200 OK\r\nServer: x\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII));

  @Test
  void tenThousandOpenTargets() throws IOException {
    try (Selector selector = Selector.open(); ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
      Thread thread = new Thread(() -> serve(selector, server), "many-targets");
      thread.setDaemon(true);
      thread.start();
      Roads roads = Roads.allTo((InetSocketAddress) server.getLocalAddress());
      // Not more in all than half of the local ports: closed ones wait for a minute, and with fewer left the system searches
      // long.
      run(roads, 500);
      for (int count : List.of(1_000, 2_000, 10_000)) {
        long begin = System.nanoTime();
        long heap = run(roads, count);
        double millis = (System.nanoTime() - begin) / 1e6;
        System.out.printf(
            Locale.ROOT,
            "%d open targets: %.0f ms per 1,000, %d MB of heap in use afterwards%n",
            count, millis * 1000 / count, heap);
      }
    }
  }

  /** The heap in use, in MB, while the results are still held. */
  private static long run(Roads roads, int count) {
    Engine engine = new Engine(roads);
    engine.parallel = RunSettings.USUAL_PARALLEL;
    engine.dead = null;
    Check[] checks =
        IntStream.range(0, count).mapToObj(i -> Engine.web("198.18." + i / 250 + "." + (1 + i % 250))).toArray(Check[]::new);
    List<Result> results = engine.run(checks);
    assertThat(results).hasSize(count).allMatch(result -> result.verdict() == Verdict.PASS);
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    assertThat(results).isNotEmpty();
    return used;
  }

  private static void serve(Selector selector, ServerSocketChannel server) {
    ByteBuffer buffer = ByteBuffer.allocate(4096);
    while (selector.isOpen()) {
      try {
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
          if (key.isAcceptable()) {
            SocketChannel client = server.accept();
            if (client != null) {
              client.configureBlocking(false);
              client.register(selector, SelectionKey.OP_READ);
            }
          } else {
            answer((SocketChannel) key.channel(), buffer);
          }
        }
        selector.selectedKeys().clear();
      } catch (ClosedSelectorException e) {
        return;
      } catch (IOException e) {
        // One client less; the others go on.
        continue;
      }
    }
  }

  /** The client closes first, so that its ports and not the server's wait for late packets. */
  private static void answer(SocketChannel client, ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (client.read(buffer) < 0) {
      client.close();
    } else {
      client.write(REPLY.duplicate());
    }
  }
}
