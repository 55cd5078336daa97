package gatewright.ui.model;

import gatewright.site.Access;
import gatewright.site.Antivirus;
import gatewright.site.Backup;
import gatewright.site.CatalogueChoice;
import gatewright.site.Controls;
import gatewright.site.Credential;
import gatewright.site.Custom;
import gatewright.site.Customer;
import gatewright.site.Directory;
import gatewright.site.Dns;
import gatewright.site.Engineer;
import gatewright.site.Gateway;
import gatewright.site.Lexical;
import gatewright.site.Paperwork;
import gatewright.site.Peer;
import gatewright.site.Pmm;
import gatewright.site.Proxy;
import gatewright.site.Services;
import gatewright.site.Site;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import gatewright.site.TimeServers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A site with some of its parts exchanged. Not for keeping: made, changed and turned into a site at once. */
public final class SiteDraft {
  private final Site origin;
  private Customer customer;
  private Engineer engineer;
  private List<Gateway> gateways;
  private Access access;
  private Dns dns;
  private Controls controls;
  private Proxy proxy;
  private List<Antivirus> antivirus;
  private TimeServers time;
  private Services services;
  private Backup backup;
  private Syslog syslog;
  private Snmp snmp;
  private List<Directory> directories;
  private Pmm pmm;
  private List<Peer> peers;
  private Lexical lexical;
  private List<Custom> custom;
  private CatalogueChoice catalogue;
  private List<Credential> credentials;
  private Paperwork paperwork;
  private final Set<String> dropped = new HashSet<>();

  private SiteDraft(Site origin) {
    this.origin = origin;
    customer = origin.customer();
    engineer = origin.engineer();
    gateways = origin.gateways();
    access = origin.access();
    dns = origin.dns();
    controls = origin.controls();
    proxy = origin.proxy();
    antivirus = origin.antivirus();
    time = origin.time();
    services = origin.services();
    backup = origin.backup();
    syslog = origin.syslog();
    snmp = origin.snmp();
    directories = origin.directories();
    pmm = origin.pmm();
    peers = origin.peers();
    lexical = origin.lexical();
    custom = origin.custom();
    catalogue = origin.catalogue();
    credentials = origin.credentials();
    paperwork = origin.paperwork();
  }

  /** A draft that is the same as that site. */
  public static SiteDraft of(Site site) {
    return new SiteDraft(site);
  }

  public SiteDraft customer(Customer value) {
    customer = value;
    return this;
  }

  public SiteDraft engineer(Engineer value) {
    engineer = value;
    return this;
  }

  public SiteDraft gateways(List<Gateway> value) {
    gateways = value;
    return this;
  }

  public SiteDraft access(Access value) {
    access = value;
    return this;
  }

  public SiteDraft dns(Dns value) {
    dns = value;
    return this;
  }

  public SiteDraft controls(Controls value) {
    controls = value;
    return this;
  }

  public SiteDraft proxy(Proxy value) {
    proxy = value;
    return this;
  }

  public SiteDraft antivirus(List<Antivirus> value) {
    antivirus = value;
    return this;
  }

  public SiteDraft time(TimeServers value) {
    time = value;
    return this;
  }

  public SiteDraft services(Services value) {
    services = value;
    return this;
  }

  public SiteDraft backup(Backup value) {
    backup = value;
    return this;
  }

  public SiteDraft syslog(Syslog value) {
    syslog = value;
    return this;
  }

  public SiteDraft snmp(Snmp value) {
    snmp = value;
    return this;
  }

  public SiteDraft directories(List<Directory> value) {
    directories = value;
    return this;
  }

  public SiteDraft pmm(Pmm value) {
    pmm = value;
    return this;
  }

  public SiteDraft peers(List<Peer> value) {
    peers = value;
    return this;
  }

  public SiteDraft lexical(Lexical value) {
    lexical = value;
    return this;
  }

  public SiteDraft custom(List<Custom> value) {
    custom = value;
    return this;
  }

  public SiteDraft catalogue(CatalogueChoice value) {
    catalogue = value;
    return this;
  }

  public SiteDraft paperwork(Paperwork value) {
    paperwork = value;
    return this;
  }

  /** Has a credential of that id with that user (null for none), in the place where it was before. */
  public SiteDraft credential(String id, String user) {
    List<Credential> next = new ArrayList<>(credentials);
    dropped.remove(id);
    Credential fresh = new Credential(id, user);
    int at = -1;
    for (int i = 0; i < next.size(); i++) {
      at = next.get(i).id().equals(id) ? i : at;
    }
    if (at < 0) {
      next.add(fresh);
    } else {
      next.set(at, fresh);
    }
    credentials = next;
    return this;
  }

  /** Drops the credential of that id, if there is one and nothing refers to it in the end. */
  public SiteDraft withoutCredential(String id) {
    dropped.add(id);
    return this;
  }

  /** What it came to. */
  public Site site() {
    Set<String> needless = new HashSet<>(dropped);
    needless.removeAll(references());
    List<Credential> kept = credentials.stream().filter(credential -> !needless.contains(credential.id())).toList();
    return new Site(
        customer, engineer, gateways, access, dns, controls, proxy, antivirus, time, services, backup, syslog, snmp, directories,
        pmm, peers, lexical, custom, origin.trust(), catalogue, kept, paperwork);
  }

  private Set<String> references() {
    Set<String> used = new HashSet<>();
    used.add(proxy.credential());
    used.add(backup == null ? null : backup.credential());
    used.add(snmp == null ? null : snmp.credential());
    used.add(lexical == null ? null : lexical.credential());
    directories.forEach(directory -> used.add(directory.credential()));
    return used;
  }
}
