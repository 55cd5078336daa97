package gatewright.map;

import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;

/** How far a connection got, least first. */
public enum Reach {
  /** No packet left for its destination, or the proxy let none leave. */
  START,
  /** Something was sent and nothing of the far end's came back. */
  WALL,
  /** The far end answered, whatever it said; or nothing speaks against it. */
  FAR;

  /** Of one result. */
  static Reach of(Result result) {
    if (result.verdict() != Verdict.FAIL || result.cause() == null) {
      return FAR;
    }
    Cause cause = result.cause();
    return switch (cause) {
      // An answer, but of something on the way.
      case BLOCK_PAGE, CAPTIVE_PORTAL -> WALL;
      case PROXY_UNREACHABLE, PROXY_LOGIN_REQUIRED, PROXY_LOGIN_REFUSED, PROXY_SCHEME_UNSUPPORTED, PROXY_DENIED,
          PROXY_UPSTREAM_FAILED, LOCAL_NETWORK -> START;
      case NO_ANSWER, UNREACHABLE, SILENT, TOO_SLOW, UDP_BLOCKED, TCP_BLOCKED -> opened(result) ? FAR : WALL;
      case NAME_NOT_FOUND, NO_ADDRESS, NAME_SERVER_FAILED, NAME_SERVER_REFUSED, NAME_REWRITTEN -> opened(result) ? FAR : START;
      case NAME_SERVER_SILENT -> resolver(result) ? WALL : START;
      default -> FAR;
    };
  }

  /** The farther of the two. */
  Reach or(Reach other) {
    return compareTo(other) >= 0 ? this : other;
  }

  private static boolean opened(Result result) {
    return result.proof().reaches(Proof.PORT_OPEN);
  }

  /** Whether the silent server is the one under test, and not one that was asked for a name. */
  private static boolean resolver(Result result) {
    return result.resolver() == null || result.target().host().equals(result.resolver());
  }
}
