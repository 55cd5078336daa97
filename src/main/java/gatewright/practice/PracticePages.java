package gatewright.practice;

import gatewright.catalogue.Condition;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Service;
import gatewright.practice.server.HttpReply;
import gatewright.practice.server.WebServer;
import gatewright.site.Lexical;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The pages of the practice site's web servers: each host has its own, and names itself. */
final class PracticePages implements WebServer.Pages {
  private final Map<String, HttpReply> front = new HashMap<>();
  private final Map<String, HttpReply> files = new HashMap<>();

  PracticePages(Scene scene) {
    for (Place place : scene.places()) {
      if (place.protocol() == Protocol.HTTP || place.protocol() == Protocol.HTTPS) {
        boolean mirror = scene.catalogue().service(place.service()).filter(PracticePages::mirror).isPresent();
        front.putIfAbsent(name(place.host()), mirror ? mirrorPage(place) : frontPage(place));
      }
    }
    Lexical lexical = scene.site().lexical();
    if (lexical != null) {
      String list = "# Customer numbers, made up\nPR-1001\nPR-1002\nPR-1003\n";
      files.put(name(lexical.host()) + lexical.path(), HttpReply.text("200 OK", server(name(lexical.host())), list));
    }
  }

  /** The filter's page: the same whatever was asked for. */
  static HttpReply blocked() {
    return HttpReply.page(
        "403 Forbidden", "PracticeFilter", "Access blocked", "This page is against the web use policy of Practice Ltd.");
  }

  /** The login page that a network leads to before it lets anybody out, whatever was asked for. */
  static HttpReply portal() {
    return HttpReply.page("302 Found", "PracticePortal", "Log in first", "This network wants you to log in.")
        .with("Location: http://portal.practice.example/login");
  }

  /** An antivirus mirror. The vendor does not publish the paths of what it serves; it has no front page. */
  static boolean mirror(Service service) {
    return service.condition() instanceof Condition.Engine;
  }

  @Override
  public HttpReply reply(String host, String path) {
    HttpReply file = files.get(host + path);
    HttpReply page = front.get(host);
    if (file != null) {
      return file;
    }
    if (page != null && path.equals("/")) {
      return page;
    }
    String server = page == null ? "Practice" : page.server();
    return HttpReply.page("404 Not Found", server, "Not found", "Nothing is kept under that name.");
  }

  private static HttpReply frontPage(Place place) {
    String host = name(place.host());
    String title = plain(place.title()) + " at " + host;
    return HttpReply.page("200 OK", server(host), title, "This is the practice copy of " + host + ".");
  }

  private static HttpReply mirrorPage(Place place) {
    String host = name(place.host());
    return HttpReply.page("404 Not Found", server(host), "Not found at " + host, "This mirror has no front page.");
  }

  private static String server(String host) {
    return "Practice (" + host + ")";
  }

  private static String name(String host) {
    return host.toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return text.replaceAll("[<>&]", " ");
  }
}
