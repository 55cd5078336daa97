package gatewright.probe.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Whatever a far end sends is an opening, an end, or something that is named as not being one. */
class SshOpeningTest {
  private static final byte[] OFFER =
      SshBytes.kexinit("curve25519-sha256,ext-info-s", "ssh-ed25519,rsa-sha2-512", "aes256-gcm@openssh.com", "hmac-sha2-256");

  /** More than this is never read of a server that does not come to the point. */
  private static final int MOST = 500_000;

  @Test
  void listsAreReadAsTheyStand() throws Exception {
    SshOffer offer = SshOffer.parse(OFFER);
    assertThat(offer.kex()).isEqualTo(List.of("curve25519-sha256", "ext-info-s"));
    assertThat(offer.hostKeys()).isEqualTo(List.of("ssh-ed25519", "rsa-sha2-512"));
    assertThat(offer.ciphers()).isEqualTo(List.of("aes256-gcm@openssh.com"));
    assertThat(offer.macs()).isEqualTo(List.of("hmac-sha2-256"));
  }

  @Test
  void noticesAndMessagesWithoutMeaningComeBefore() throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes("Grüße\r\n\r\nSSH-1.99-Server 1.0\r\n".getBytes(StandardCharsets.UTF_8));
    all.writeBytes(SshBytes.packet(new byte[] {2, 0, 0, 0, 0}));
    all.writeBytes(SshBytes.packet(OFFER));
    byte[] opening = all.toByteArray();
    all.writeBytes(new byte[] {1, 2, 3});
    InputStream in = new ByteArrayInputStream(all.toByteArray());

    SshOpening read = new SshOpening(in);
    assertThat(read.identification()).isEqualTo("SSH-1.99-Server 1.0");
    assertThat(read.offer()).isEqualTo(SshOffer.parse(OFFER));
    assertThat(read.before()).isEqualTo(List.of("Grüße", ""));
    assertThat(read.bytes()).isEqualTo(opening);
    assertThat(in.available()).as("what comes after is left to the library").isEqualTo(3);
  }

  @Property(seed = "2026", tries = 60_000)
  void whateverComesIsReadOrRefused(@ForAll("streams") byte[] bytes) {
    read(bytes);
  }

  @Property(seed = "2026", tries = 60_000)
  void whateverIsDamagedIsReadOrRefused(@ForAll("damaged") byte[] bytes) {
    read(bytes);
  }

  private static void read(byte[] bytes) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    SshOpening opening = new SshOpening(in);
    try {
      assertThat(opening.identification()).startsWith("SSH-");
      SshOffer offer = opening.offer();
      SshAlgorithms.old(offer);
      SshAlgorithms.foreign(offer);
      assertThat(opening.bytes()).isEqualTo(Arrays.copyOf(bytes, bytes.length - in.available()));
    } catch (SshUnexpected e) {
      assertThat(e.reason()).isNotNull();
      assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(400);
    } catch (IOException e) {
      assertThat(in.available()).isZero();
    }
    assertThat(opening.bytes().length).isLessThan(MOST);
  }

  @Provide
  Arbitrary<byte[]> streams() {
    Arbitrary<byte[]> parts =
        Arbitraries.of(
            bytes("SSH-2.0-x\r\n"), bytes("SSH-2.0-"), bytes("SSH-1.5-x\n"), bytes("SSH-"), bytes("hello\r\n"), bytes("\n"),
            bytes("220 x\r\n"), new byte[] {0}, new byte[] {0, 0, 0, 12}, new byte[] {0x7f, -1, -1, -1}, new byte[] {0, 0, 0, 8, 4, 20, 0, 0, 0, 0, 0, 0},
            new byte[] {0, 0, 0, 8, 8, 0, 0, 0, 0, 0, 0, 0}, SshBytes.packet(OFFER), SshBytes.packet(new byte[] {1}),
            SshBytes.packet(new byte[] {1, 0, 0, 0, 2, 127, -1, -1, -1, 65}), SshBytes.packet(new byte[] {2}),
            SshBytes.packet(new byte[] {4, 1}), SshBytes.packet(new byte[] {20}), SshBytes.packet(new byte[] {50}));
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
    return Arbitraries.frequencyOf(Tuple.of(9, parts), Tuple.of(1, noise)).list().ofMaxSize(8).map(SshOpeningTest::joined);
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    byte[] whole = joined(List.of(bytes("SSH-2.0-x\r\n"), SshBytes.packet(OFFER)));
    Arbitrary<Integer> where = Arbitraries.integers().between(0, whole.length - 1);
    Arbitrary<Integer> end = Arbitraries.integers().between(0, whole.length);
    return Combinators.combine(where, Arbitraries.bytes(), where, Arbitraries.bytes(), end).as(
        (first, one, second, other, length) -> {
          byte[] copy = whole.clone();
          copy[first] = one;
          copy[second] = other;
          return length % 3 == 0 ? Arrays.copyOf(copy, length) : copy;
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
