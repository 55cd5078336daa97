package gatewright.practice;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Section;
import gatewright.catalogue.Transport;
import gatewright.practice.server.RawClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Sees each place of a practice site as a caller does, in a few words. */
final class Observer {
  private static final int SHORT_MILLIS = 200;
  private static final long ERA = 2_208_988_800L;

  private final PracticeSite practice;

  Observer(PracticeSite practice) {
    this.practice = practice;
  }

  /** What there is at each place, the dead address included. */
  Map<String, String> all(Scene scene) throws IOException, GeneralSecurityException {
    Map<String, String> seen = new TreeMap<>();
    for (Place place : scene.places()) {
      seen.put(place.target().hostPort() + "/" + place.transport(), at(place));
    }
    String dead = practice.site().controls().deadAddress();
    for (int port : new int[] {80, 443}) {
      Protocol protocol = port == 80 ? Protocol.HTTP : Protocol.HTTPS;
      Place place = new Place("", "", Section.EXTRA, dead, port, Transport.TCP, protocol, false);
      seen.put(place.target().hostPort() + "/TCP", at(place));
    }
    return seen;
  }

  /** Where the route leads, however the name resolves. */
  InetSocketAddress server(String host, int port, Transport transport) throws IOException {
    return practice.route().to(host, InetAddress.getByName("198.51.100.253"), port, transport);
  }

  private String at(Place place) throws IOException, GeneralSecurityException {
    InetSocketAddress server = server(place.host(), place.port(), place.transport());
    if (place.transport() == Transport.UDP) {
      return switch (place.protocol()) {
        case DNS -> names(server);
        case NTP -> minutes(server);
        default -> "some UDP server";
      };
    }
    try (Socket socket = new Socket()) {
      socket.connect(server, SHORT_MILLIS);
    } catch (SocketTimeoutException e) {
      return "silent";
    } catch (ConnectException e) {
      return "refused";
    }
    return switch (place.protocol()) {
      case HTTP -> web(server, place.host());
      case HTTPS -> identity(server);
      case SSH, SFTP, SMTP, FTP, FTPS_EXPLICIT -> RawClient.greeting(server);
      default -> "open";
    };
  }

  private static String web(InetSocketAddress server, String host) throws IOException {
    return RawClient.converse(server, "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").replaceFirst("Date: .*", "");
  }

  private String identity(InetSocketAddress server) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("practice", practice.certificateAuthorities().get(0));
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(server.getAddress(), server.getPort())) {
      socket.startHandshake();
      return "trusted";
    } catch (SSLHandshakeException e) {
      return "untrusted";
    }
  }

  private String names(InetSocketAddress server) throws IOException {
    String zone = practice.site().dns().blockListZone();
    StringBuilder answers = new StringBuilder();
    for (String name : new String[] {"www.clearswift.com", "nothing.invalid", "2.0.0.127." + zone, "1.0.0.127." + zone}) {
      Message query = Message.newQuery(Record.newRecord(Name.fromString(name, Name.root), Type.A, DClass.IN));
      Message reply = new Message(RawClient.ask(server, query.toWire()));
      answers.append(Rcode.string(reply.getRcode()));
      reply.getSection(org.xbill.DNS.Section.ANSWER).forEach(record -> answers.append(' ').append(record.rdataToString()));
      answers.append('\n');
    }
    return answers.toString();
  }

  private static String minutes(InetSocketAddress server) throws IOException {
    byte[] reply = RawClient.ask(server, ByteBuffer.allocate(48).put(0, (byte) 0x23).array());
    Instant told = Instant.ofEpochSecond(Integer.toUnsignedLong(ByteBuffer.wrap(reply).getInt(40)) - ERA);
    return Duration.between(Instant.now(), told).plusSeconds(30).toMinutes() + " minutes ahead";
  }
}
