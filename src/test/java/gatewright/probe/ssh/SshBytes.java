package gatewright.probe.ssh;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What an SSH server sends before anything is encrypted, as bytes. */
final class SshBytes {
  private SshBytes() {}

  /** RFC 4253 section 6, with eight bytes of padding. */
  static byte[] packet(byte[] payload) {
    ByteBuffer packet = ByteBuffer.allocate(4 + 1 + payload.length + 8);
    packet.putInt(1 + payload.length + 8).put((byte) 8).put(payload);
    return packet.array();
  }

  /** RFC 4253 section 7.1; both directions alike. */
  static byte[] kexinit(String kex, String hostKeys, String ciphers, String macs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(20);
    out.writeBytes(new byte[16]);
    for (String list : new String[] {kex, hostKeys, ciphers, ciphers, macs, macs, "none", "none", "", ""}) {
      byte[] text = list.getBytes(StandardCharsets.US_ASCII);
      out.writeBytes(ByteBuffer.allocate(4).putInt(text.length).array());
      out.writeBytes(text);
    }
    out.writeBytes(new byte[5]);
    return out.toByteArray();
  }
}
