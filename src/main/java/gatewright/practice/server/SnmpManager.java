package gatewright.practice.server;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1ObjectIdentifier;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Receives alerts: acknowledges a v2c inform of its community (RFC 3416 section 4.2.7), tells a v3 sender its engine id (RFC 3414
 * section 4), and never answers a trap.
 */
public final class SnmpManager implements UdpServer.Answerer {
  private static final byte INFORM = (byte) 0xa6;
  private static final byte RESPONSE = (byte) 0xa2;
  private static final byte REPORT = (byte) 0xa8;
  private static final byte COUNTER = 0x41;
  private static final int V2C = 1;
  private static final int V3 = 3;

  /** Enterprise form with a text (RFC 3411), under the number that is reserved for examples in documents. */
  private static final byte[] ENGINE_ID = {(byte) 0x80, 0, 0x7e, (byte) 0xd9, 4, 'p', 'r', 'a', 'c', 't', 'i', 'c', 'e'};

  private static final String UNKNOWN_ENGINE_IDS = "1.3.6.1.6.3.15.1.1.4.0";

  private final byte[] community;

  /** Listens to senders of this community. */
  public SnmpManager(String community) {
    this.community = community.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Optional<byte[]> answer(byte[] datagram) {
    try {
      ASN1Element[] message = ASN1Sequence.decodeAsSequence(datagram).elements();
      int version = message.length < 3 ? -1 : message[0].decodeAsInteger().intValue();
      return switch (version) {
        case V2C -> acknowledge(message);
        case V3 -> discover(message);
        default -> Optional.empty();
      };
    } catch (ASN1Exception e) {
      // RFC 3412 section 7.2: what cannot be parsed is discarded.
      return Optional.empty();
    }
  }

  private Optional<byte[]> acknowledge(ASN1Element[] message) {
    if (message[2].getType() != INFORM || !Arrays.equals(message[1].getValue(), community)) {
      return Optional.empty();
    }
    ASN1Element response = new ASN1Element(RESPONSE, message[2].getValue());
    return Optional.of(new ASN1Sequence(message[0], message[1], response).encode());
  }

  private static Optional<byte[]> discover(ASN1Element[] message) throws ASN1Exception {
    ASN1Element[] header = message[1].decodeAsSequence().elements();
    ASN1Element[] security = ASN1Sequence.decodeAsSequence(message[2].getValue()).elements();
    if (header.length != 4 || security.length != 6 || security[0].getValueLength() > 0) {
      return Optional.empty();
    }
    ASN1OctetString engine = new ASN1OctetString(ENGINE_ID);
    ASN1OctetString nothing = new ASN1OctetString();
    ASN1Sequence answerHeader = new ASN1Sequence(header[0], header[1], new ASN1OctetString(new byte[] {0}), header[3]);
    ASN1Sequence answerSecurity =
        new ASN1Sequence(engine, new ASN1Integer(1), new ASN1Integer(60), nothing, nothing, nothing);
    ASN1Sequence binding =
        new ASN1Sequence(new ASN1ObjectIdentifier(UNKNOWN_ENGINE_IDS), new ASN1Element(COUNTER, new byte[] {1}));
    ASN1Sequence report =
        new ASN1Sequence(REPORT, requestId(message), new ASN1Integer(0), new ASN1Integer(0), new ASN1Sequence(binding));
    return Optional.of(
        new ASN1Sequence(
                message[0],
                answerHeader,
                new ASN1OctetString(answerSecurity.encode()),
                new ASN1Sequence(engine, nothing, report))
            .encode());
  }

  /** Of the PDU in clear; a discovery's cannot be encrypted, since no key is agreed on yet. */
  private static ASN1Element requestId(ASN1Element[] message) throws ASN1Exception {
    ASN1Element[] scoped = message.length < 4 ? new ASN1Element[0] : message[3].decodeAsSequence().elements();
    if (scoped.length != 3) {
      throw new ASN1Exception("no scoped PDU", null);
    }
    ASN1Element[] pdu = scoped[2].decodeAsSequence().elements();
    return pdu.length == 0 ? new ASN1Integer(0) : pdu[0];
  }
}
