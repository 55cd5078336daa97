package planted.gatewright.site;

/** Uses the FTP server outside the practice site. */
final class ServesFiles {
  org.apache.ftpserver.FtpServer server;
}
