package gatewright.advice;

import gatewright.catalogue.Protocol;
import gatewright.plan.Question;
import gatewright.site.Backup;
import java.util.List;

/** Commands that look into a file server. */
final class FileCommands {
  private FileCommands() {}

  static List<String> of(Reproduce.Words words, Question.FileServer server) {
    return switch (server.protocol()) {
      case SFTP -> secureShell(words, server);
      case HTTPS -> List.of(page(words, server));
      case FTP -> List.of(ftp(words, server, "ftp", ""));
      case FTPS_EXPLICIT -> List.of(ftp(words, server, "ftp", " --ssl-reqd"));
      case FTPS_IMPLICIT -> List.of(ftp(words, server, "ftps", ""));
      default -> List.of(Reproduce.port(words));
    };
  }

  private static List<String> secureShell(Reproduce.Words words, Question.FileServer server) {
    String keys = "ssh-keyscan -p " + words.port() + " " + words.host();
    if (server.credential() == null) {
      return List.of(keys);
    }
    return List.of(keys, "sftp -P " + words.port() + " " + words.quote("USER@" + words.plainHost() + ":" + directory(server)));
  }

  private static String page(Reproduce.Words words, Question.FileServer server) {
    String line = words.windows() ? "curl.exe -v -o NUL" : "curl -v -o /dev/null";
    return line + login(server) + " " + words.quote("https://" + words.check().target().hostPort() + absolute(server.path()));
  }

  private static String ftp(Reproduce.Words words, Question.FileServer server, String scheme, String tls) {
    String mode = server.dataMode() == Backup.DataMode.ACTIVE ? " --ftp-port -" : " --ftp-pasv";
    String url = scheme + "://" + words.check().target().hostPort() + directory(server);
    return (words.windows() ? "curl.exe -v" : "curl -v") + tls + mode + login(server) + " " + words.quote(url);
  }

  /** Curl asks for the password of a user that is named without one. */
  private static String login(Question.FileServer server) {
    return server.credential() == null ? "" : " -u USER";
  }

  private static String directory(Question.FileServer server) {
    String path = absolute(server.path());
    return server.protocol() == Protocol.SFTP || server.readOnly() || path.endsWith("/") ? path : path + "/";
  }

  private static String absolute(String path) {
    return path == null || path.isEmpty() ? "/" : path.startsWith("/") ? path : "/" + path;
  }
}
