package gatewright.probe.ssh;

import gatewright.plan.Proof;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.Line;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.KnownHosts;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientConnectionServiceFactory;
import org.apache.sshd.client.session.ClientSessionImpl;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.kex.KexState;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * One conversation with an SSH server, from the greeting to the key exchange and on. The library holds it, but on the thread of
 * the probe and over a connection of ours: whoever waits for something reads what comes until it is there.
 */
final class SshSession implements AutoCloseable {
  /** As long as the beginning of another protocol's greeting ("220 "). */
  private static final int TELLING = 4;

  private static final String SOFTWARE = "Gatewright";
  private static final int CHUNK = 32_768;

  private final Call call;
  private final Line line;
  private final InputStream in;
  private final ClientSessionImpl session;
  private final SshSignIn signIn;
  private String goodbye = "";
  private SshOffer offer;
  private SshHostKey hostKey;

  private SshSession(Network network, Line line, Call call) throws Exception {
    this.call = call;
    this.line = line;
    this.in = line.getInputStream();
    this.signIn = new SshSignIn();
    SshClient client = client(network, signIn, call);
    session = new ClientSessionImpl(client, new SshPipe(line));
    session.addSessionListener(new Listener());
  }

  /**
   * Connects and goes as far as the key exchange. Evidence: {@code banner}, {@code preamble}, {@code offered}, {@code agreed},
   * {@code hostKeyAlgorithm}, {@code hostKeyBits} and {@code fingerprint}, each as soon as it is known.
   *
   * @throws StepFailed if it does not come to it
   */
  static SshSession open(Network network, Call call) throws StepFailed, InterruptedException {
    Line line = Reach.open(network, call);
    SshSession session = call.trace().step(StepName.GREETING, phase -> begin(network, line, call, phase::show));
    try {
      call.trace().step(StepName.KEY_EXCHANGE, phase -> {
        if (session.foreign().isEmpty()) {
          session.exchangeKeys();
          phase.show("key exchange done, host key " + session.hostKey);
        }
        return session;
      });
      return session;
    } catch (StepFailed e) {
      session.close();
      throw e;
    }
  }

  private interface Shown {
    void line(String text);
  }

  private static SshSession begin(Network network, Line line, Call call, Shown shown) throws StepFailed {
    SshSession session;
    try {
      session = new SshSession(network, line, call);
      session.session.start();
    } catch (IOException e) {
      throw broken(StepName.GREETING, e, line, call, "The port is open, but the connection broke off before any greeting.");
    } catch (Exception e) {
      throw new IllegalStateException("the SSH library does not start", e);
    }
    try {
      session.greet(shown);
      return session;
    } catch (StepFailed e) {
      session.close();
      throw e;
    }
  }

  private void greet(Shown shown) throws StepFailed {
    SshOpening opening = new SshOpening(in);
    try {
      shown.line(opening.identification());
      offer = opening.offer();
      call.trace().keep("offered", words(offer));
      if (foreign().isEmpty()) {
        feed(opening.bytes());
      }
    } catch (SshUnexpected e) {
      throw new StepFailed(StepName.GREETING, call.scope().cause().orElse(e.reason()), e.getMessage(), e);
    } catch (IOException e) {
      throw unanswered(e, opening);
    } finally {
      opening.said().ifPresent(banner -> call.trace().keep("banner", banner));
      if (!opening.before().isEmpty()) {
        call.trace().keep("preamble", opening.before());
      }
    }
  }

  /**
   * What comes of a server that offers nothing which this program can agree to: no keys are exchanged then, and no host key is
   * seen. Empty for any other.
   */
  Optional<Finding> foreign() {
    return SshAlgorithms.foreign(offer).map(
        names -> {
          call.trace().note("The server speaks SSH, but offers nothing that this program can agree to: " + names + ".");
          return Finding.of(Verdict.INCONCLUSIVE, SshAlgorithms.old(offer).isPresent() ? Cause.OLD_ALGORITHMS : null);
        });
  }

  private StepFailed unanswered(IOException e, SshOpening opening) {
    // Lines may come before the identification (RFC 4253 section 4.2), so a few bytes say nothing of who talks so slowly.
    boolean telling = opening.bytes().length >= TELLING && opening.before().isEmpty() && opening.bytes()[0] != 'S';
    if (telling) {
      return new StepFailed(
          StepName.GREETING,
          call.scope().cause().orElse(Cause.WRONG_PROTOCOL),
          "What answers is not SSH; it began to talk, but no identification came.",
          e);
    }
    return broken(StepName.GREETING, e, line, call,
        line.seen() == 0 ? "The port is open, but no greeting of SSH came." : "The server began to greet, and then stopped.");
  }

  private void exchangeKeys() throws StepFailed {
    StepName step = StepName.KEY_EXCHANGE;
    pump(step, "The server greets as SSH, but the key exchange stopped.", () -> session.getKexState() == KexState.DONE);
    hostKey = SshHostKey.of(session.getServerKey());
    call.trace().keep("hostKeyAlgorithm", hostKey.algorithm());
    call.trace().keep("fingerprint", hostKey.fingerprint());
    if (hostKey.bits() > 0) {
      call.trace().keep("hostKeyBits", hostKey.bits());
    }
    call.trace().keep("agreed", agreed());
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
  }

