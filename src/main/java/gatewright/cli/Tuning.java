package gatewright.cli;

import gatewright.session.Workstation;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;

/**
 * How a run shall be made, as far as the command line says.
 *
 * @param vantage name of the place it is made from
 * @param source address to connect from; null to let the system choose
 * @param timeout for one connection; null for the usual
 * @param parallel how many conversations at once; 0 for the usual
 */
public record Tuning(String vantage, InetAddress source, Duration timeout, int parallel) {
  /** The usual name of the place. */
  public static final String WORKSTATION = Workstation.NAME;

  public Tuning {
    Objects.requireNonNull(vantage, "vantage");
  }

  /** Nothing said. */
  public static Tuning usual() {
    return new Tuning(WORKSTATION, null, null, 0);
  }
}
