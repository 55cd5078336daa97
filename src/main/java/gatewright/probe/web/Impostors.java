package gatewright.probe.web;

import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.net.HttpReply;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.util.Optional;

/** Finds out whether a reply came from somebody in the path, who answers in the host's place. */
final class Impostors {
  private Impostors() {}

  /**
   * What a reply that came directly owes to the path; empty if it may be the host's own.
   *
   * @param host as it was asked for
   * @param dead what the same question gave where nobody can be
   */
  static Optional<Finding> direct(HttpReply reply, String host, Controls.Dead dead, Call call) {
    if (reply.status() == 407) {
      call.trace().note("A proxy that nobody configured stands in the path and wants a login (407).");
      return Optional.of(Finding.of(Cause.PROXY_LOGIN_REQUIRED));
    }
    Optional<Finding> login = networkLogin(reply, call);
    if (login.isPresent()) {
      return login;
    }
    if (dead.reply().isPresent() && HttpJudge.sameHand(reply, host, dead.reply().get(), dead.host())) {
      return Optional.of(pathAnswers(reply, dead, call));
    }
    Optional<Finding> doubt = filter(reply, call).or(() -> madeUp(reply, dead, call));
    if (doubt.isEmpty()) {
      reply.header("Via").ifPresent(
          via -> call.trace().note("The reply came by way of \"" + via + "\" (Via), the host's own or one in the path."));
    }
    return doubt;
  }

  /**
   * A page that somebody of another domain shows as well is neither's own, though the dead address may be silent: some filters
   * answer only where a server does. Mirrors of one vendor may well show one page, so only a stranger's is compared.
   */
  static Optional<Finding> shared(HttpReply reply, String host, Controls.OtherPage other, Call call) {
    boolean comparable = other.reply().isPresent() && !HttpJudge.sameOwner(host, other.host());
    // Two strangers may run the same software as it was delivered, which then says "not found" in the same words.
    if (!comparable || reply.status() == 404 || !HttpJudge.sameHand(reply, host, other.reply().get(), other.host())) {
      return Optional.empty();
    }
    String same = " The same comes from " + other.host() + ", which has nothing to do with it.";
    if (reply.status() / 100 == 3) {
      call.trace().note("A device in the path redirects to " + reply.header("Location").orElse("another page") + "." + same);
      return Optional.of(Finding.of(Cause.CAPTIVE_PORTAL));
    }
    call.trace().note("The page" + title(reply) + " seems to be a device's in the path." + same);
    boolean bare = reply.title().isEmpty() && reply.body().length == 0;
    return Optional.of(bare ? Finding.of(Verdict.INCONCLUSIVE, Cause.BLOCK_PAGE) : Finding.of(Cause.BLOCK_PAGE));
  }

  /** What the lack of a comparison leads to; a remark where the comparison shows a path that takes connections itself. */
  static Optional<Finding> uncompared(Controls.Dead dead, Call call) {
    if (dead.connected()) {
      call.trace().note(
          "Something in the path takes connections even to " + dead.host() + "; this reply is not the one it gives there.");
    } else if (dead.host().isEmpty()) {
      call.trace().note("No dead address is set to compare with, so that a path that answers by itself would not be noticed.");
      return Optional.of(Finding.of(Verdict.INCONCLUSIVE, null));
    }
    return Optional.empty();
  }

  /** The same reply from an address where nobody can be: it is the path's own. */
  private static Finding pathAnswers(HttpReply reply, Controls.Dead dead, Call call) {
    String same = " The same comes from " + dead.host() + ", where nobody is.";
    switch (reply.status() / 100) {
      case 5 -> {
        call.trace().note("A device in the path answers \"" + reply.statusLine() + "\" in the host's place." + same);
        return Finding.of(Cause.TRANSPARENT_PATH);
      }
      case 3 -> {
        call.trace().note("A device in the path redirects to " + reply.header("Location").orElse("another page") + "." + same);
        return Finding.of(Cause.CAPTIVE_PORTAL);
      }
      default -> {
        call.trace().note("A device in the path shows its own page" + title(reply) + " in the host's place." + same);
        return Finding.of(Cause.BLOCK_PAGE);
      }
    }
  }

  /** What need not be the host's own though nothing else was seen to give it. */
  private static Optional<Finding> madeUp(HttpReply reply, Controls.Dead dead, Call call) {
    String line = "\"" + reply.statusLine() + "\"";
    if (reply.madeByProxy()) {
      call.trace().note("A proxy that nobody configured stands in the path; it made this reply, " + line + ", itself.");
      return Optional.of(Finding.of(Cause.TRANSPARENT_PATH));
    }
    boolean alike = dead.reply().map(other -> HttpJudge.sameServer(reply, other)).orElse(dead.connected());
    if (alike && HttpJudge.refusal(reply)) {
      call.trace().note(line + " may be the path's own, for something in it takes connections even to " + dead.host() + ".");
      return Optional.of(Finding.of(Cause.TRANSPARENT_PATH));
    }
    if (HttpJudge.unreached(reply)) {
      call.trace().note(line + " comes from somebody who stands before the host, at the vendor's or in the path.");
      return Optional.of(Finding.of(Verdict.INCONCLUSIVE, Cause.UNEXPECTED_STATUS));
    }
    return Optional.empty();
  }

  /** RFC 6585 section 6: no origin server sends a 511. */
  static Optional<Finding> networkLogin(HttpReply reply, Call call) {
    if (reply.status() != 511) {
      return Optional.empty();
    }
    call.trace().note("The network wants a login before it lets anything through (511).");
    return Optional.of(Finding.of(Cause.CAPTIVE_PORTAL));
  }

  /** A page that names a web filter. */
  static Optional<Finding> filter(HttpReply reply, Call call) {
    Optional<String> mark = HttpJudge.filterMark(reply);
    if (mark.isPresent()) {
      call.trace().note("The reply is a web filter's page" + title(reply) + " (it names \"" + mark.get() + "\").");
      return Optional.of(Finding.of(Cause.BLOCK_PAGE));
    }
    return Optional.empty();
  }

  /** A redirect to somebody else's host. */
  static Optional<Finding> stranger(HttpReply reply, String host, Call call) {
    Optional<String> stranger = HttpJudge.strangersHost(reply, host);
    if (stranger.isPresent()) {
      call.trace().note("The reply leads to " + stranger.get() + ", which is not the vendor's as far as the document says.");
      return Optional.of(Finding.of(Verdict.INCONCLUSIVE, Cause.UNEXPECTED_STATUS));
    }
    return Optional.empty();
  }

  /** The title of its page, to be put into a sentence; empty if there is none. */
  static String title(HttpReply reply) {
    return reply.title().isEmpty() ? "" : ", \"" + reply.title() + "\",";
  }
}
