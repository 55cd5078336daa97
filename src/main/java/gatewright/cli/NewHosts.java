package gatewright.cli;

import gatewright.folder.KnownHostsFile;
import gatewright.result.KnownHosts;
import gatewright.result.Run;
import gatewright.result.ShownIdentity;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Confirms what a run took as new, and says so. */
final class NewHosts {
  private final Console console;
  private final Clock clock;

  NewHosts(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Puts them into the file. Where a server's addresses showed different ones, none is kept: one of them is not it. */
  void confirm(Run run, KnownHostsFile file) throws IOException {
    Map<String, Set<ShownIdentity>> taken = new LinkedHashMap<>();
    run.results().stream()
        .flatMap(result -> ShownIdentity.in(result).stream())
        .filter(ShownIdentity::acceptedAsNew)
        .forEach(each -> taken.computeIfAbsent(each.kind() + " " + each.endpoint(), slot -> new LinkedHashSet<>()).add(each));
    List<KnownHosts.Pin> pins = new ArrayList<>();
    for (Set<ShownIdentity> shown : taken.values()) {
      ShownIdentity first = shown.iterator().next();
      if (shown.size() > 1) {
        console.say("not confirmed: the addresses of " + first.endpoint() + " show different ones: " + shown);
      } else {
        pins.add(first.confirmed(clock.instant(), ""));
      }
    }
    if (!pins.isEmpty()) {
      file.add(pins);
      taken.values().stream()
          .filter(shown -> shown.size() == 1)
          .map(shown -> shown.iterator().next())
          .forEach(each -> console.say("confirmed as new: " + each + " of " + each.endpoint()));
    }
  }
}
