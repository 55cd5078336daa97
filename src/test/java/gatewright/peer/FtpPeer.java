package gatewright.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An FTP server with its files in memory. What it shall do otherwise is set before the first caller comes. */
public final class FtpPeer implements AutoCloseable {
  /** Who may log in. */
  public static final String USER = "gateway";

  public static final String PASSWORD = "open sesame";

  /** What lies on it. */
  public final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /** Replies that are given instead of doing what a verb says. */
  public final Map<String, String> instead = new ConcurrentHashMap<>();

  /** What it sends for MLSD or LIST; a verb that is not there is unknown to it. */
  public final Map<String, String> lists = new ConcurrentHashMap<>();

  public String greeting = "220-Welcome\r\n  220 and more\r\n220 ready";

  /** The verb at which it hangs up; null for none. */
  public String hangsUpAt;

  /** The verb that it does not answer; null for none. */
  public String silentAt;

  /** What becomes of a file's content on its way to the disk. */
  public UnaryOperator<byte[]> disk = content -> content;

  /** Whether a data connection must take up the control connection's session. */
  public boolean demandsReuse;

  /** Another certificate to show on data connections; null for the same. */
  public SSLContext dataIdentity;

  /** TLS versions; null for Java's own choice. */
  public String[] versions;

  /** Where PASV says that it waits. */
  public String passiveAddress;

  /** Whether the data ports are led to: a firewall that blocks them leaves this false. */
  public boolean dataPortsOpen = true;

  /** A port to name instead of one that it listens on; 0 for none. */
  public int foreignPort;

  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final Roads roads;
  private final String address;
  private final SSLContext identity;
  private final TcpPeer server;

  /**
   * One that is found at that address and port.
   *
   * @param identity null to speak no TLS
   * @param implicit whether it speaks TLS from the beginning
   */
  public FtpPeer(Roads roads, String address, int port, SSLContext identity, boolean implicit) {
    this.roads = roads;
    this.address = address;
    this.passiveAddress = address;
    this.identity = identity;
    server = TcpPeer.that(socket -> new Visit(socket, implicit).hold());
    roads.tcp(address, port, server.address());
  }

  /** Everything that was said to it; of PASS only the verb. */
  public List<String> commands() {
    return List.copyOf(commands);
  }

  /** How often that verb came. */
  public long count(String verb) {
    return commands.stream().filter(command -> command.equals(verb) || command.startsWith(verb + " ")).count();
  }

  @Override
  public void close() {
    server.close();
  }

  private final class Visit {
    private Socket socket;
    private final boolean implicit;
    private BufferedReader in;
    private ServerSocket passive;
    private InetSocketAddress active;
    private boolean privateData;
    private long session;
    private String user = "";
    private String folder = "/home/gateway";

    Visit(Socket socket, boolean implicit) {
      this.socket = socket;
      this.implicit = implicit;
    }

    void hold() throws IOException {
      if (implicit) {
        secure();
      }
      reader();
      if (!reached("greeting")) {
        return;
      }
      say(greeting);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        commands.add(verb.equals("PASS") ? "PASS" : line);
        if (!reached(verb)) {
          return;
        }
        answer(verb, line.substring(verb.length()).strip());
      }
    }

    private boolean reached(String verb) throws IOException {
      if (verb.equals(silentAt)) {
        TcpPeer.drain(socket);
        return false;
      }
      return !verb.equals(hangsUpAt);
    }

