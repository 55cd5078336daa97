package gatewright.advice;

import gatewright.catalogue.Area;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Service;
import gatewright.result.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What helps against a cause: who can do it, and the keys of the sentences that ask for it.
 *
 * @param inLog whether the firewall's or the server's log would show it
 */
record Remedy(Owner owner, List<String> keys, boolean inLog) {
  /** Id of the one service for which the vendor leaves a choice between exemption and certificate. */
  private static final String LICENCE = "licence-validation";

  Remedy {
    keys = List.copyOf(keys);
  }

  /** Somebody does it, and no log is asked. */
  static Remedy by(Owner owner, String... keys) {
    return new Remedy(owner, List.of(keys), false);
  }

  /**
   * What helps against a cause at a place.
   *
   * @param service null for what is in no catalogue
   */
  static Remedy of(Cause cause, Place place, Service service) {
    Remedy usual = usual(cause, place, service);
    Optional<String> further = further(cause, service);
    if (further.isEmpty()) {
      return usual;
    }
    List<String> keys = new ArrayList<>(usual.keys());
    if (cause == Cause.NO_PERMISSION) {
      // The usual words are about files.
      keys.clear();
    }
    keys.add(further.get());
    return new Remedy(usual.owner(), keys, usual.inLog());
  }

  /** What only receivers of messages need to be told. */
  private static Optional<String> further(Cause cause, Service service) {
    Protocol protocol = service == null ? Protocol.OTHER : service.endpoints().get(0).protocol();
    return switch (cause) {
      case NO_ANSWER, LOGIN_REFUSED, NO_PERMISSION ->
          protocol == Protocol.SNMP ? Optional.of(cause.name() + ".alert") : Optional.empty();
      case RESET, CLOSED -> protocol == Protocol.SYSLOG ? Optional.of("RESET.log") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Remedy usual(Cause cause, Place place, Service service) {
    String own = cause.name();
    Owner keeper = keeper(place, service);
    Owner path = place == Place.PROXY ? Owner.PROXY : Owner.NETWORK;
    return switch (cause) {
      case NAME_NOT_FOUND, NO_ADDRESS, NAME_SERVER_FAILED, NAME_SERVER_REFUSED, NAME_REWRITTEN -> by(Owner.DNS, own);
      case NAME_SERVER_SILENT ->
          place == Place.RESOLVER ? logged(Owner.NETWORK, ask(place), own) : by(Owner.DNS, own);

      case NO_ANSWER, UNREACHABLE, RESET -> logged(path, ask(place), own);
      case REFUSED -> place == Place.VENDOR ? logged(path, ask(place), own) : logged(keeper, own, ask(place));
      case CLOSED, SILENT, TOO_SLOW -> logged(place == Place.VENDOR ? path : keeper, own);
      case TRANSPARENT_PATH -> by(path, own);
      case LOCAL_NETWORK, CAPTIVE_PORTAL -> by(Owner.ENGINEER, own);

      case WRONG_PROTOCOL -> logged(place == Place.VENDOR ? path : keeper, own);
      case UNEXPECTED_STATUS -> by(keeper, files(service) ? "UNEXPECTED_STATUS.files" : own);
      case BLOCK_PAGE -> logged(path, own);

      case PROXY_UNREACHABLE -> logged(Owner.NETWORK, own);
      case PROXY_LOGIN_REQUIRED, PROXY_LOGIN_REFUSED, PROXY_SCHEME_UNSUPPORTED -> by(Owner.PROXY, own);
      case PROXY_DENIED -> logged(Owner.PROXY, ask(Place.PROXY), own);
      case PROXY_UPSTREAM_FAILED -> logged(Owner.PROXY, own);

      case TLS_INTERCEPTED -> intercepted(path, service);
      case TLS_UNTRUSTED, TLS_NAME_MISMATCH, TLS_EXPIRED, TLS_OLD -> by(place == Place.VENDOR ? path : keeper, own);
      case TLS_NOT_YET_VALID -> by(Owner.ENGINEER, own);
      case TLS_FAILED ->
          logged(
              place == Place.VENDOR ? path : keeper,
              files(service) ? "TLS_FAILED.files" : directory(service) ? "TLS_FAILED.directory" : own);
      case CLIENT_CERTIFICATE_REQUESTED -> logged(place == Place.VENDOR ? path : keeper, own);

      case NO_PERMISSION -> by(keeper, directory(service) ? "NO_PERMISSION.directory" : own);
      case LOGIN_REFUSED, ACCOUNT_LOCKED, STRONGER_LOGIN_REQUIRED, HOST_KEY_CHANGED, OLD_ALGORITHMS ->
          by(keeper, own);
      case CREDENTIAL_MISSING, HOST_KEY_UNKNOWN -> by(Owner.ENGINEER, own);

      case DATA_CHANNEL_BLOCKED -> logged(Owner.NETWORK, own);
      case PASSIVE_ADDRESS_WRONG, TLS_SESSION_REUSE_REQUIRED, STORAGE_FULL, CONTENT_DIFFERS, FILE_LEFT_BEHIND -> by(keeper, own);

      case CLOCK_WRONG, CLOCK_UNSYNCHRONISED, KISS_OF_DEATH -> by(Owner.ENGINEER, own);

      case BLOCK_LISTS_IMPAIRED, PUBLIC_RESOLVER, SLOW -> by(Owner.DNS, own);
      case BLOCK_LIST_DEAD -> by(Owner.ENGINEER, own);
      case TCP_BLOCKED, UDP_BLOCKED, EDNS_BLOCKED -> logged(Owner.NETWORK, own);
      case PACKET_LOSS -> by(Owner.NETWORK, own);

      case ADDRESS_DRIFT, RETIRED_ADDRESS -> by(Owner.NETWORK, own);
      case NO_DESTINATION -> by(place == Place.VENDOR ? Owner.VENDOR : Owner.ENGINEER, own);
      case NOT_GLOBAL_CATALOGUE -> by(keeper, own);

      case NOT_RECEIVED -> logged(keeper, own);

      case EARLIER_FAILURE, NOT_INSTALLED_YET, CANCELLED, INTERNAL_ERROR -> by(Owner.ENGINEER, own);
    };
  }

  private static Remedy intercepted(Owner owner, Service service) {
    List<String> keys = new ArrayList<>(List.of(Cause.TLS_INTERCEPTED.name()));
    if (service != null && service.id().equals(LICENCE)) {
      keys.add("TLS_INTERCEPTED.licence");
    }
    if (service != null && service.endpoints().get(0).protocol() == Protocol.OPAQUE) {
      keys.add("TLS_INTERCEPTED.opaque");
    }
    return new Remedy(owner, keys, true);
  }

  /** Whether it is about a file server, whose replies are its own and which may speak without TLS. */
  private static boolean files(Service service) {
    return service != null && service.area() == Area.FILES;
  }

  private static boolean directory(Service service) {
    return service != null && service.owner() == Owner.DIRECTORY;
  }

  /** Whoever runs the far end, as far as anybody here can reach him. */
  private static Owner keeper(Place place, Service service) {
    return switch (place) {
      case PROXY -> Owner.PROXY;
      case GATEWAY -> Owner.GATEWAY;
      case RESOLVER -> Owner.DNS;
      case VENDOR -> Owner.VENDOR;
      case CUSTOMER -> service == null ? Owner.NETWORK : service.owner();
    };
  }

  private static Remedy logged(Owner owner, String... keys) {
    return new Remedy(owner, List.of(keys), true);
  }

  private static String ask(Place place) {
    return "ask." + place.name();
  }
}
