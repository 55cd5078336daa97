package gatewright.probe.directory;

import com.unboundid.asn1.ASN1StreamReader;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import gatewright.peer.Signer;
import gatewright.peer.TcpPeer;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A directory whose answers are given. It writes down the passwords that it is sent. */
final class LdapPeer {
  static final String BASE = "DC=corp,DC=example";

  final List<String> binds = new CopyOnWriteArrayList<>();
  final List<Attribute> root = new ArrayList<>();
  int rootCode;
  int bindCode;
  String bindWords = "";
  int startTlsCode;
  int baseCode;
  boolean rootOnlyAfterLogin;
  SSLContext inside;

  LdapPeer() {
    root("namingContexts", BASE, "CN=Configuration," + BASE);
    root("supportedLDAPVersion", "3", "2");
    root("supportedExtension", "1.3.6.1.4.1.1466.20037");
    root("defaultNamingContext", BASE);
    root("rootDomainNamingContext", BASE);
    root("dnsHostName", "dc1.corp.example");
  }

  LdapPeer root(String name, String... values) {
    root.removeIf(each -> each.getName().equals(name));
    if (values.length > 0) {
      root.add(new Attribute(name, values));
    }
    return this;
  }

  /** In clear, with StartTLS where {@link #inside} is set. */
  TcpPeer plain() {
    return TcpPeer.that(this::talk);
  }

  /** In TLS from the first byte. */
  TcpPeer secure(SSLContext context) {
    return TcpPeer.that(socket -> talk(Signer.tls(context, socket)));
  }

  void talk(Socket first) throws IOException {
    Socket socket = first;
    boolean loggedIn = false;
    while (true) {
      LDAPMessage message = read(socket);
      if (message == null) {
        return;
      }
      ProtocolOp op = message.getProtocolOp();
      int id = message.getMessageID();
      if (op instanceof SearchRequestProtocolOp search) {
        search(socket, id, search, loggedIn);
      } else if (op instanceof BindRequestProtocolOp bind) {
        binds.add(bind.getSimplePassword().stringValue());
        loggedIn = bindCode == 0;
        send(socket, id, new BindResponseProtocolOp(bindCode, null, bindWords, null, null));
      } else if (op instanceof ExtendedRequestProtocolOp) {
        send(socket, id, new ExtendedResponseProtocolOp(startTlsCode, null, "", null, null, null));
        if (startTlsCode == 0) {
          socket = Signer.tls(inside, socket);
        }
      }
    }
  }

  private void search(Socket socket, int id, SearchRequestProtocolOp search, boolean loggedIn) throws IOException {
    boolean ofRoot = search.getBaseDN().isEmpty();
    int code = ofRoot ? rootCode : baseCode;
    boolean shows = code == 0 && (!ofRoot || loggedIn || !rootOnlyAfterLogin);
    if (shows) {
      List<Attribute> attributes = ofRoot ? root : List.of(new Attribute("objectClass", "domain"));
      send(socket, id, new SearchResultEntryProtocolOp(search.getBaseDN(), attributes));
    }
    send(socket, id, new SearchResultDoneProtocolOp(code, null, code == 0 ? "" : "sorry", null));
  }

  static LDAPMessage read(Socket socket) throws IOException {
    try {
      return LDAPMessage.readFrom(new ASN1StreamReader(socket.getInputStream()), false);
    } catch (LDAPException e) {
      throw new IOException(e);
    }
  }

  static void send(Socket socket, int id, ProtocolOp op) throws IOException {
    socket.getOutputStream().write(new LDAPMessage(id, op).encode().encode());
    socket.getOutputStream().flush();
  }
}
