package gatewright.ui.files;

import gatewright.catalogue.Owner;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.probe.files.FolderContents;
import gatewright.probe.files.FolderEntry;
import gatewright.result.Attempt;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Evidence;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.SocketPoint;
import gatewright.result.Step;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import gatewright.site.Backup;
import gatewright.ui.SampleWorkbench;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up results of file servers. */
public final class SampleFiles {
  /** What the made-up SSH server shows. */
  public static final String KEY = "kQ8vT2mLx0RjdE5s9uHbWcP1nZ4oYg7AfK3i6VtNqXe";

  /** What was confirmed of it before it changed. */
  public static final String OLD_KEY = "h3Yd0aVfUq2sKx7LzR9mTc5nPw8bJe1gOi4Xk6Bv2Qs";

  /** What the made-up TLS server shows. */
  public static final String CERTIFICATE = "de372c0c6df3c09f423359e03b0cb861fa7a0b48e062f1770d9ac1951dab2814";

  private final Check check;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Object> evidence = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private Identity identity = Identity.UNVERIFIED;
  private Proof proof = Proof.PROTOCOL_SPOKEN;
  private long now;

  private SampleFiles(Check check) {
    this.check = check;
    step(StepName.RESOLVE, 3, true, "10.10.4.20 from 10.20.0.53");
    step(StepName.CONNECT, 12, true, "port open");
  }

  /** The check of a backup server. */
  public static Check backup(Protocol protocol) {
    return check("backup", protocol, false);
  }

  /** The check of a server with lexical data. */
  public static Check lexical(Protocol protocol) {
    return check("lexical-data", protocol, true);
  }

  private static Check check(String service, Protocol protocol, boolean readOnly) {
    Target target = new Target("backup.acme.example", protocol.usualPort(), Transport.TCP);
    Question question =
        new Question.FileServer(protocol, readOnly ? "/lists/words.txt" : "/clearswift", readOnly, Backup.DataMode.PASSIVE, "backup");
    return new Check(
        service + "/" + target.hostPort() + "/direct", service, "FR-006.1", Purpose.REQUIRED, "gw1", target, Way.DIRECT, question,
        Proof.ROUND_TRIP, List.of(), false);
  }

  /** An SFTP server up to its key. */
  private static SampleFiles ssh(Check check) {
    SampleFiles files = new SampleFiles(check);
    files.step(StepName.GREETING, 9, true, "SSH-2.0-OpenSSH_9.2p1");
    files.step(StepName.KEY_EXCHANGE, 31, true, "key exchange done, host key ssh-ed25519 SHA256:" + KEY);
    files.evidence.put("hostKeyAlgorithm", "ssh-ed25519");
    files.evidence.put("hostKeyBits", 256);
    files.evidence.put("agreed", Map.of("kex", "curve25519-sha256", "cipher", "aes256-gcm@openssh.com"));
    files.evidence.put("fingerprint", "SHA256:" + KEY);
    return files;
  }

  /** An FTPS server up to its certificate. */
  private static SampleFiles ftps(Check check) {
    SampleFiles files = new SampleFiles(check);
    files.step(StepName.GREETING, 9, true, "220 ready");
    files.step(StepName.TLS, 2, true, "AUTH TLS: 234 go on");
    files.step(StepName.TLS, 31, true, "TLSv1.3");
    files.evidence.put("subject", "CN=backup.acme.example");
    files.evidence.put("chain", List.of(Map.of("sha256", CERTIFICATE, "keyAlgorithm", "RSA", "keyBits", 2048)));
    return files;
  }

  /** A key that nobody has confirmed. */
  public static Result unknown(Check check) {
    return ssh(check).note("Nobody has confirmed this server's host key yet.").end(Verdict.INCONCLUSIVE, Cause.HOST_KEY_UNKNOWN);
  }

  /** A key that the engineer called wrong. */
  public static Result denied(Check check) {
    return ssh(check).note("Somebody compared it.").end(Verdict.FAIL, Cause.HOST_KEY_UNKNOWN);
  }

  /** Another key than the confirmed one. */
  public static Result changed(Check check) {
    SampleFiles files = ssh(check);
    files.evidence.put("hostKeyConfirmed", List.of("ssh-ed25519 SHA256:" + OLD_KEY));
    return files.note("The server shows another key.").end(Verdict.FAIL, Cause.HOST_KEY_CHANGED);
  }

  /** A certificate that nobody trusts. */
  public static Result untrusted(Check check) {
    return ftps(check).end(Verdict.INCONCLUSIVE, Cause.TLS_UNTRUSTED);
  }

  /** A login that is refused. */
  public static Result refused(Check check) {
    SampleFiles files = ssh(check).known();
    files.step(StepName.LOGIN, 210, false, "The server refused the login of segbackup.");
    return files.note("The server refused the login of segbackup.").end(Verdict.FAIL, Cause.LOGIN_REFUSED);
  }

