package gatewright.practice.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;

/** The TCP side of a Windows domain controller as far as its greetings go: endpoint mapper, NetBIOS sessions, SMB. */
public final class DomainController {
  private static final int LONGEST = 65_536;
  private static final byte[] SERVER_ID = "practice-dc1-id!".getBytes(StandardCharsets.US_ASCII);
  private static final long UNIX_EPOCH_IN_FILETIME = 116_444_736_000_000_000L;

  private DomainController() {}

  /** The RPC endpoint mapper: takes every bind (C706 section 12.6.4.4). */
  public static TcpServer.Conversation endpointMapper() {
    return caller -> {
      DataInputStream in = new DataInputStream(caller.getInputStream());
      byte[] header = new byte[16];
      in.readFully(header);
      ByteBuffer head = little(header);
      if (head.get(0) != 5 || head.get(2) != 11) {
        throw new ProtocolException("no bind");
      }
      in.readFully(new byte[bounded((head.getShort(8) & 0xFFFF) - header.length)]);
      ByteBuffer out = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
      out.put((byte) 5).put((byte) 0).put((byte) 12).put((byte) 3).putInt(0x10).putShort((short) 60).putShort((short) 0);
      out.putInt(head.getInt(12)).putShort((short) 4280).putShort((short) 4280).putInt(0x5053);
      out.putShort((short) 4).put("135\0".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0);
      out.put((byte) 1).put((byte) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
      out.put(new byte[] {0x04, 0x5d, (byte) 0x88, (byte) 0x8a, (byte) 0xeb, 0x1c, (byte) 0xc9, 0x11});
      out.put(new byte[] {(byte) 0x9f, (byte) 0xe8, 8, 0, 0x2b, 0x10, 0x48, 0x60}).putInt(2);
      send(caller.getOutputStream(), out.array());
      drain(in);
    };
  }

  /** The NetBIOS session service: grants every session (RFC 1002 section 4.3.3). */
  public static TcpServer.Conversation sessions() {
    return caller -> {
      DataInputStream in = new DataInputStream(caller.getInputStream());
      int head = in.readInt();
      if (head >>> 24 != 0x81) {
        throw new ProtocolException("no session request");
      }
      in.readFully(new byte[bounded(head & 0x1FFFF)]);
      send(caller.getOutputStream(), new byte[] {(byte) 0x82, 0, 0, 0});
      drain(in);
    };
  }

  /**
   * SMB: agrees on 3.1.1 and wants messages signed (MS-SMB2 section 2.2.4).
   *
   * @param clock that it tells
   */
  public static TcpServer.Conversation files(Clock clock) {
    return caller -> {
      DataInputStream in = new DataInputStream(caller.getInputStream());
      byte[] question = new byte[bounded(in.readInt())];
      in.readFully(question);
      if (question.length < 64 || question[0] != (byte) 0xFE || little(question).getShort(12) != 0) {
        throw new ProtocolException("no SMB2 negotiation");
      }
      ByteBuffer out = ByteBuffer.allocate(4 + 64 + 64).order(ByteOrder.LITTLE_ENDIAN);
      out.put(new byte[] {0, 0, 0, (byte) 128});
      out.put(new byte[] {(byte) 0xFE, 'S', 'M', 'B'}).putShort((short) 64).position(4 + 14);
      out.putShort((short) 1).putInt(1);
      out.position(4 + 64);
      out.putShort((short) 65).putShort((short) 3).putShort((short) 0x0311).putShort((short) 0).put(SERVER_ID).putInt(0x2F);
      out.putInt(8_388_608).putInt(8_388_608).putInt(8_388_608);
      out.putLong(clock.millis() * 10_000 + UNIX_EPOCH_IN_FILETIME).putLong(0).putShort((short) 128);
      send(caller.getOutputStream(), out.array());
      drain(in);
    };
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int bounded(int length) throws ProtocolException {
    if (length < 0 || length > LONGEST) {
      throw new ProtocolException("a message of " + length + " bytes");
    }
    return length;
  }

  private static void send(OutputStream out, byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static void drain(InputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }
}
