package gatewright.secret;

import java.util.List;
import java.util.Optional;

/** Puts sources together. */
public final class SecretSources {
  private SecretSources() {}

  /** Asks one source after the other; the first that has the secret gives it. */
  public static SecretSource firstOf(SecretSource... sources) {
    List<SecretSource> inOrder = List.of(sources);
    return credential -> inOrder.stream()
        .map(source -> source.secret(credential))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
