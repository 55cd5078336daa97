package gatewright.probe.files;

import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.OwnServer;
import gatewright.probe.ask.Probe;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.HttpReply;
import gatewright.probe.net.HttpTalk;
import gatewright.probe.net.Line;
import gatewright.probe.net.ProxyTunnel;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import gatewright.secret.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a file from one of the customer's own web servers, with a Basic login (RFC 7617) where the site has one. */
public final class HttpsFileProbe implements Probe<Question.FileServer> {
  private static final int HTTPS = 443;

  private final Network network;
  private final LoginTurns logins = new LoginTurns();

  public HttpsFileProbe(Network network) {
    this.network = network;
  }

  @Override
  public Finding answer(Question.FileServer question, Call call) throws StepFailed, InterruptedException {
    Line line = Reach.open(network, call);
    OwnServer server = OwnServer.meet(network, line, call);
    boolean loginDue = question.credential() != null;
    Optional<Finding> doubt = Optional.of(server).filter(met -> !met.known()).map(met -> met.doubt(loginDue));
    if (doubt.isPresent() && (loginDue || doubt.get().verdict() == Verdict.FAIL)) {
      return doubt.get();
    }
    String host = call.check().target().host();
    String account = loginDue ? question.credential() + "@" + host.toLowerCase(Locale.ROOT) : null;
    logins.send(account, call.to() == null ? host : call.to().address().getHostAddress(), () -> read(question, server, call));
    return doubt.orElseGet(Finding::pass);
  }

  private void read(Question.FileServer question, OwnServer server, Call call) throws StepFailed {
    Target target = call.check().target();
    String authority = target.port() == HTTPS ? target.hostPort().replaceFirst(":443$", "") : target.hostPort();
    String path = path(question.path());
    HttpTalk.Request request = new HttpTalk.Request("GET", path, authority, null, login(question.credential()));
    HttpReply reply = HttpTalk.ask(StepName.REQUEST, server.socket(), null, request, call.trace(), call.scope());
    boolean withLogin = request.login() != null;
    if (reply.status() != 200) {
      throw refused(reply, path, withLogin);
    }
    // The customer's own data is none of the report's business.
    call.trace().keepLittle();
    call.trace().keep("bytes", reply.body().length);
    if (withLogin) {
      call.trace().reached(Proof.LOGGED_IN);
    }
    if (reply.body().length > 0) {
      call.trace().reached(Proof.ROUND_TRIP);
    } else {
      call.trace().note(path + " can be read, but nothing is in it.");
    }
  }

  private String login(String credential) throws StepFailed {
    if (credential == null) {
      return null;
    }
    Optional<String> user = network.logins().user(credential);
    Optional<Secret> secret = network.logins().secret(credential);
    if (user.isEmpty() || secret.isEmpty()) {
      String missing =
          user.map(name -> "The password of " + name + " was not given").orElse("The site's answers name no user for it");
      throw failed(StepName.LOGIN, Cause.CREDENTIAL_MISSING, missing + "; what comes before the login works.");
    }
    try (Secret password = secret.get()) {
      String header = ProxyTunnel.basic(user.get(), password);
      network.redactor().hide(header.substring("Basic ".length()));
      return header;
    }
  }

  private static StepFailed refused(HttpReply reply, String path, boolean withLogin) {
    String said = "\"" + reply.statusLine() + "\"";
    return switch (reply.status()) {
      case 401 -> unauthorised(reply, said, withLogin);
      case 403 -> failed(StepName.REQUEST, Cause.NO_PERMISSION, "The server does not give out " + path + ": " + said + ".");
      case 404, 410 -> failed(StepName.REQUEST, Cause.UNEXPECTED_STATUS, path + " is not on the server: " + said + ".");
      case 301, 302, 303, 307, 308 -> {
        String where = reply.header("Location").orElse("another page");
        yield failed(StepName.REQUEST, Cause.UNEXPECTED_STATUS, path + " is not there; " + said + " leads to " + where + ".");
      }
      default -> failed(StepName.REQUEST, Cause.UNEXPECTED_STATUS, "The server answered " + path + " with " + said + ".");
    };
  }

  private static StepFailed unauthorised(HttpReply reply, String said, boolean withLogin) {
    List<String> offers = reply.all("WWW-Authenticate");
    boolean basic = offers.stream().anyMatch(offer -> offer.toLowerCase(Locale.ROOT).contains("basic"));
    if (!withLogin) {
      String words = "The server wants a login (" + said + "), and the site's answers have none for it.";
      return failed(StepName.LOGIN, Cause.LOGIN_REFUSED, words);
    }
    if (!basic && !offers.isEmpty()) {
      String words = "The server takes no Basic login; it offers " + String.join(", ", offers) + ".";
      return failed(StepName.LOGIN, Cause.STRONGER_LOGIN_REQUIRED, words);
    }
    return failed(StepName.LOGIN, Cause.LOGIN_REFUSED, "The server refused the login (" + said + ").");
  }

  /** As the site's answers write it, if it can be sent so; else encoded (RFC 3986 section 2.1). */
  private static String path(String path) throws StepFailed {
    String absolute = path.startsWith("/") ? path : "/" + path;
    if (absolute.chars().allMatch(character -> character > ' ' && character <= '~')) {
      return absolute;
    }
    try {
      return new URI(null, null, absolute, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new StepFailed(StepName.REQUEST, Cause.UNEXPECTED_STATUS, "The path " + path + " cannot be asked for.", e);
    }
  }

  private static StepFailed failed(StepName step, Cause cause, String words) {
    return new StepFailed(step, cause, words);
  }
}
