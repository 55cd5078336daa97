package gatewright.session.proxy;

import gatewright.plan.Route;
import gatewright.probe.net.Datagrams;
import gatewright.probe.net.Dialler;
import gatewright.probe.net.DnsExchange;
import gatewright.probe.net.HttpReply;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Pace;
import gatewright.probe.net.Patience;
import gatewright.probe.net.Redactor;
import gatewright.probe.net.Scope;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.SystemRoots;
import gatewright.probe.net.TlsTalk;
import gatewright.probe.net.Trace;
import gatewright.probe.net.TrustRoots;
import gatewright.probe.net.WebFile;
import gatewright.result.Cause;
import gatewright.session.proxy.PacException.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Where proxy scripts come from: a web server, or a file of this machine. Nothing is fetched but what the engineer asks for. */
public final class PacSource {
  private static final int LARGEST = 1024 * 1024;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Route route;
  private final Clock clock;

  /**
   * @param route identity in production
   */
  public PacSource(Route route, Clock clock) {
    this.route = route;
    this.clock = clock;
  }

  /**
   * Reads a script; on a worker, as it may take as long as {@code 20 s}.
   *
   * @param address http, https or file
   * @param resolvers to ask for the server's name
   * @param roots trusted beside the public ones and this machine's
   * @throws PacException if there is none to be had
   */
  public PacFile read(String address, List<InetAddress> resolvers, List<X509Certificate> roots)
      throws PacException, InterruptedException {
    URI url = url(address);
    byte[] bytes = "file".equalsIgnoreCase(url.getScheme()) ? ofFile(url) : ofServer(url, resolvers, roots);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return PacFile.read(text).orElseThrow(() -> new PacException(Trouble.NO_SCRIPT, beginning(text)));
  }

  private static URI url(String address) throws PacException {
    try {
      // Windows writes its files so.
      URI url = new URI(address.strip().replace('\\', '/'));
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = (scheme.equals("http") || scheme.equals("https")) && url.getHost() != null && url.getPort() <= 65_535;
      if (web || scheme.equals("file")) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw new PacException(Trouble.ADDRESS, e.getReason());
    }
    throw new PacException(Trouble.ADDRESS, "");
  }

  /** A file of another machine is not read: the system would fetch it in its own way, and wait for as long as it likes. */
  private static byte[] ofFile(URI url) throws PacException {
    String drive = url.getAuthority() == null ? "" : url.getAuthority();
    boolean windows = drive.matches("[A-Za-z]:?");
    if (url.getPath() == null || url.getPath().startsWith("//") || !drive.isEmpty() && !drive.equalsIgnoreCase("localhost") && !windows) {
      throw new PacException(Trouble.ADDRESS, "");
    }
    String path = windows ? drive.charAt(0) + ":" + url.getPath() : url.getPath().replaceFirst("^/(?=[A-Za-z]:)", "");
    try {
      Path file = Path.of(path);
      if (!Files.isRegularFile(file)) {
        throw new PacException(Trouble.FILE, path);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return within(in.readNBytes(LARGEST + 1));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new PacException(Trouble.FILE, path);
    }
  }

  private byte[] ofServer(URI url, List<InetAddress> resolvers, List<X509Certificate> roots)
      throws PacException, InterruptedException {
    Dialler dialler = new Dialler(route, null, Patience.usual(), new Pace(), clock);
    NameService names = new NameService(resolvers, List.of(), new DnsExchange(dialler, new Datagrams(dialler)), dialler);
    WebFile web = new WebFile(dialler, names, new TlsTalk(TrustRoots.all(roots, new SystemRoots())));
    try (Scope scope = new Scope()) {
      CompletableFuture.delayedExecutor(LIMIT.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
          .execute(() -> scope.end(Scope.End.DEADLINE));
      WebFile.Fetched fetched = web.fetch(url, LARGEST + 1, new Trace(System.nanoTime(), new Redactor()), scope);
      HttpReply reply = fetched.reply();
      if (reply.status() != 200) {
        String where = reply.header("Location").map(location -> " → " + location).orElse("");
        throw new PacException(Trouble.STATUS, new Redactor().clean(reply.statusLine() + where));
      }
      byte[] body = within(reply.body());
      if (!fetched.whole()) {
        throw new PacException(Trouble.SIZE, "");
      }
      return body;
    } catch (StepFailed e) {
      Cause cause = e.reason();
      throw PacException.network(cause, String.valueOf(e.getMessage()), e);
    }
  }

  private static byte[] within(byte[] bytes) throws PacException {
    if (bytes.length > LARGEST) {
      throw new PacException(Trouble.SIZE, "");
    }
    return bytes;
  }

  private static String beginning(String text) {
    String line = new Redactor().clean(text.strip().lines().findFirst().orElse(""));
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
