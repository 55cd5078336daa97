package gatewright.practice.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/**
 * An HTTP proxy: absolute-form requests (RFC 9112 section 3.2.2) and CONNECT (RFC 9110 section 9.3.6), to the practice site's own
 * servers only.
 */
public final class HttpProxy implements TcpServer.Conversation {
  private static final System.Logger LOG = System.getLogger(HttpProxy.class.getName());
  private static final String OWN_NAME = "PracticeProxy";
  private static final String VIA = "1.1 practice-proxy";

  private final Workers workers;
  private final Upstreams upstreams;
  private final Optional<Login> login;
  private final Rules rules;
  private final Duration upstreamWait;

  /**
   * A proxy, not yet listening.
   *
   * @param upstreams whom it can reach
   * @param login who may use it; empty for everybody
   * @param rules whom it may reach
   * @param upstreamWait how long a destination may take to accept
   */
  public HttpProxy(Workers workers, Upstreams upstreams, Optional<Login> login, Rules rules, Duration upstreamWait) {
    this.workers = workers;
    this.upstreams = upstreams;
    this.login = login;
    this.rules = rules;
    this.upstreamWait = upstreamWait;
  }

  /** Whom the proxy may reach. */
  public enum Rules {
    ALLOW_ALL,
    FORBID_ALL
  }

  /** Whom the proxy can reach. */
  @FunctionalInterface
  public interface Upstreams {
    /** The server for a name, or an address as text; empty if there is none. */
    Optional<InetSocketAddress> find(String host, int port);
  }

  /** The user and password of Basic authentication (RFC 7617). */
  public record Login(String user, String password) {
    String header() {
      byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
      return user;
    }
  }

  @Override
  public void hold(Socket caller) throws IOException {
    InputStream in = new BufferedInputStream(caller.getInputStream());
    Optional<HttpHead> request = HttpHead.read(in);
    if (request.isEmpty()) {
      return;
    }
    List<String> parts = request.get().parts();
    boolean body = !parts.get(0).equals("HEAD");
    if (parts.size() != 3) {
      refuse(caller, "400 Bad Request", "That was not HTTP/1.1.", body);
    } else if (login.isPresent() && !request.get().field("Proxy-Authorization").equals(login.map(Login::header))) {
      page("407 Proxy Authentication Required", "This proxy wants a login.")
          .with("Proxy-Authenticate: Basic realm=\"Practice proxy\"")
          .write(caller.getOutputStream(), body);
    } else if (rules == Rules.FORBID_ALL) {
      // RFC 9209 section 2.3.20.
      page("403 Forbidden", "The rules of this proxy forbid that host.")
          .with("Proxy-Status: practice-proxy; error=http_request_denied")
          .write(caller.getOutputStream(), body);
    } else if (parts.get(0).equals("CONNECT")) {
      tunnel(caller, in, parts.get(1));
    } else {
      forward(caller, in, request.get());
    }
  }

  private void tunnel(Socket caller, InputStream in, String authority) throws IOException {
    Optional<URI> target = uri("connect://" + authority);
    if (target.isEmpty() || target.get().getPort() < 1) {
      refuse(caller, "400 Bad Request", "CONNECT needs a host and a port.", true);
      return;
    }
    Optional<Socket> server = dial(caller, target.get().getHost(), target.get().getPort(), true);
    if (server.isEmpty()) {
      return;
    }
    try (Socket upstream = server.get()) {
      caller.getOutputStream().write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      CompletableFuture<Void> back = CompletableFuture.runAsync(() -> pump(upstream, caller), workers);
      in.transferTo(upstream.getOutputStream());
      upstream.shutdownOutput();
      back.join();
    } catch (RejectedExecutionException e) {
      throw new IOException("too many tunnels", e);
    } finally {
      workers.end(server.get());
    }
  }

  /** A broken tunnel ends: with both sockets closed the other direction ends as well. */
  private void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      workers.end(from);
      workers.end(to);
    }
  }

  private void forward(Socket caller, InputStream in, HttpHead request) throws IOException {
    List<String> parts = request.parts();
    boolean body = !parts.get(0).equals("HEAD");
    Optional<URI> target = uri(parts.get(1)).filter(uri -> "http".equalsIgnoreCase(uri.getScheme()));
    if (target.isEmpty()) {
      refuse(caller, "400 Bad Request", "A proxy is asked for a whole http URL.", body);
      return;
    }
    int port = target.get().getPort() < 0 ? 80 : target.get().getPort();
    Optional<Socket> server = dial(caller, target.get().getHost(), port, body);
    if (server.isEmpty()) {
      return;
    }
    try (Socket upstream = server.get()) {
      InputStream answer = new BufferedInputStream(upstream.getInputStream());
      Optional<HttpHead> head = exchange(upstream, answer, originForm(request, target.get()));
      if (head.isEmpty()) {
        refuse(caller, "502 Bad Gateway", "The server gave no proper answer.", body);
        return;
      }
      OutputStream out = caller.getOutputStream();
      out.write(head.get().with("Via", VIA).bytes());
      answer.transferTo(out);
    } finally {
      workers.end(server.get());
    }
  }

  /** The head of the server's reply; empty if it breaks off, whatever the way. */
  private static Optional<HttpHead> exchange(Socket upstream, InputStream answer, HttpHead request) {
    try {
      upstream.getOutputStream().write(request.bytes());
      return HttpHead.read(answer);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "no proper reply", e);
      return Optional.empty();
    }
  }

  private static HttpHead originForm(HttpHead request, URI target) {
    List<String> parts = request.parts();
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    return request
        .without("Host", "Connection", "Proxy-Connection", "Proxy-Authorization", "Via")
        .starting(parts.get(0) + " " + path + query + " " + parts.get(2))
        .with("Host", target.getRawAuthority())
        .with("Connection", "close")
        .with("Via", VIA);
  }

  /** The connected server; empty if there is none, and then the caller was told. */
  private Optional<Socket> dial(Socket caller, String host, int port, boolean body) throws IOException {
    Optional<InetSocketAddress> server = upstreams.find(host, port);
    if (server.isEmpty()) {
      refuse(caller, "502 Bad Gateway", "That host or port is not known here.", body);
      return Optional.empty();
    }
    Socket upstream = workers.keep(new Socket());
    try {
      upstream.connect(server.get(), (int) upstreamWait.toMillis());
      upstream.setSoTimeout((int) TcpServer.PATIENCE.toMillis());
      return Optional.of(upstream);
    } catch (SocketTimeoutException e) {
      workers.end(upstream);
      refuse(caller, "504 Gateway Timeout", "The server does not answer.", body);
    } catch (ConnectException e) {
      workers.end(upstream);
      refuse(caller, "502 Bad Gateway", "The server refuses.", body);
    }
    return Optional.empty();
  }

  /** A host that is no URI's, such as one with an underscore, counts as none. */
  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void refuse(Socket caller, String status, String text, boolean body) throws IOException {
    page(status, text).write(caller.getOutputStream(), body);
  }

  private static HttpReply page(String status, String text) {
    return HttpReply.page(status, OWN_NAME, "Practice proxy: " + status, text).with("Via: " + VIA);
  }
}
