package gatewright.result;

import static gatewright.result.Verdict.FAIL;
import static gatewright.result.Verdict.INCONCLUSIVE;
import static gatewright.result.Verdict.NOT_TESTED;
import static gatewright.result.Verdict.WARN;

/** Why a check did not pass cleanly. A closed set: documents, advice and scripts know every one. */
public enum Cause {
  NAME_NOT_FOUND(Group.NAME, FAIL),
  NO_ADDRESS(Group.NAME, FAIL),
  NAME_SERVER_SILENT(Group.NAME, FAIL),
  NAME_SERVER_FAILED(Group.NAME, FAIL),
  NAME_SERVER_REFUSED(Group.NAME, INCONCLUSIVE),
  NAME_REWRITTEN(Group.NAME, FAIL),

  NO_ANSWER(Group.PATH, FAIL),
  REFUSED(Group.PATH, FAIL),
  UNREACHABLE(Group.PATH, FAIL),
  RESET(Group.PATH, FAIL),
  CLOSED(Group.PATH, FAIL),
  SILENT(Group.PATH, FAIL),
  TOO_SLOW(Group.PATH, FAIL),
  TRANSPARENT_PATH(Group.PATH, INCONCLUSIVE),
  LOCAL_NETWORK(Group.PATH, FAIL),

  WRONG_PROTOCOL(Group.TALK, FAIL),
  UNEXPECTED_STATUS(Group.TALK, FAIL),
  BLOCK_PAGE(Group.TALK, FAIL),
  CAPTIVE_PORTAL(Group.TALK, FAIL),

  PROXY_UNREACHABLE(Group.PROXY, FAIL),
  PROXY_LOGIN_REQUIRED(Group.PROXY, FAIL),
  PROXY_LOGIN_REFUSED(Group.PROXY, FAIL),
  PROXY_SCHEME_UNSUPPORTED(Group.PROXY, FAIL),
  PROXY_DENIED(Group.PROXY, FAIL),
  PROXY_UPSTREAM_FAILED(Group.PROXY, FAIL),

  TLS_INTERCEPTED(Group.TLS, WARN),
  TLS_UNTRUSTED(Group.TLS, WARN),
  TLS_NAME_MISMATCH(Group.TLS, FAIL),
  TLS_EXPIRED(Group.TLS, FAIL),
  TLS_NOT_YET_VALID(Group.TLS, FAIL),
  TLS_OLD(Group.TLS, WARN),
  TLS_FAILED(Group.TLS, FAIL),
  CLIENT_CERTIFICATE_REQUESTED(Group.TLS, WARN),

  LOGIN_REFUSED(Group.LOGIN, FAIL),
  ACCOUNT_LOCKED(Group.LOGIN, FAIL),
  STRONGER_LOGIN_REQUIRED(Group.LOGIN, FAIL),
  CREDENTIAL_MISSING(Group.LOGIN, NOT_TESTED),
  NO_PERMISSION(Group.LOGIN, FAIL),
  HOST_KEY_CHANGED(Group.LOGIN, FAIL),
  HOST_KEY_UNKNOWN(Group.LOGIN, INCONCLUSIVE),
  OLD_ALGORITHMS(Group.LOGIN, WARN),

  DATA_CHANNEL_BLOCKED(Group.FILES, FAIL),
  PASSIVE_ADDRESS_WRONG(Group.FILES, WARN),
  TLS_SESSION_REUSE_REQUIRED(Group.FILES, FAIL),
  STORAGE_FULL(Group.FILES, FAIL),
  CONTENT_DIFFERS(Group.FILES, FAIL),
  FILE_LEFT_BEHIND(Group.FILES, WARN),

  CLOCK_WRONG(Group.TIME, WARN),
  CLOCK_UNSYNCHRONISED(Group.TIME, FAIL),
  KISS_OF_DEATH(Group.TIME, FAIL),

  BLOCK_LISTS_IMPAIRED(Group.RESOLVER, FAIL),
  BLOCK_LIST_DEAD(Group.RESOLVER, INCONCLUSIVE),
  PUBLIC_RESOLVER(Group.RESOLVER, WARN),
  TCP_BLOCKED(Group.RESOLVER, FAIL),
  UDP_BLOCKED(Group.RESOLVER, FAIL),
  EDNS_BLOCKED(Group.RESOLVER, WARN),
  PACKET_LOSS(Group.RESOLVER, WARN),
  SLOW(Group.RESOLVER, WARN),

  ADDRESS_DRIFT(Group.CATALOGUE, WARN),
  RETIRED_ADDRESS(Group.CATALOGUE, WARN),
  NO_DESTINATION(Group.CATALOGUE, NOT_TESTED),
  NOT_GLOBAL_CATALOGUE(Group.CATALOGUE, FAIL),

  NOT_RECEIVED(Group.RECEIVER, FAIL),

  EARLIER_FAILURE(Group.ORDER, NOT_TESTED),
  NOT_INSTALLED_YET(Group.ORDER, NOT_TESTED),
  CANCELLED(Group.ORDER, NOT_TESTED),
  INTERNAL_ERROR(Group.ORDER, NOT_TESTED);

  private final Group group;
  private final Verdict usual;

  Cause(Group group, Verdict usual) {
    this.group = group;
    this.usual = usual;
  }

  /** What it is about. */
  public Group group() {
    return group;
  }

  /** The verdict that it leads to where the service does not say otherwise. */
  public Verdict usualVerdict() {
    return usual;
  }

  /** Kinds of causes, in the order in which they are judged. */
  public enum Group {
    NAME,
    PATH,
    TALK,
    PROXY,
    TLS,
    LOGIN,
    FILES,
    TIME,
    RESOLVER,
    CATALOGUE,
    RECEIVER,
    ORDER
  }
}
