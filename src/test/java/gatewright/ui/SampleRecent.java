package gatewright.ui;

import gatewright.ui.model.FolderLook;
import gatewright.ui.model.FolderLook.Interrupted;
import gatewright.ui.settings.RecentSite;
import gatewright.ui.settings.RecentSite.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sites that a made-up engineer has seen. */
final class SampleRecent {
  private SampleRecent() {}

  /** Oldest first. */
  static List<RecentSite> sites() {
    return List.of(
        new RecentSite("/home/engineer/halden", "Halden Werke", "Kassel", "HW-2210", "2026-11-02T08:00:00Z", "UNTOUCHED"),
        new RecentSite(
            "/media/stick/kestrel-dub", "Kestrel Insurance", "Dublin", "IN4471", "2026-11-11T15:00:00Z", "PASSING", 2,
            new Tally(0, 0, 4, 1, 10, 0)),
        new RecentSite(
            "/home/engineer/northgate", "Northgate Council", "Leeds", "CHG0011870", "2026-11-18T12:30:00Z", "PASSING", 3,
            new Tally(0, 0, 0, 2, 12, 0)),
        new RecentSite(
            "/home/engineer/borealis-hh", "Borealis Foods", "Hamburg", "REQ-88120", "2026-11-20T09:00:00Z", "PASSING", 1,
            new Tally(0, 0, 0, 0, 14, 0)),
        new RecentSite(
            "/home/engineer/acme", "Acme Ltd", "Reading data centre", "CHG0012345", "2026-11-24T10:20:00Z", "FAILING", 2,
            new Tally(3, 1, 2, 1, 7, 0)));
  }

  /** What stands in their places: one run was interrupted, and one stick is not plugged in. */
  static Map<String, FolderLook> looks() {
    return Map.of(
        "/home/engineer/acme",
        new FolderLook(
            FolderLook.Kind.SITE, Optional.of(new Interrupted(Instant.parse("2026-11-24T10:25:00Z"), 61, 84))),
        "/media/stick/kestrel-dub",
        FolderLook.of(FolderLook.Kind.MISSING));
  }
}
