package gatewright.ui.model;

import gatewright.plan.RequestNumbers;
import gatewright.result.Result;
import gatewright.result.ShownIdentity;
import gatewright.result.Vantage;
import gatewright.session.Workbench;
import gatewright.session.proxy.PacException;
import gatewright.session.proxy.PacFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** One open site, with all that can be done with it. */
public interface SiteSession extends AutoCloseable {
  /** The site's folder; for a practice site, where its documents go. */
  Path folder();

  /** The fault of a practice site, "none" for one without; empty for a real site. */
  Optional<String> practice();

  /**
   * Ends the fault of a practice site, as its network team would; tests from then on find it gone. Called on a worker.
   *
   * @throws IOException if the system gives no sockets on loopback
   * @throws IllegalStateException if this is no practice site
   */
  void mend() throws IOException;

  /** Where its answers are kept. */
  SiteStore store();

  /** What plans and tests it. */
  Workbench workbench();

  /** The numbers of its request so far. Called on a worker. */
  RequestNumbers numbers();

  /** This workstation. Called on a worker. */
  Vantage vantage();

  /** What was found out before. Called on a worker. */
  Earlier earlier();

  /**
   * Takes down what the receiver's operator said of the message that a result is about. Called on a worker.
   *
   * @param by his name; not empty
   * @return the result as it stands now
   * @throws IOException if it cannot be kept
   */
  Result confirm(Result result, boolean seen, String by) throws IOException;

  /**
   * Confirms that a server which showed this is the right one; tests from then on know it. Called on a worker.
   *
   * @param by who compared it; empty if unknown
   * @throws java.io.UncheckedIOException if it cannot be kept
   */
  void confirm(ShownIdentity shown, String by);

  /**
   * Takes down that what a server showed is not what its operator says; tests from then on fail there and never log in. Called on
   * a worker.
   *
   * @param by who compared it; empty if unknown
   * @throws java.io.UncheckedIOException if it cannot be kept
   */
  void deny(ShownIdentity shown, String by);

  /**
   * Fetches a proxy script and looks through it. Called on a worker, only when the engineer asks for it.
   *
   * @param address http, https or file
   * @throws PacException if there is none to be had
   */
  PacFile proxyScript(String address) throws PacException, InterruptedException;

  /** What puts results into words. */
  Explain explain();

  /** What writes its documents. */
  Exporter exporter();

  /** Lets go of what is open. */
  @Override
  void close();
}
