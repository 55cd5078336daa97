package gatewright.probe.ssh;

import gatewright.result.Cause;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The algorithms that a server offers (RFC 4253 section 7.1), each list in its order of preference, as sent. Of those that have a
 * direction, what it takes from the client counts.
 */
record SshOffer(List<String> kex, List<String> hostKeys, List<String> ciphers, List<String> macs) {
  private static final int COOKIE = 16;
  private static final int LISTS = 10;

  /** One bit after the lists says whether a guess follows; four bytes are reserved. */
  private static final int TAIL = 5;

  SshOffer {
    kex = List.copyOf(kex);
    hostKeys = List.copyOf(hostKeys);
    ciphers = List.copyOf(ciphers);
    macs = List.copyOf(macs);
  }

  /**
   * Reads the message SSH_MSG_KEXINIT.
   *
   * @param payload beginning with the message's number
   * @throws SshUnexpected if it is damaged
   */
  static SshOffer parse(byte[] payload) throws SshUnexpected {
    List<List<String>> lists = new ArrayList<>();
    int at = 1 + COOKIE;
    for (int list = 0; list < LISTS; list++) {
      long length = at + 4 <= payload.length ? unsigned(payload, at) : Long.MAX_VALUE;
      at += 4;
      if (length > payload.length - at) {
        throw damaged("a list of algorithms is longer than the message");
      }
      lists.add(names(payload, at, (int) length));
      at += (int) length;
    }
    if (payload.length - at < TAIL) {
      throw damaged("its end is missing");
    }
    return new SshOffer(lists.get(0), lists.get(1), lists.get(2), lists.get(4));
  }

  private static List<String> names(byte[] payload, int from, int length) throws SshUnexpected {
    for (int i = from; i < from + length; i++) {
      // RFC 4251 section 6: names are printable US-ASCII.
      if (payload[i] <= ' ' || payload[i] == 0x7f) {
        throw damaged("a name of an algorithm holds a character that none may hold");
      }
    }
    String text = new String(payload, from, length, StandardCharsets.US_ASCII);
    List<String> names = new ArrayList<>();
    for (String name : text.split(",")) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  static long unsigned(byte[] bytes, int at) {
    return (bytes[at] & 0xffL) << 24 | (bytes[at + 1] & 0xffL) << 16 | (bytes[at + 2] & 0xffL) << 8 | bytes[at + 3] & 0xffL;
  }

  private static SshUnexpected damaged(String how) {
    return new SshUnexpected(Cause.WRONG_PROTOCOL, "It greets as SSH, but its offer of algorithms is damaged: " + how + ".");
  }
}