  private Map<String, Object> agreed() {
    Map<String, Object> agreed = new LinkedHashMap<>();
    agreed.put("kex", session.getNegotiatedKexParameter(KexProposalOption.ALGORITHMS));
    agreed.put("hostKey", session.getNegotiatedKexParameter(KexProposalOption.SERVERKEYS));
    agreed.put("cipher", session.getNegotiatedKexParameter(KexProposalOption.C2SENC));
    agreed.put("mac", session.getNegotiatedKexParameter(KexProposalOption.C2SMAC));
    return agreed;
  }

  private static Map<String, Object> words(SshOffer offer) {
    Map<String, Object> lists = new LinkedHashMap<>();
    lists.put("kex", offer.kex());
    lists.put("hostKeys", offer.hostKeys());
    lists.put("ciphers", offer.ciphers());
    lists.put("macs", offer.macs());
    return lists;
  }

  /** What the server offered. */
  SshOffer offer() {
    return offer;
  }

  /** The key that it has proved to hold. */
  SshHostKey hostKey() {
    return hostKey;
  }

  /** What the server said as it hung up; empty if it did not. */
  String goodbye() {
    return goodbye;
  }

  /** The library's end of the conversation. */
  ClientSessionImpl library() {
    return session;
  }

  /** How the library is given the user's login. */
  SshSignIn signIn() {
    return signIn;
  }

  Call call() {
    return call;
  }

  /**
   * Reads on until something is there.
   *
   * @param words what to say if the connection breaks off before
   */
  void pump(StepName step, String words, BooleanSupplier there) throws StepFailed {
    while (!there.getAsBoolean()) {
      if (session.isClosing()) {
        throw closed(step, words, null);
      }
      try {
        feed(chunk());
      } catch (IOException e) {
        throw session.isClosing() ? closed(step, words, e) : broken(step, e, line, call, words);
      } catch (SshUnexpected e) {
        throw new StepFailed(step, call.scope().cause().orElse(e.reason()), words + " " + e.getMessage(), e);
      }
    }
  }

  private StepFailed closed(StepName step, String words, Exception e) {
    String said = goodbye.isEmpty() ? "" : " It said \"" + goodbye + "\".";
    return new StepFailed(step, call.scope().cause().orElse(Cause.CLOSED), words + said, e);
  }

  private byte[] chunk() throws IOException {
    byte[] bytes = new byte[CHUNK];
    int count = in.read(bytes);
    if (count < 0) {
      throw new EOFException("closed by the far end");
    }
    return Arrays.copyOf(bytes, count);
  }

  /** Hands bytes to the library; what they bring about happens on this thread, here. */
  private void feed(byte[] bytes) throws IOException, SshUnexpected {
    try {
      session.messageReceived(new ByteArrayBuffer(bytes));
    } catch (IOException e) {
      // The library has no type for its own complaints that is apart from a broken connection's.
      if (e instanceof SshException || e instanceof ProtocolException) {
        throw new SshUnexpected(Cause.WRONG_PROTOCOL, complaint(e));
      }
      throw e;
    } catch (Exception e) {
      throw new SshUnexpected(Cause.WRONG_PROTOCOL, complaint(e));
    }
  }

  private static String complaint(Exception e) {
    return "The far end does not keep to the protocol (" + (e.getMessage() == null ? e.toString() : e.getMessage()) + ").";
  }

  private static StepFailed broken(StepName step, IOException e, Line line, Call call, String words) {
    Cause cause = call.scope().cause().orElseGet(() -> SocketFaults.talking(e, line.seen()));
    return new StepFailed(step, cause, words, e);
  }

  @Override
  public void close() {
    session.close(true);
  }

  private static SshClient client(Network network, SshSignIn signIn, Call call) {
    SshClient client = SshClient.setUpDefaultClient();
    List<String> pinned =
        network.known().hosts().of(KnownHosts.Kind.HOST_KEY, call.check().target().hostPort()).stream()
            .map(KnownHosts.Pin::algorithm)
            .toList();
    SshAlgorithms.ask(client, pinned);
    // The key exchange shows whose key it is; what that means is decided before any login, by us.
    client.setServerKeyVerifier((session, address, key) -> true);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setAgentFactory(null);
    // OpenSSH announces its further keys after the login; nobody here asks it to prove them.
    client.setGlobalRequestHandlers(List.of(KeepAliveHandler.INSTANCE));
    client.setServiceFactories(List.of(signIn.services(), ClientConnectionServiceFactory.INSTANCE));
    signIn.setUp(client);
    CoreModuleProperties.CLIENT_IDENTIFICATION.set(client, SOFTWARE);
    Duration patience = network.dialler().patience().read();
    CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(client, patience);
    return client;
  }

  private final class Listener implements SessionListener {
    @Override
    public void sessionDisconnect(Session ended, int reason, String message, String language, boolean initiator) {
      // What the library itself hangs up with is not the server's.
      goodbye = initiator || message == null ? goodbye : message;
    }
  }
}
