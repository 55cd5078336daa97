package gatewright.document;

import gatewright.catalogue.Transport;
import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;

/**
 * What a result says of the way to the destination. That is not its verdict: a server that refuses a login has been reached, so
 * the rule is there; a page of a web filter is an answer, but not the destination's.
 */
enum PathJudge {
  OPEN,
  BLOCKED,
  UNKNOWN;

  /** Judges one result. */
  static PathJudge of(Result result) {
    return switch (result.verdict()) {
      case PASS, WARN, CONFIRMED -> OPEN;
      case NOT_APPLICABLE -> UNKNOWN;
      case UNCONFIRMED ->
          result.target().transport() == Transport.TCP && result.proof().reaches(Proof.PORT_OPEN) ? OPEN : UNKNOWN;
      case FAIL, INCONCLUSIVE, NOT_TESTED -> byCause(result);
    };
  }

  /**
   * Whether it was the destination that was reached, beyond what a path could answer by itself: a port that only took the
   * connection, a message that nobody confirmed, or a certificate that is not in order settles nothing.
   */
  static boolean settled(Result result) {
    if (of(result) != OPEN) {
      return false;
    }
    return switch (result.verdict()) {
      case PASS, WARN, CONFIRMED -> true;
      case FAIL -> result.cause() != null && result.cause().group() != Cause.Group.TLS;
      default -> false;
    };
  }

  private static PathJudge byCause(Result result) {
    Cause cause = result.cause();
    boolean reached = result.proof().reaches(Proof.PROTOCOL_SPOKEN);
    if (cause == null) {
      // Whatever was left undecided behind it, the port took the connection.
      boolean open = result.verdict() == Verdict.INCONCLUSIVE && result.proof().reaches(Proof.PORT_OPEN);
      return reached || open ? OPEN : UNKNOWN;
    }
    return switch (cause) {
      case NAME_NOT_FOUND, NO_ADDRESS, NAME_SERVER_FAILED, NAME_SERVER_REFUSED, NAME_REWRITTEN -> reached ? OPEN : UNKNOWN;
      case NAME_SERVER_SILENT ->
          // Of the resolver's own check it means the way to it; of any other check only that a name was not found out.
          result.target().host().equals(result.resolver()) || result.resolver() == null ? BLOCKED : UNKNOWN;

      case NO_ANSWER, REFUSED, UNREACHABLE, RESET, CLOSED, SILENT, TOO_SLOW -> BLOCKED;
      case TRANSPARENT_PATH, LOCAL_NETWORK, CAPTIVE_PORTAL -> UNKNOWN;
      case WRONG_PROTOCOL, UNEXPECTED_STATUS, BLOCK_PAGE -> BLOCKED;

      case PROXY_UNREACHABLE, PROXY_LOGIN_REQUIRED, PROXY_LOGIN_REFUSED, PROXY_SCHEME_UNSUPPORTED, PROXY_DENIED,
          PROXY_UPSTREAM_FAILED -> BLOCKED;

      case TLS_INTERCEPTED, TLS_FAILED -> BLOCKED;
      case TLS_UNTRUSTED, TLS_NAME_MISMATCH, TLS_EXPIRED, TLS_NOT_YET_VALID, TLS_OLD, CLIENT_CERTIFICATE_REQUESTED -> OPEN;

      case LOGIN_REFUSED, ACCOUNT_LOCKED, STRONGER_LOGIN_REQUIRED, CREDENTIAL_MISSING, NO_PERMISSION, HOST_KEY_CHANGED,
          HOST_KEY_UNKNOWN, OLD_ALGORITHMS -> reached ? OPEN : UNKNOWN;

      case DATA_CHANNEL_BLOCKED -> BLOCKED;
      case PASSIVE_ADDRESS_WRONG, TLS_SESSION_REUSE_REQUIRED, STORAGE_FULL, CONTENT_DIFFERS, FILE_LEFT_BEHIND -> OPEN;

      case CLOCK_WRONG, CLOCK_UNSYNCHRONISED, KISS_OF_DEATH -> OPEN;

      case BLOCK_LISTS_IMPAIRED, BLOCK_LIST_DEAD, PUBLIC_RESOLVER, SLOW -> OPEN;
      case TCP_BLOCKED, UDP_BLOCKED, EDNS_BLOCKED, PACKET_LOSS -> BLOCKED;

      case ADDRESS_DRIFT, RETIRED_ADDRESS, NOT_GLOBAL_CATALOGUE -> OPEN;
      case NO_DESTINATION -> UNKNOWN;

      // The message may have been lost on the way or inside the receiver.
      case NOT_RECEIVED -> UNKNOWN;

      case EARLIER_FAILURE, NOT_INSTALLED_YET, CANCELLED, INTERNAL_ERROR -> UNKNOWN;
    };
  }
}
