package gatewright.peer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Inputs for parsers: anything at all, and sound messages with something wrong in them. Quick enough for 100,000 of them. */
public final class Noise {
  private static final int LONGEST = 300;
  private static final byte[] ODD = {0, 1, 0x0A, 0x0D, 0x20, 0x7F, (byte) 0x80, (byte) 0xC0, (byte) 0xFE, (byte) 0xFF};

  private Noise() {}

  /** The same of texts, in ISO 8859-1. */
  public static Arbitrary<String> aroundText(String... sound) {
    return around(Arrays.stream(sound).map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList())
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** Three in four of these, changed in one to four places; the rest is arbitrary. */
  public static Arbitrary<byte[]> around(List<byte[]> sound) {
    return Arbitraries.randomValue(random -> random.nextInt(4) == 0 ? anything(random) : mutated(sound, random));
  }

  private static byte[] anything(Random random) {
    byte[] bytes = new byte[random.nextInt(LONGEST)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] mutated(List<byte[]> sound, Random random) {
    byte[] bytes = sound.get(random.nextInt(sound.size())).clone();
    for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
      bytes = changed(bytes, sound, random);
    }
    return bytes;
  }

  private static byte[] changed(byte[] bytes, List<byte[]> sound, Random random) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), new byte[0]);
      case 2 -> spliced(bytes, at, at, Arrays.copyOf(anything(random), random.nextInt(8)));
      case 3 -> {
        byte[] other = sound.get(random.nextInt(sound.size()));
        int from = other.length == 0 ? 0 : random.nextInt(other.length);
        yield spliced(bytes, at, bytes.length, Arrays.copyOfRange(other, from, other.length));
      }
      case 4 -> {
        bytes[at] = ODD[random.nextInt(ODD.length)];
        yield bytes;
      }
      default -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        yield bytes;
      }
    };
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
    byte[] result = new byte[from + with.length + bytes.length - to];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(with, 0, result, from, with.length);
    System.arraycopy(bytes, to, result, from + with.length, bytes.length - to);
    return result;
  }
}