  /** A password that nobody gave. */
  public static Result passwordMissing(Check check) {
    return ssh(check).known().note("The secret was not given.").end(Verdict.NOT_TESTED, Cause.CREDENTIAL_MISSING);
  }

  /** All goes well. */
  public static Result passing(Check check) {
    SampleFiles files = ssh(check).known();
    files.step(StepName.LOGIN, 48, true, "logged in as segbackup");
    files.step(StepName.TRANSFER, 6, true, "gatewright-7f3a91.tmp is not there yet");
    files.step(StepName.WRITE, 14, true, "wrote 1090 bytes as gatewright-7f3a91.tmp");
    files.step(StepName.READ, 11, true, "read 1090 bytes back");
    files.step(StepName.DELETE, 5, true, "deleted gatewright-7f3a91.tmp");
    files.proof = Proof.ROUND_TRIP;
    return files.end(Verdict.PASS, null);
  }

  /** The file stays behind. */
  public static Result leftBehind(Check check) {
    SampleFiles files = ssh(check).known();
    files.step(StepName.LOGIN, 48, true, "logged in as segbackup");
    files.step(StepName.TRANSFER, 6, true, "gatewright-7f3a91.tmp is not there yet");
    files.step(StepName.WRITE, 14, true, "wrote 1090 bytes");
    files.step(StepName.READ, 11, true, "read 1090 bytes back");
    files.step(StepName.DELETE, 5, false, "the server refused");
    files.proof = Proof.ROUND_TRIP;
    return files.note("It was left behind.").end(Verdict.WARN, Cause.FILE_LEFT_BEHIND);
  }

  /** A firewall lets no data connection through. */
  public static Result dataBlocked(Check check) {
    SampleFiles files = ftps(check).known();
    files.step(StepName.LOGIN, 48, true, "230 in");
    files.step(StepName.TRANSFER, 6, true, "in the directory /clearswift");
    files.step(StepName.DATA, 5001, false, "no answer in 5 s");
    files.step(StepName.WRITE, 5003, false, "The control connection works, the data connection does not.");
    return files.note("The control connection works, the data connection does not (EPSV, port 50213: NO_ANSWER).")
        .end(Verdict.FAIL, Cause.DATA_CHANNEL_BLOCKED);
  }

  /** Nobody is there. */
  public static Result dropped(Check check) {
    SampleFiles files = new SampleFiles(check);
    files.steps.remove(1);
    files.now = 3;
    files.step(StepName.CONNECT, 10_009, false, "No answer in 5 s, twice.");
    files.identity = Identity.NONE;
    files.proof = Proof.NAME_RESOLVED;
    return files.note("No answer in 5 s, twice.").end(Verdict.FAIL, Cause.NO_ANSWER);
  }

  /** What is in a made-up folder. */
  public static FolderContents folder(String path) {
    LocalDate day = LocalDate.of(2026, 11, 20);
    return new FolderContents(
        path,
        List.of(
            new FolderEntry("note.txt", FolderEntry.Kind.FILE, 512, day),
            new FolderEntry("seg1-2026-11-20.tar.gz", FolderEntry.Kind.FILE, 734_003_200L, day),
            new FolderEntry("old", FolderEntry.Kind.FOLDER, -1, day),
            new FolderEntry("2026", FolderEntry.Kind.FOLDER, -1, day),
            new FolderEntry("evil\u202efdp", FolderEntry.Kind.FOLDER, -1, null),
            new FolderEntry("latest", FolderEntry.Kind.LINK, -1, day)),
        false);
  }

  private SampleFiles known() {
    identity = Identity.VERIFIED;
    proof = Proof.IDENTITY_VERIFIED;
    return this;
  }

  private SampleFiles note(String words) {
    notes.add(words);
    return this;
  }

  private void step(StepName name, long millis, boolean ok, String detail) {
    steps.add(new Step(name, now, millis, ok, detail));
    now += millis;
  }

  private Result end(Verdict verdict, Cause cause) {
    return new Result(
        check.id() + "@10.10.4.20", check.service(), check.flow(), check.purpose(), check.initiator(), check.target(), Basis.RESOLVED,
        "10.20.0.53", check.way(), null, verdict, cause, steps.get(steps.size() - 1).name(), proof, identity,
        List.of(
            new Attempt(
                SampleWorkbench.AT, new SocketPoint("10.0.0.5", 51602), new SocketPoint("10.10.4.20", check.target().port()), 12,
                cause == Cause.NO_ANSWER ? "NO_ANSWER" : "CONNECTED")),
        now, steps, new Evidence(evidence), notes, cause == null ? null : Owner.NETWORK, List.of());
  }
}
