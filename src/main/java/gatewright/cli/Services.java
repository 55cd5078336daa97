package gatewright.cli;

import gatewright.practice.Fault;
import gatewright.probe.ask.Acquaintances;
import gatewright.result.Vantage;
import gatewright.secret.SecretSource;
import gatewright.session.Workbench;
import gatewright.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the commands need of the engine. */
public interface Services {
  /**
   * A workbench for a customer's site.
   *
   * @param known which of the customer's own servers were confirmed
   */
  Workbench workbench(Path folder, Site site, Tuning tuning, SecretSource secrets, Acquaintances known);

  /** Where runs with that tuning are made from; asks only this machine. */
  Vantage vantage(Tuning tuning, Site site);

  /**
   * Starts a practice site.
   *
   * @throws IOException if this machine gives no sockets on loopback
   */
  Practice practice(Fault fault, Tuning tuning) throws IOException;

  /** A practice site that is up, and a workbench that is led to it. */
  interface Practice extends AutoCloseable {
    Site site();

    Workbench workbench();

    /** How to reach it by hand, a line each. */
    List<String> describe();

    @Override
    void close();
  }
}
