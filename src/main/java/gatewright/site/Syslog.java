package gatewright.site;

import java.util.Objects;

/** The central log server. */
public record Syslog(String host, int port, Framing framing, Format format, boolean tls) {
  public Syslog {
    Objects.requireNonNull(host, "host");
    framing = framing == null ? Framing.OCTET_COUNTED : framing;
    format = format == null ? Format.RFC5424 : format;
  }

  /** How messages are kept apart on a stream (RFC 6587). */
  public enum Framing {
    OCTET_COUNTED,
    LF
  }

  /** The form of a message. */
  public enum Format {
    RFC5424,
    RFC3164
  }
}
