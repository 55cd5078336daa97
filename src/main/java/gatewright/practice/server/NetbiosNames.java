package gatewright.practice.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Answers a node status request with the names of a domain controller (RFC 1002 sections 4.2.17 and 4.2.18). */
public final class NetbiosNames implements UdpServer.Answerer {
  private static final int HEADER = 12;
  private static final int ENCODED_NAME = 34;
  private static final short NODE_STATUS = 0x21;
  private static final short INTERNET = 1;
  private static final short ANSWER = (short) 0x8400;
  private static final int STATISTICS = 46;
  private static final short UNIQUE = 0x0400;
  private static final short GROUP = (short) 0x8400;

  @Override
  public Optional<byte[]> answer(byte[] datagram) {
    if (datagram.length < HEADER + ENCODED_NAME + 4) {
      return Optional.empty();
    }
    ByteBuffer query = ByteBuffer.wrap(datagram);
    short id = query.getShort(0);
    if (query.getShort(2) < 0 || query.getShort(HEADER + ENCODED_NAME) != NODE_STATUS) {
      return Optional.empty();
    }
    ByteBuffer names = ByteBuffer.allocate(1 + 4 * 18 + STATISTICS);
    names.put((byte) 4);
    name(names, "DC1", 0x00, UNIQUE);
    name(names, "DC1", 0x20, UNIQUE);
    name(names, "PRACTICE", 0x00, GROUP);
    name(names, "PRACTICE", 0x1c, GROUP);
    ByteBuffer reply = ByteBuffer.allocate(HEADER + ENCODED_NAME + 10 + names.capacity());
    reply.putShort(id).putShort(ANSWER).putShort((short) 0).putShort((short) 1).putShort((short) 0).putShort((short) 0);
    reply.put(datagram, HEADER, ENCODED_NAME).putShort(NODE_STATUS).putShort(INTERNET).putInt(0);
    reply.putShort((short) names.capacity()).put(names.array());
    return Optional.of(reply.array());
  }

  private static void name(ByteBuffer out, String name, int suffix, short flags) {
    byte[] padded = new byte[15];
    Arrays.fill(padded, (byte) ' ');
    byte[] text = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, padded, 0, text.length);
    out.put(padded).put((byte) suffix).putShort(flags);
  }
}
