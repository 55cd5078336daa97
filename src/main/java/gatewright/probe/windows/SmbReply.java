package gatewright.probe.windows;

import java.time.Instant;

/**
 * What a server answers to an offer of dialects, of whichever SMB.
 *
 * @param old whether it is SMB 1
 * @param status 0, or the NT status of a refusal
 * @param dialect "3.1.1", "NT LM 0.12"; empty if it takes none
 * @param signing whether it wants messages signed
 * @param server GUID of the server; empty in SMB 1
 * @param time its clock; null if it does not say
 */
record SmbReply(boolean old, long status, String dialect, boolean signing, String server, Instant time) {
  private static final long TICKS = 10_000_000L;
  private static final long SECONDS_FROM_1601 = 11_644_473_600L;

  static SmbReply refusal(boolean old, long status) {
    return new SmbReply(old, status, "", false, "", null);
  }

  boolean agreed() {
    return !dialect.isEmpty();
  }

  /** MS-DTYP section 2.3.3: tenths of microseconds since 1601; null for none. */
  static Instant time(long ticks) {
    return ticks <= 0
        ? null : Instant.ofEpochSecond(ticks / TICKS - SECONDS_FROM_1601, ticks % TICKS * 100);
  }
}
