package gatewright.practice.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells the time of its clock (RFC 5905 section 7.3), as a server of stratum 2. */
public final class NtpServer implements UdpServer.Answerer {
  private static final int LENGTH = 48;
  private static final int CLIENT = 3;
  private static final int SERVER = 4;
  private static final int TRANSMIT = 40;

  /** Seconds from 1900 to 1970. */
  private static final long ERA = 2_208_988_800L;

  private final Clock clock;

  /** Tells what this clock shows. */
  public NtpServer(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<byte[]> answer(byte[] datagram) {
    if (datagram.length < LENGTH || (datagram[0] & 7) != CLIENT) {
      return Optional.empty();
    }
    Instant received = clock.instant();
    int version = datagram[0] >> 3 & 7;
    ByteBuffer reply = ByteBuffer.allocate(LENGTH);
    reply.put((byte) (version << 3 | SERVER)).put((byte) 2).put((byte) 6).put((byte) -20);
    // Root delay and dispersion of about 5 and 10 ms, as 16.16 seconds.
    reply.putInt(0x0148).putInt(0x028f);
    reply.put("PRAC".getBytes(StandardCharsets.US_ASCII));
    reply.putLong(timestamp(received.minusSeconds(16)));
    reply.put(datagram, TRANSMIT, Long.BYTES);
    reply.putLong(timestamp(received));
    reply.putLong(timestamp(clock.instant()));
    return Optional.of(reply.array());
  }

  private static long timestamp(Instant instant) {
    long fraction = ((long) instant.getNano() << 32) / 1_000_000_000L;
    return instant.getEpochSecond() + ERA << 32 | fraction;
  }
}
