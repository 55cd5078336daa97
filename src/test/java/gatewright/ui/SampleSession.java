package gatewright.ui;

import gatewright.advice.Texts;
import gatewright.catalogue.Owner;
import gatewright.plan.Check;
import gatewright.plan.RequestNumbers;
import gatewright.practice.Fault;
import gatewright.result.Cause;
import gatewright.result.Confirmation;
import gatewright.result.Confirmations;
import gatewright.result.Result;
import gatewright.result.ShownIdentity;
import gatewright.result.Vantage;
import gatewright.secret.SecretSource;
import gatewright.session.proxy.PacException;
import gatewright.session.proxy.PacFile;
import gatewright.site.Site;
import gatewright.ui.model.Earlier;
import gatewright.ui.model.Explain;
import gatewright.ui.model.FolderLook;
import gatewright.ui.model.SiteSession;
import gatewright.ui.model.SiteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A site in memory. */
public final class SampleSession implements SiteSession {
  private final List<Site> saves = new ArrayList<>();
  private final SampleWorkbench workbench = new SampleWorkbench();
  private final SampleExporter exporter = new SampleExporter();
  private final List<ShownIdentity> confirmed = new ArrayList<>();
  private final Map<String, FolderLook> looks = new HashMap<>();
  private final List<ShownIdentity> denied = new ArrayList<>();
  private final Site first;
  private Optional<String> fault = Optional.empty();
  private IOException full;
  private boolean closed;
  private Earlier earlier = Earlier.nothing();

  /** A session that opens with this site. */
  public SampleSession(Site first) {
    this.first = first;
  }

  /** Says what stands at a path; a site, if nothing is said. */
  public SampleSession at(String folder, FolderLook look) {
    looks.put(folder, look);
    return this;
  }

  /** Makes it a practice site. */
  public SampleSession practising(String name) {
    fault = Optional.of(name);
    return this;
  }

  /** Gives it results from before. */
  public SampleSession with(Earlier before) {
    earlier = before;
    return this;
  }

  /** Lets saving fail from now on; null lets it work again. */
  public void failSaving(IOException reason) {
    full = reason;
  }

  /** What was saved, in order. */
  public List<Site> saves() {
    return saves;
  }

  /** Whether it was closed. */
  public boolean closed() {
    return closed;
  }

  @Override
  public Path folder() {
    return Path.of("acme");
  }

  @Override
  public Optional<String> practice() {
    return fault;
  }

  @Override
  public void mend() {
    fault = fault.map(before -> "none");
  }

  @Override
  public SiteStore store() {
    return new SiteStore() {
      @Override
      public Site load() {
        return first;
      }

      @Override
      public void save(Site site) throws IOException {
        if (full != null) {
          throw full;
        }
        saves.add(site);
      }
    };
  }

  @Override
  public SampleWorkbench workbench() {
    return workbench;
  }

  @Override
  public RequestNumbers numbers() {
    return RequestNumbers.none();
  }

  @Override
  public Vantage vantage() {
    return workbench.isProxied() ? SampleProxy.vantage() : SampleWorkbench.vantage();
  }

  @Override
  public Earlier earlier() {
    return earlier;
  }

  @Override
  public Result confirm(Result result, boolean seen, String by) throws IOException {
    if (full != null) {
      throw full;
    }
    Instant now = SampleWorkbench.AT;
    String token = result.evidence().text(Confirmations.TOKEN).orElseThrow();
    return Confirmations.none().with(new Confirmation(result.check(), token, now, seen, by, now)).applied(result);
  }

  public void confirm(ShownIdentity shown, String by) {
    confirmed.add(shown);
  }

  @Override
  public void deny(ShownIdentity shown, String by) {
    denied.add(shown);
  }

  /** What was denied, in order. */
  public List<ShownIdentity> denied() {
    return denied;
  }

  /** What was confirmed, in order. */
  public List<ShownIdentity> confirmed() {
    return confirmed;
  }

  @Override
  public PacFile proxyScript(String address) throws PacException {
    if (!address.endsWith("proxy.pac")) {
      throw PacException.practising();
    }
    String script =
        "function FindProxyForURL(url, host) { if (local) return 'DIRECT'; if (old) return 'SOCKS s.acme.example:1080';"
            + " return 'PROXY proxy1.acme.example:8080; PROXY proxy2.acme.example:8080; PROXY ' + other; }";
    return PacFile.read(script).orElseThrow();
  }

  @Override
  public Explain explain() {
    return new SampleExplain();
  }

  @Override
  public SampleExporter exporter() {
    return exporter;
  }

  @Override
  public void close() {
    closed = true;
  }

  /** Services with one site, the same whatever folder is opened. */
  public static DesktopServices services(SampleSession session, Path settings) {
    return new DesktopServices() {
      @Override
      public String version() {
        return "0.1.0";
      }

      @Override
      public String edition() {
        return "Connection Ports and Protocols 2.4, Nov 2018";
      }

      @Override
      public Path settingsFile() {
        return settings;
      }

      @Override
      public List<String> faults() {
        return Stream.of(Fault.values()).map(Fault::id).toList();
      }

      @Override
      public FolderLook look(Path folder) {
        return session.looks.getOrDefault(folder.toString(), FolderLook.of(FolderLook.Kind.SITE));
      }

      @Override
      public SiteSession open(Path folder, SecretSource secrets) {
        return session;
      }

      @Override
      public SiteSession practice(String name, SecretSource secrets) {
        return session.practising(name);
      }
    };
  }

  /** Short words for a few causes; the constant's own name for others. */
  private static final class SampleExplain implements Explain {
    private static final Map<Cause, String> CAUSES =
        Map.of(
            Cause.NO_ANSWER, "No answer (dropped)",
            Cause.TLS_INTERCEPTED, "TLS intercepted",
            Cause.TCP_BLOCKED, "No answer over TCP",
            Cause.BLOCK_LISTS_IMPAIRED, "The block list refuses this resolver",
            Cause.HOST_KEY_UNKNOWN, "Host key not confirmed",
            Cause.CLOCK_WRONG, "The clock is wrong");

    @Override
    public String cause(Cause cause, Locale language) {
      return CAUSES.getOrDefault(cause, new Texts(language).title(cause));
    }

    @Override
    public String meaning(Result result, Locale language) {
      return result.cause() == null
          ? "The host answered as it should."
          : new Texts(language).text(result.cause());
    }

    @Override
    public List<String> advice(Result result, Locale language) {
      return result.cause() == null ? List.of() : List.of("Ask for the rule.");
    }

    @Override
    public String owner(Owner owner, Locale language) {
      String name = owner.name();
      return owner == Owner.NETWORK ? "Network team" : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String ticket(Result result, Site site, Locale language) {
      return "Please open " + result.target().hostPort();
    }

    @Override
    public List<Command> reproduce(Check check, Result result) {
      return List.of(
          new Command("Linux", "curl -v http://" + result.target().host() + "/"),
          new Command("Windows", "Test-NetConnection " + result.target().host() + " -Port " + result.target().port()));
    }
  }
}
