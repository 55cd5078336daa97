package gatewright.site;

import java.util.Locale;
import java.util.Objects;

/**
 * A login that other answers refer to. The secret itself is never here.
 *
 * @param id short and stable; also part of the environment variable that may bring the secret
 * @param user null where the secret needs none (a community) or another answer names it (a bind DN)
 */
public record Credential(String id, String user) {
  public Credential {
    Objects.requireNonNull(id, "id");
  }

  /** A text that is the same for ids that take their secret from one environment variable; a site may have only one of them. */
  public static String sameness(String id) {
    return id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
