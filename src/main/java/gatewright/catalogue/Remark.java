package gatewright.catalogue;

import java.util.Objects;

/**
 * Something the document says of a row beside its columns, or where its text leaves a choice open.
 *
 * @param kind what follows from it
 * @param text in words, for people
 * @param basis where it comes from
 */
public record Remark(Kind kind, String text, Provenance basis) {
  public Remark {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(basis, "basis");
  }

  /** What follows from a remark. */
  public enum Kind {
    /** Must not be sent through a proxy that inspects TLS. */
    SSL_PROXY_FORBIDDEN,
    /** Uses the port of HTTPS without speaking it. */
    NOT_HTTPS,
    /** The document prints "in/out": the replies of a client, not a rule for connections from the Internet. */
    IN_OUT,
    /** Its addresses change by design. */
    CHANGING_ADDRESSES,
    /** The document can be read in more than one way. */
    AMBIGUOUS,
    /** The gateway needs more than this row names. */
    NEEDS_MORE,
    NOTE
  }
}