    private void answer(String verb, String argument) throws IOException {
      if (instead.containsKey(verb)) {
        say(instead.get(verb));
        return;
      }
      switch (verb) {
        case "AUTH" -> {
          if (identity == null) {
            say("502 no");
          } else {
            say("234 go on");
            secure();
            reader();
          }
        }
        case "USER" -> {
          user = argument;
          say("331 and the password");
        }
        case "PASS" -> say(user.equals("anonymous") || user.equals(USER) && argument.equals(PASSWORD) ? "230 in" : "530 no");
        case "PBSZ", "TYPE" -> say("200 as you like");
        case "CWD" -> {
          folder = argument.startsWith("/") ? argument : folder + "/" + argument;
          say(argument.endsWith(".txt") ? "550 not a directory" : "250 there");
        }
        case "PWD" -> say("257 \"" + folder.replace("\"", "\"\"") + "\" is where you are");
        case "FEAT" -> say(lists.containsKey("MLSD") ? "211-Features:\r\n MLST type*;size*;modify*;\r\n211 End" : "502 what?");
        case "MLSD", "LIST" -> {
          if (lists.containsKey(verb)) {
            transfer(data -> data.getOutputStream().write(lists.get(verb).getBytes(StandardCharsets.UTF_8)));
          } else {
            say("502 what?");
          }
        }
        case "PROT" -> {
          privateData = true;
          say("200 as you like");
        }
        case "SIZE" -> say(files.containsKey(argument) ? "213 " + files.get(argument).length : "550 not there");
        case "DELE" -> say(files.remove(argument) == null ? "550 not there" : "250 gone");
        case "EPSV" -> say("229 Entering Extended Passive Mode (|||" + listen() + "|)");
        case "PASV" -> {
          int port = listen();
          say("227 Entering Passive Mode (" + passiveAddress.replace('.', ',') + "," + (port >> 8) + "," + (port & 255) + ")");
        }
        case "PORT" -> {
          String[] parts = argument.split(",");
          int port = Integer.parseInt(parts[4]) << 8 | Integer.parseInt(parts[5]);
          active = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
          say("200 as you like");
        }
        case "STOR" -> transfer(data -> files.put(argument, disk.apply(data.getInputStream().readAllBytes())));
        case "RETR" -> {
          if (files.containsKey(argument)) {
            transfer(data -> data.getOutputStream().write(files.get(argument)));
          } else {
            say("550 not there");
          }
        }
        case "NLST" -> transfer(
            data -> data.getOutputStream().write(String.join("\r\n", files.keySet()).getBytes(StandardCharsets.UTF_8)));
        case "QUIT" -> say("221 bye");
        default -> say("502 what?");
      }
    }

    private int listen() throws IOException {
      if (foreignPort != 0) {
        return foreignPort;
      }
      if (passive != null) {
        passive.close();
      }
      passive = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      int port = passive.getLocalPort();
      if (dataPortsOpen) {
        roads.tcp(address, port, (InetSocketAddress) passive.getLocalSocketAddress());
      }
      return port;
    }

    private void transfer(TcpPeer.Talk talk) throws IOException {
      say("150 here it comes");
      String end = "226 done";
      try (Socket plain = connected()) {
        if (!privateData) {
          talk.with(plain);
        } else {
          SSLSocket data = tls(dataIdentity == null ? identity : dataIdentity, plain);
          data.startHandshake();
          if (demandsReuse && data.getSession().getCreationTime() != session) {
            say("522 SSL connection failed; session reuse required");
            return;
          }
          talk.with(data);
          data.close();
        }
      } catch (SocketException e) {
        end = "426 broken off";
      } finally {
        if (passive != null) {
          passive.close();
        }
      }
      say(end);
    }

    private Socket connected() throws IOException {
      return active == null ? passive.accept() : new Socket(active.getAddress(), active.getPort());
    }

    private void secure() throws IOException {
      SSLSocket tls = tls(identity, socket);
      tls.startHandshake();
      session = tls.getSession().getCreationTime();
      socket = tls;
    }

    private SSLSocket tls(SSLContext shown, Socket plain) throws IOException {
      SSLSocket tls = Signer.tls(shown, plain);
      if (versions != null) {
        tls.setEnabledProtocols(versions);
      }
      return tls;
    }

    private void reader() {
      try {
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void say(String text) throws IOException {
      TcpPeer.send(socket, text + "\r\n");
    }
  }
}
