package gatewright.probe.ssh;

import gatewright.plan.Proof;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Network;
import gatewright.probe.net.Trace;
import gatewright.result.Identity;
import gatewright.result.KnownHosts;
import java.util.List;

/** Whether a server's host key is the one that the engineer confirmed. */
final class SshHost {
  private SshHost() {}

  /**
   * Judges the key that a session met, and writes down what it means. Evidence: {@code hostKeyAccepted} where it was taken as
   * new, {@code hostKeyConfirmed} with what was confirmed where it is another one.
   */
  static Acquaintances.Standing judge(Network network, SshSession session) {
    Call call = session.call();
    Trace trace = call.trace();
    String endpoint = call.check().target().hostPort();
    SshHostKey key = session.hostKey();
    List<KnownHosts.Pin> pins = network.known().hosts().of(KnownHosts.Kind.HOST_KEY, endpoint);
    Acquaintances.Standing standing =
        network.known().judge(KnownHosts.Kind.HOST_KEY, endpoint, key.algorithm(), key.fingerprint());
    if (standing == Acquaintances.Standing.UNKNOWN && !pins.isEmpty()) {
      // Confirmed kinds are asked for first, so that the server has none of them any more.
      standing = Acquaintances.Standing.CHANGED;
    }
    trace.identity(standing == Acquaintances.Standing.CONFIRMED ? Identity.VERIFIED : Identity.UNVERIFIED);
    switch (standing) {
      case CONFIRMED -> trace.reached(Proof.IDENTITY_VERIFIED);
      case ACCEPTED -> {
        trace.keep("hostKeyAccepted", true);
        trace.note("The host key was not known and is accepted as new: " + key + ".");
      }
      case DENIED -> trace.noteFirst(
          "Somebody compared " + key + " with what the server's operator says, and it is another one: " + by(network, endpoint, key)
              + " No login was sent.");
      case UNKNOWN -> trace.note(
          "Nobody has confirmed this server's host key yet. Compare " + key + " with the server's own, and confirm it.");
      case CHANGED -> {
        trace.keep("hostKeyConfirmed", pins.stream().map(pin -> pin.algorithm() + " " + pin.fingerprint()).toList());
        trace.note(changed(key, pins, session.offer()));
      }
    }
    return standing;
  }

  private static String by(Network network, String endpoint, SshHostKey key) {
    return network.known().hosts().denied(KnownHosts.Kind.HOST_KEY, endpoint, key.fingerprint())
        .map(pin -> (pin.by().isEmpty() ? "noted" : pin.by() + ",") + " " + pin.confirmed() + ".")
        .orElse("");
  }

  private static String changed(SshHostKey key, List<KnownHosts.Pin> pins, SshOffer offer) {
    String words = "The server shows " + key + ", which is not the host key that was confirmed (";
    for (KnownHosts.Pin pin : pins) {
      if (pin.algorithm().equals(key.algorithm())) {
        return words + pin.fingerprint() + "). Either its key was replaced, or something else answers at its address.";
      }
    }
    KnownHosts.Pin first = pins.get(0);
    boolean offered = SshAlgorithms.offers(offer, first.algorithm());
    String gone = offered ? "" : " It was asked for one of that kind and offers none any more.";
    return words + first.algorithm() + " " + first.fingerprint() + ")." + gone
        + " Either its keys were replaced, or something else answers at its address.";
  }
}
