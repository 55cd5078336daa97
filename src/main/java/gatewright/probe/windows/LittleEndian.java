package gatewright.probe.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** Writes the forms that Windows' protocols share. */
final class LittleEndian {
  private LittleEndian() {}

  /** A buffer of that size, to be filled from the start. */
  static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What came, to be read from the start. */
  static ByteBuffer reading(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** MS-DTYP section 2.3.4.2: the first three fields are numbers, the rest is bytes. */
  static void put(ByteBuffer out, UUID id) {
    long high = id.getMostSignificantBits();
    out.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.put((byte) (id.getLeastSignificantBits() >>> shift));
    }
  }

  /** The same, read. */
  static UUID uuid(ByteBuffer in) {
    long high = (in.getInt() & 0xFFFFFFFFL) << 32 | (in.getShort() & 0xFFFFL) << 16 | in.getShort() & 0xFFFFL;
    long low = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      low = low << 8 | in.get() & 0xFF;
    }
    return new UUID(high, low);
  }
}
