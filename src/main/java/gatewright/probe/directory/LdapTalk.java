package gatewright.probe.directory;

import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.protocol.SearchResultReferenceProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;
import gatewright.probe.ask.Call;
import gatewright.probe.net.Line;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.secret.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Questions in LDAP on a connection that exists, one at a time. The library encodes and decodes; it has no socket, no thread and
 * no referral of its own here. For one conversation.
 */
final class LdapTalk {
  private static final String START_TLS = "1.3.6.1.4.1.1466.20037";
  private static final int MOST_MESSAGES = 100;
  private static final int SECONDS = 10;

  private final Line line;
  private final Socket socket;
  private final Call call;
  private int lastId;
  private boolean heard;

  /**
   * @param line what it all runs on
   * @param socket the line itself, or TLS on top of it
   */
  LdapTalk(Line line, Socket socket, Call call) {
    this.line = line;
    this.socket = socket;
    this.call = call;
  }

  /**
   * Reads one entry, without following anything.
   *
   * @param dn empty for what the directory says of itself
   * @throws StepFailed WRONG_PROTOCOL, or how the conversation broke off
   */
  LdapAnswer entry(StepName step, String what, String dn, List<String> attributes) throws StepFailed {
    Filter any = Filter.createPresenceFilter("objectClass");
    ProtocolOp question =
        new SearchRequestProtocolOp(dn, SearchScope.BASE, DereferencePolicy.NEVER, 1, SECONDS, false, any, attributes);
    return ask(step, what, question);
  }

  /** Asks for TLS on this connection (RFC 4511 section 4.14.1). */
  LdapAnswer startTls() throws StepFailed {
    return ask(StepName.REQUEST, "StartTLS", new ExtendedRequestProtocolOp(START_TLS, null));
  }

  /** A simple bind, once. The caller sees to it that the password is not empty. */
  LdapAnswer bind(String dn, Secret password) throws StepFailed {
    char[] characters = password.reveal();
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    try {
      return ask(StepName.LOGIN, "login", new BindRequestProtocolOp(dn, bytes));
    } finally {
      Arrays.fill(characters, '\0');
      Arrays.fill(encoded.array(), (byte) 0);
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private LdapAnswer ask(StepName step, String what, ProtocolOp question) throws StepFailed {
    return call.trace().step(
        step,
        phase -> {
          try {
            LdapAnswer answer = answer(question);
            phase.show(what + ": " + LdapWords.result(answer));
            return answer;
          } catch (IOException e) {
            throw failed(step, what, e);
          }
        });
  }

  private LdapAnswer answer(ProtocolOp question) throws IOException {
    int id = ++lastId;
    OutputStream out = socket.getOutputStream();
    byte[] wire = new LDAPMessage(id, question).encode().encode();
    try {
      out.write(wire);
      out.flush();
    } finally {
      // It may hold a password.
      Arrays.fill(wire, (byte) 0);
    }
    boolean search = question instanceof SearchRequestProtocolOp;
    List<Attribute> attributes = List.of();
    boolean found = false;
    for (int count = 0; count < MOST_MESSAGES; count++) {
      LDAPMessage message = LdapFrames.read(socket.getInputStream());
      heard = true;
      ProtocolOp op = message.getProtocolOp();
      if (message.getMessageID() == 0 && op instanceof ExtendedResponseProtocolOp parting) {
        // RFC 4511 section 4.4.1: it says why, and hangs up.
        return new LdapAnswer(parting.getResultCode(), parting.getDiagnosticMessage(), List.of(), false);
      }
      if (message.getMessageID() != id) {
        throw new LdapGarbled("an answer to a question that was not asked");
      }
      if (search && op instanceof SearchResultEntryProtocolOp entry) {
        attributes = entry.getAttributes();
        found = true;
      } else if (search && op instanceof SearchResultDoneProtocolOp done) {
        return new LdapAnswer(done.getResultCode(), done.getDiagnosticMessage(), attributes, found);
      } else if (op instanceof BindResponseProtocolOp bound && question instanceof BindRequestProtocolOp) {
        return new LdapAnswer(bound.getResultCode(), bound.getDiagnosticMessage(), List.of(), false);
      } else if (op instanceof ExtendedResponseProtocolOp done && question instanceof ExtendedRequestProtocolOp) {
        return new LdapAnswer(done.getResultCode(), done.getDiagnosticMessage(), List.of(), false);
      } else if (!search || !(op instanceof SearchResultReferenceProtocolOp)) {
        throw new LdapGarbled("an answer of another kind");
      }
    }
    throw new LdapGarbled("an answer without end");
  }

  private StepFailed failed(StepName step, String what, IOException e) {
    String host = call.check().target().hostPort();
    if (e instanceof LdapGarbled && call.scope().cause().isEmpty()) {
      if (!heard && socket == line) {
        call.trace().keep("banner", new String(line.first(), StandardCharsets.ISO_8859_1));
      }
      return new StepFailed(step, Cause.WRONG_PROTOCOL, host + " gave " + e.getMessage() + " to the " + what + " in LDAP.", e);
    }
    Cause cause = call.scope().cause().orElseGet(() -> SocketFaults.talking(e, heard ? 1 : socket == line ? line.seen() : 0));
    String words =
        switch (cause) {
          case SILENT -> host + " accepted the connection and then did not answer in LDAP (" + what + ").";
          case TOO_SLOW -> host + " did not finish its answer in LDAP in time (" + what + ").";
          case RESET -> "The connection to " + host + " was reset at the question in LDAP (" + what + ").";
          case CLOSED -> host + " closed the connection instead of answering in LDAP (" + what + ").";
          case CANCELLED -> "Cancelled.";
          default -> host + " could not be asked in LDAP (" + what + "): " + e.getMessage();
        };
    return new StepFailed(step, cause, words, e);
  }
}
