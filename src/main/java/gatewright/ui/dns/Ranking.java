package gatewright.ui.dns;

import gatewright.ui.answer.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which resolver is best, with the reason: first those that lose least, among them the fastest. */
public final class Ranking {
  private Ranking() {}

  /** Ranks servers; those that cannot be used come last and without a place. Servers that are still tested are left out. */
  public static List<Place> of(List<ServerFacts> servers) {
    List<ServerFacts> best =
        servers.stream()
            .filter(ServerFacts::usable)
            .filter(server -> !server.testing())
            .sorted(Comparator.comparingDouble(Ranking::lossRate).thenComparingDouble(Ranking::median))
            .toList();
    List<Place> places = new ArrayList<>();
    for (ServerFacts server : best) {
      places.add(new Place(places.size() + 1, server, reason(server, best)));
    }
    servers.stream()
        .filter(server -> !server.usable() && server.verdict() != null && !server.testing())
        .forEach(server -> places.add(new Place(0, server, Message.of("dns.rank.unusable"))));
    return places;
  }

  private static Message reason(ServerFacts server, List<ServerFacts> best) {
    ServerFacts first = best.get(0);
    if (best.size() == 1) {
      return Message.of("dns.rank.only");
    }
    if (server == first) {
      return lossRate(server) < lossRate(best.get(1)) ? Message.of("dns.rank.steadiest") : Message.of("dns.rank.fastest");
    }
    return server.lost() > 0 && lossRate(server) > lossRate(first)
        ? Message.of("dns.rank.loses", server.lost(), server.sent())
        : Message.of("dns.rank.slower", Math.max(0, Math.round((median(server) - median(first)) * 10) / 10.0));
  }

  private static double lossRate(ServerFacts server) {
    return server.sent() == 0 ? 0 : (double) server.lost() / server.sent();
  }

  private static double median(ServerFacts server) {
    return Double.isNaN(server.median()) ? Double.MAX_VALUE : server.median();
  }

  /**
   * A server's place.
   *
   * @param number from 1; 0 for a server that cannot be used
   */
  public record Place(int number, ServerFacts server, Message reason) {}
}
