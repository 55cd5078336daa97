package gatewright.session;

import gatewright.practice.PracticeSite;
import gatewright.result.KnownHosts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was confirmed of the practice site's servers, in the words of a run. */
public final class Confirmed {
  private Confirmed() {}

  /** The host keys of the practice site, confirmed long ago. */
  public static KnownHosts of(PracticeSite practice) {
    List<KnownHosts.Pin> pins = new ArrayList<>();
    practice.hostKeys().forEach(
        (endpoint, key) -> {
          String[] parts = key.split(" ");
          KnownHosts.Kind kind = KnownHosts.Kind.HOST_KEY;
          pins.add(new KnownHosts.Pin(kind, endpoint, parts[0], parts[1], Instant.EPOCH, "Practice engineer"));
        });
    return new KnownHosts(pins);
  }
}
