package gatewright.practice.server;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Makes a plain directory answer as a Windows domain controller does: what it says of itself, and how it refuses a login. */
final class ActiveDirectory extends InMemoryOperationInterceptor {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'.0Z'").withZone(ZoneOffset.UTC);
  private static final String WRONG_PASSWORD =
      "80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 52e, v3839";
  private static final String NEEDS_TLS =
      "00002028: LdapErr: DSID-0C090259, comment: The server requires binds to turn on integrity checking";

  private final DirectoryServer.Manner manner;
  private final Clock clock;
  private volatile int plainPort;

  ActiveDirectory(DirectoryServer.Manner manner, Clock clock) {
    this.manner = manner;
    this.clock = clock;
  }

  /** Which port is the one in clear. */
  void plainPort(int port) {
    plainPort = port;
  }

  @Override
  public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
    if (!manner.clearLogin() && request.getConnectedPort() == plainPort) {
      throw new LDAPException(ResultCode.STRONG_AUTH_REQUIRED, NEEDS_TLS);
    }
  }

  @Override
  public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult result) {
    if (result.getResult().getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
      BindResult plain = result.getResult();
      result.setResult(
          new BindResult(plain.getMessageID(), plain.getResultCode(), WRONG_PASSWORD, null, null, null, null));
    }
  }

  @Override
  public void processSearchEntry(InMemoryInterceptedSearchEntry result) {
    if (!result.getRequest().getBaseDN().isEmpty() || !result.getSearchEntry().getDN().isEmpty()) {
      return;
    }
    Entry entry = result.getSearchEntry().duplicate();
    String configuration = "CN=Configuration," + manner.base();
    entry.setAttribute("namingContexts", manner.base(), configuration, "CN=Schema," + configuration);
    entry.setAttribute("defaultNamingContext", manner.base());
    entry.setAttribute("rootDomainNamingContext", manner.base());
    entry.setAttribute("configurationNamingContext", configuration);
    entry.setAttribute("subschemaSubentry", "CN=Aggregate,CN=Schema," + configuration);
    entry.setAttribute("dnsHostName", manner.host());
    entry.setAttribute("currentTime", TIME.format(clock.instant()));
    entry.setAttribute("isGlobalCatalogReady", manner.globalCatalogue() ? "TRUE" : "FALSE");
    entry.setAttribute("isSynchronized", "TRUE");
    entry.setAttribute("supportedCapabilities", "1.2.840.113556.1.4.800");
    entry.setAttribute("supportedSASLMechanisms", "GSSAPI", "GSS-SPNEGO", "EXTERNAL", "DIGEST-MD5");
    entry.setAttribute("domainFunctionality", "7");
    entry.setAttribute("forestFunctionality", "7");
    entry.setAttribute("domainControllerFunctionality", "7");
    entry.removeAttribute("vendorName");
    entry.removeAttribute("vendorVersion");
    result.setSearchEntry(entry);
  }
}
