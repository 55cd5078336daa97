package gatewright.probe.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.protocol.SearchResultReferenceProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LdapFramesTest {
  private static final byte[] ENTRY =
      new LDAPMessage(1, new SearchResultEntryProtocolOp("", List.of(new Attribute("namingContexts", "DC=x", "DC=y"))))
          .encode()
          .encode();

  private static final List<byte[]> MESSAGES =
      List.of(
          ENTRY,
          new LDAPMessage(2, new BindResponseProtocolOp(49, "DC=x", "no", List.of("ldap://x"), null)).encode().encode(),
          new LDAPMessage(0, new ExtendedResponseProtocolOp(52, null, "bye", null, "1.2.3", new ASN1OctetString("v")))
              .encode()
              .encode(),
          new LDAPMessage(3, new SearchResultReferenceProtocolOp(List.of("ldap://x/DC=y"))).encode().encode());

  @Test
  void oneMessageIsReadAndTheNextIsLeft() throws IOException {
    byte[] done = new LDAPMessage(1, new SearchResultDoneProtocolOp(0, null, null, null)).encode().encode();
    byte[] both = Arrays.copyOf(ENTRY, ENTRY.length + done.length);
    System.arraycopy(done, 0, both, ENTRY.length, done.length);
    ByteArrayInputStream in = new ByteArrayInputStream(both);
    assertThat(LdapFrames.read(in).getProtocolOp()).isInstanceOf(SearchResultEntryProtocolOp.class);
    assertThat(in.available()).isEqualTo(done.length);
    assertThat(LdapFrames.read(in).getProtocolOp()).isInstanceOf(SearchResultDoneProtocolOp.class);
  }

  @Test
  void lengthInFourBytesIsRead() throws IOException {
    // As Active Directory writes it.
    byte[] wide = new byte[ENTRY.length + 4];
    wide[0] = ENTRY[0];
    wide[1] = (byte) 0x84;
    wide[5] = ENTRY[1];
    System.arraycopy(ENTRY, 2, wide, 6, ENTRY.length - 2);
    assertThat(LdapFrames.read(new ByteArrayInputStream(wide)).getMessageID()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "30 84 7f ff ff ff, 2147483647 bytes",
    "30 84 ff ff ff ff, 4294967295 bytes",
    "30 80, does not allow",
    "30 85 00 00 00 00 05, does not allow",
    "30 03 02 01 01, cannot be decoded",
    "30 00, cannot be decoded",
    "15 03 01 00 02 02 28, in TLS",
    "48 54 54 50, no LDAP"
  })
  void whatIsNoMessageIsNamed(String hex, String words) {
    assertThatThrownBy(() -> LdapFrames.read(new ByteArrayInputStream(bytes(hex))))
        .isInstanceOf(LdapGarbled.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource({"''", "30", "30 84 00", "30 05 02 01"})
  void theEndBeforeItsTimeIsTheEnd(String hex) {
    assertThatThrownBy(() -> LdapFrames.read(new ByteArrayInputStream(bytes(hex)))).isInstanceOf(EOFException.class);
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void anyBytesAreAMessageOrNone(@ForAll @Size(max = 120) byte[] bytes) {
    read(bytes);
    byte[] framed = new byte[bytes.length + 2];
    framed[0] = 0x30;
    framed[1] = (byte) bytes.length;
    System.arraycopy(bytes, 0, framed, 2, bytes.length);
    read(framed);
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void aMessageThatWasTamperedWithIsAMessageOrNone(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] message = MESSAGES.get(random.nextInt(MESSAGES.size()));
    byte[] bytes = Arrays.copyOf(message, message.length - random.nextInt(3));
    for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    read(bytes);
  }

  private static void read(byte[] bytes) {
    try {
      assertThat(LdapFrames.read(new ByteArrayInputStream(bytes))).isNotNull();
    } catch (EOFException | LdapGarbled e) {
      assertThat(e.getMessage()).isNotEmpty();
    } catch (IOException e) {
      throw new AssertionError("neither the end nor garbage", e);
    }
  }

  private static byte[] bytes(String hex) {
    String[] parts = hex.isEmpty() ? new String[0] : hex.split(" ");
    byte[] bytes = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = (byte) Integer.parseInt(parts[i], 16);
    }
    return bytes;
  }
}
