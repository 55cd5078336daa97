package gatewright.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.plan.Check;
import gatewright.result.Result;
import gatewright.ui.answer.Message;
import gatewright.ui.files.SampleFiles;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.trust.TrustQuestion.Standing;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class TrustViewModelTest {
  private static final Check SFTP = SampleFiles.backup(Protocol.SFTP);

  private final SimpleObjectProperty<Boolean> busy = new SimpleObjectProperty<>(false);
  private final List<Boolean> answers = new ArrayList<>();

  private TrustViewModel asked(Result result) {
    return new TrustViewModel(TrustQuestion.of(SFTP, result).orElseThrow(), busy, answers::add);
  }

  @Test
  void aNewKeyMayBeTrustedByEyeUnlessTheTextSaysOtherwise() {
    TrustViewModel box = asked(SampleFiles.unknown(SFTP));
    assertThat(box.words()).isNull();
    assertThat(box.barredProperty().get()).isFalse();

    box.givenProperty().set(SampleFiles.KEY.substring(0, 5));
    assertThat(box.words()).isEqualTo(Message.of("trust.begins", 5, 43));
    assertThat(box.barredProperty().get()).isTrue();

    box.givenProperty().set("SHA256:" + SampleFiles.OLD_KEY);
    assertThat(box.words()).isEqualTo(Message.of("trust.differs", 1, "h", "k"));
    box.trust();
    assertThat(answers).isEmpty();

    box.givenProperty().set("SHA256:" + SampleFiles.KEY);
    assertThat(box.words()).isEqualTo(Message.of("trust.agrees", 43));
    assertThat(box.undeniableProperty().get()).isTrue();
    box.trust();
    assertThat(answers).containsExactly(true);
  }

  @Test
  void itCanBeCalledAnotherOne() {
    TrustViewModel box = asked(SampleFiles.unknown(SFTP));
    box.givenProperty().set(SampleFiles.OLD_KEY);
    box.deny();
    assertThat(answers).containsExactly(false);
  }

  @Test
  void anMd5FingerprintIsRefusedWithTheReason() {
    TrustViewModel box = asked(SampleFiles.unknown(SFTP));
    box.givenProperty().set("MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48");
    assertThat(box.words()).isEqualTo(Message.of("trust.md5.hostKey"));
    assertThat(box.barredProperty().get()).isTrue();
  }

  @Test
  void anotherKeyThanBeforeNeedsTheFingerprintInFull() {
    TrustViewModel box = asked(SampleFiles.changed(SFTP));
    assertThat(box.question().standing()).isEqualTo(Standing.CHANGED);
    assertThat(box.question().before()).containsExactly("ssh-ed25519 SHA256:" + SampleFiles.OLD_KEY);
    assertThat(box.words()).isEqualTo(Message.of("trust.needed"));
    box.trust();
    assertThat(answers).isEmpty();
    box.givenProperty().set(SampleFiles.KEY);
    box.trust();
    assertThat(answers).containsExactly(true);
  }

  @Test
  void whatWasDeniedCanOnlyBeTakenBackByComparing() {
    TrustViewModel box = asked(SampleFiles.denied(SFTP));
    assertThat(box.question().standing()).isEqualTo(Standing.DENIED);
    assertThat(box.canBeDenied()).isFalse();
    box.deny();
    box.trust();
    assertThat(answers).isEmpty();
  }

  @Test
  void nothingIsAnsweredWhileATestGoesOn() {
    TrustViewModel box = asked(SampleFiles.unknown(SFTP));
    busy.set(true);
    box.trust();
    box.deny();
    assertThat(answers).isEmpty();
  }

  @Test
  void whatIsShownAtTwoAddressesIsAskedOnce() {
    Result first = SampleFiles.unknown(SFTP);
    List<TrustQuestion> questions = TrustQuestion.in(List.of(new Entry(SFTP, Progress.DONE, List.of(first, first))));
    assertThat(questions).hasSize(1);
    assertThat(questions.get(0).bits()).isEqualTo(256);
    assertThat(questions.get(0).address()).isEqualTo("10.10.4.20");
    assertThat(TrustQuestion.in(List.of(new Entry(SFTP, Progress.DONE, List.of(SampleFiles.passing(SFTP)))))).isEmpty();
  }

  @Test
  void aCertificateIsAskedAboutToo() {
    Check ftps = SampleFiles.backup(Protocol.FTPS_EXPLICIT);
    TrustQuestion question = TrustQuestion.of(ftps, SampleFiles.untrusted(ftps)).orElseThrow();
    assertThat(question.shown().fingerprint()).isEqualTo(SampleFiles.CERTIFICATE);
    assertThat(question.bits()).isEqualTo(2048);
    assertThat(question.standing()).isEqualTo(Standing.NEW);
  }
}
