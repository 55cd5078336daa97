package gatewright.probe.net;

import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One request and its reply in HTTP/1.1, on a connection that exists. */
public final class HttpTalk {
  private static final int BODY_KEPT = 4096;
  private static final int BYTES_KEPT = 512;
  private static final Duration WITHOUT_TIMEOUT = Duration.ofSeconds(5);

  private HttpTalk() {}

  /**
   * A request.
   *
   * @param target origin-form ("/"), absolute-form for a proxy, or authority-form for CONNECT (RFC 9112 section 3.2)
   * @param host for the Host header
   * @param authorization value of Proxy-Authorization; null for none
   * @param login value of Authorization, for the server itself; null for none
   */
  public record Request(String method, String target, String host, String authorization, String login) {
    /** One without a login at the server. */
    public Request(String method, String target, String host, String authorization) {
      this(method, target, host, authorization, null);
    }

    /** The same with another login at the proxy, or without one if it is null. */
    Request with(String authorization) {
      return new Request(method, target, host, authorization, login);
    }

    /** What is sent. */
    byte[] bytes() {
      StringBuilder text = new StringBuilder();
      text.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: ").append(host).append("\r\n");
      text.append("User-Agent: Gatewright\r\n");
      if (!method.equals("CONNECT")) {
        text.append("Accept: */*\r\nConnection: close\r\n");
      }
      if (authorization != null) {
        text.append("Proxy-Authorization: ").append(authorization).append("\r\n");
      }
      if (login != null) {
        text.append("Authorization: ").append(login).append("\r\n");
      }
      return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
      return method + " " + target;
    }
  }

  /**
   * Sends and reads, as a step; the reply is kept as evidence.
   *
   * @param line the connection below, whose first bytes show what came if it is not HTTP; null if TLS lies between
   * @throws StepFailed WRONG_PROTOCOL, SILENT, CLOSED, RESET or TOO_SLOW
   */
  public static HttpReply ask(StepName name, Socket socket, Line line, Request request, Trace trace, Scope scope)
      throws StepFailed {
    return trace.step(
        name,
        phase -> {
          Counting in = null;
          try {
            OutputStream out = socket.getOutputStream();
            out.write(request.bytes());
            out.flush();
            in = new Counting(socket.getInputStream());
            HttpReply reply = HttpReply.read(in, request.method(), bodyWait(socket));
            keep(reply, trace);
            phase.show(request + ": " + reply.statusLine());
            return reply;
          } catch (HttpReply.NotHttp e) {
            trace.keep("banner", line == null ? e.getMessage() : beginning(line));
            throw new StepFailed(
                name, Cause.WRONG_PROTOCOL, "What answers does not speak HTTP; it began with \"" + shown(e) + "\".", e);
          } catch (IOException e) {
            long seen = in == null ? 0 : in.seen;
            Cause cause = scope.cause().orElseGet(() -> SocketFaults.talking(e, seen));
            throw new StepFailed(name, cause, words(cause, request), e);
          }
        });
  }

  /** Keeps the parts of a reply that tell who sent it. */
  static void keep(HttpReply reply, Trace trace) {
    trace.keep("status", reply.statusLine());
    reply.header("Server").ifPresent(value -> trace.keep("server", value));
    reply.header("Via").ifPresent(value -> trace.keep("via", value));
    reply.header("Location").ifPresent(value -> trace.keep("location", value));
    reply.header("Proxy-Status").ifPresent(value -> trace.keep("proxyStatus", value));
    if (!reply.title().isEmpty()) {
      trace.keep("title", reply.title());
    }
    List<Map<String, Object>> headers = new ArrayList<>();
    for (HttpReply.Header header : reply.headers()) {
      if (Redactor.keepsHeader(header.name())) {
        headers.add(Map.of("name", header.name(), "value", header.value()));
      }
    }
    trace.keep("headers", headers);
    if (reply.body().length > 0) {
      trace.keep("bodySha256", reply.bodySha256());
      trace.keep("body", reply.text(), BODY_KEPT);
    }
  }

  /** As long as for any other bytes of the conversation. */
  private static Duration bodyWait(Socket socket) throws SocketException {
    int millis = socket.getSoTimeout();
    return millis == 0 ? WITHOUT_TIMEOUT : Duration.ofMillis(millis);
  }

  /** Counts what comes, below TLS or above it. */
  private static final class Counting extends FilterInputStream {
    private long seen;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      seen += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      seen += Math.max(0, count);
      return count;
    }
  }

  private static String shown(IOException e) {
    String text = e.getMessage();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static String beginning(Line line) {
    byte[] first = line.first();
    return new String(first, 0, Math.min(first.length, BYTES_KEPT), StandardCharsets.ISO_8859_1);
  }

  private static String words(Cause cause, Request request) {
    return switch (cause) {
      case SILENT -> "The connection was made, but " + request + " was never answered.";
      case CLOSED -> "The connection was closed without an answer to " + request + ".";
      case RESET -> "The connection was reset instead of an answer to " + request + ".";
      case TOO_SLOW -> "The answer to " + request + " did not come to its end in time.";
      default -> "Cancelled.";
    };
  }
}
