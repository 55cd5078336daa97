package gatewright.practice.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that greets and says what it can do (RFC 5321), but takes no mail. */
public final class MailServer implements TcpServer.Conversation {
  private static final int MOST_COMMANDS = 20;

  private final String name;

  /** Greets by that name. */
  public MailServer(String name) {
    this.name = name;
  }

  @Override
  public void hold(Socket caller) throws IOException {
    OutputStream out = caller.getOutputStream();
    BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    say(out, "220 " + name + " ESMTP");
    for (int commands = 0; commands < MOST_COMMANDS; commands++) {
      String line = in.readLine();
      if (line == null) {
        return;
      }
      String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      switch (verb) {
        case "EHLO" -> say(out, "250-" + name, "250-SIZE 52428800", "250-8BITMIME", "250 ENHANCEDSTATUSCODES");
        case "HELO" -> say(out, "250 " + name);
        case "NOOP", "RSET" -> say(out, "250 2.0.0 Ok");
        case "QUIT" -> {
          say(out, "221 2.0.0 Bye");
          return;
        }
        default -> say(out, "502 5.5.1 No mail is taken here");
      }
    }
  }

  private static void say(OutputStream out, String... lines) throws IOException {
    out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
