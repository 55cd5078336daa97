package gatewright.secret;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Secrets in environment variables. The system keeps those as texts, which cannot be wiped. */
public final class EnvironmentSecrets implements SecretSource {
  private static final String PREFIX = "GATEWRIGHT_SECRET_";

  private final Map<String, String> environment;

  /**
   * Takes the variables.
   *
   * @param environment names to values
   */
  public EnvironmentSecrets(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** The variable that brings a credential's secret: its id in upper case, whatever is no letter or digit as "_". */
  public static String variable(String credential) {
    return PREFIX + credential.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  @Override
  public Optional<Secret> secret(String credential) {
    String value = environment.getOrDefault(variable(credential), "");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    char[] characters = value.toCharArray();
    try {
      return Optional.of(new Secret(characters));
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  /** The variables that are there but empty. An empty secret would be sent, and prove nothing. */
  public List<SecretProblem> problems(Collection<String> credentials) {
    return credentials.stream()
        .filter(credential -> "".equals(environment.get(variable(credential))))
        .map(credential -> new SecretProblem(variable(credential),
            "the secret of credential \"" + credential + "\", or no such variable; it is empty"))
        .toList();
  }
}
