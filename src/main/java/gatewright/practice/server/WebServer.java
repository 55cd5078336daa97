package gatewright.practice.server;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Serves the pages of all the practice site's host names, one request to a connection. */
public final class WebServer implements TcpServer.Conversation {
  private static final String OWN_NAME = "Practice";

  private final Pages pages;

  /** Serves these. */
  public WebServer(Pages pages) {
    this.pages = pages;
  }

  /** What there is to be had. */
  @FunctionalInterface
  public interface Pages {
    /**
     * The reply to a request.
     *
     * @param host in lower case, without a port
     * @param path with its query
     */
    HttpReply reply(String host, String path);
  }

  @Override
  public void hold(Socket caller) throws IOException {
    OutputStream out = new BufferedOutputStream(caller.getOutputStream());
    Optional<HttpHead> request;
    try {
      request = HttpHead.read(new BufferedInputStream(caller.getInputStream()));
    } catch (ProtocolException e) {
      badRequest().write(out, true);
      throw e;
    }
    if (request.isPresent()) {
      answer(request.get()).write(out, !request.get().start().startsWith("HEAD "));
    }
  }

  private HttpReply answer(HttpHead request) {
    List<String> parts = request.parts();
    Optional<String> host = request.field("Host");
    if (parts.size() != 3 || !parts.get(2).startsWith("HTTP/1.") || host.isEmpty()) {
      return badRequest();
    }
    if (!parts.get(0).equals("GET") && !parts.get(0).equals("HEAD")) {
      return HttpReply.page("405 Method Not Allowed", OWN_NAME, "Method not allowed", "Only GET and HEAD are.")
          .with("Allow: GET, HEAD");
    }
    return pages.reply(withoutPort(host.get()), parts.get(1));
  }

  private static HttpReply badRequest() {
    return HttpReply.page("400 Bad Request", OWN_NAME, "Bad request", "That was not HTTP/1.1.");
  }

  private static String withoutPort(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
  }
}
