package planted.gatewright.site;

/** Uses MINA SSHD outside its probes. */
final class AsksShell {
  org.apache.sshd.client.SshClient client;
}
