package gatewright.probe.net;

import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** Fetches one small file of the web for the workstation itself, over connections of our own. Follows no redirect. */
public final class WebFile {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Dialler dialler;
  private final NameService names;
  private final TlsTalk tls;

  public WebFile(Dialler dialler, NameService names, TlsTalk tls) {
    this.dialler = dialler;
    this.names = names;
    this.tls = tls;
  }

  /**
   * What came of a request.
   *
   * @param whole whether the body came to its end within the limit
   */
  public record Fetched(HttpReply reply, boolean whole) {}

  /**
   * Fetches it. A server in TLS must be trusted, by the workstation's own store if by no other: it is the customer's.
   *
   * @param url http or https, with a host
   * @param limit of the body, bytes
   * @throws StepFailed how it broke off; TLS_UNTRUSTED and its kin where the server is not to be trusted
   */
  public Fetched fetch(URI url, int limit, Trace trace, Scope scope) throws StepFailed, InterruptedException {
    boolean secure = url.getScheme().toLowerCase(Locale.ROOT).equals("https");
    int usual = secure ? HTTPS : HTTP;
    int port = url.getPort() < 0 ? usual : url.getPort();
    String host = url.getHost().replaceAll("[\\[\\]]", "");
    Line line = connect(host, port, trace, scope);
    Socket socket = secure ? secured(line, host, trace, scope) : line;
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String authority = port == usual ? url.getHost() : url.getHost() + ":" + port;
    return ask(socket, new HttpTalk.Request("GET", path + query, authority, null), limit, scope);
  }

  private Line connect(String host, int port, Trace trace, Scope scope) throws StepFailed, InterruptedException {
    Resolution resolution = names.resolve(host, scope);
    if (resolution.failure() != null) {
      throw new StepFailed(StepName.RESOLVE, resolution.failure(), resolution.detail());
    }
    StepFailed last = null;
    for (InetAddress address : resolution.addresses()) {
      try {
        return dialler.connect(new Destination(host, address, port), trace, scope);
      } catch (StepFailed e) {
        last = e;
      }
    }
    throw Objects.requireNonNull(last, "a name without an address is a failure");
  }

  private Socket secured(Line line, String host, Trace trace, Scope scope) throws StepFailed {
    TlsTalk.Session session = tls.handshake(line, host, null, trace, scope);
    Cause doubt = session.peer().chain().isEmpty() ? Cause.TLS_UNTRUSTED : session.peer().asOwnServer().doubt();
    if (doubt != null) {
      throw new StepFailed(StepName.TLS, doubt, session.peer().asOwnServer().words());
    }
    return session.socket();
  }

  private Fetched ask(Socket socket, HttpTalk.Request request, int limit, Scope scope) throws StepFailed {
    try {
      socket.getOutputStream().write(request.bytes());
      socket.getOutputStream().flush();
      HttpReader reader = new HttpReader(socket.getInputStream(), dialler.patience().read(), limit);
      HttpReply reply = reader.read(request.method());
      return new Fetched(reply, reader.whole());
    } catch (HttpReply.NotHttp e) {
      throw new StepFailed(StepName.REQUEST, Cause.WRONG_PROTOCOL, e.getMessage(), e);
    } catch (IOException e) {
      Cause cause = scope.cause().orElseGet(() -> SocketFaults.talking(e, 0));
      throw new StepFailed(StepName.REQUEST, cause, String.valueOf(e.getMessage()), e);
    }
  }
}
