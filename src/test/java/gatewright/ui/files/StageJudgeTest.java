package gatewright.ui.files;

import static gatewright.ui.files.Stage.State.FAIL;
import static gatewright.ui.files.Stage.State.NOT_TESTED;
import static gatewright.ui.files.Stage.State.PASS;
import static gatewright.ui.files.Stage.State.TESTING;
import static gatewright.ui.files.Stage.State.WAITING_FOR_YOU;
import static gatewright.ui.files.Stage.State.WARN;
import static gatewright.ui.files.StageKind.CERTIFICATE;
import static gatewright.ui.files.StageKind.CONNECT;
import static gatewright.ui.files.StageKind.DATA;
import static gatewright.ui.files.StageKind.DELETE;
import static gatewright.ui.files.StageKind.FOLDER;
import static gatewright.ui.files.StageKind.GREETING;
import static gatewright.ui.files.StageKind.HOST_KEY;
import static gatewright.ui.files.StageKind.KEY_EXCHANGE;
import static gatewright.ui.files.StageKind.LOGIN;
import static gatewright.ui.files.StageKind.NAME;
import static gatewright.ui.files.StageKind.READ;
import static gatewright.ui.files.StageKind.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.plan.Check;
import gatewright.result.Result;
import gatewright.ui.answer.Message;
import gatewright.ui.files.Stage.State;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageJudgeTest {
  private static final Check SFTP = SampleFiles.backup(Protocol.SFTP);
  private static final Check FTPS = SampleFiles.backup(Protocol.FTPS_EXPLICIT);

  private static List<Stage> stages(Check check, Result result) {
    return Trip.of(new Entry(check, Progress.DONE, List.of(result))).findFirst().orElseThrow().stages();
  }

  private static Map<StageKind, State> states(Check check, Result result) {
    Map<StageKind, State> states = new LinkedHashMap<>();
    stages(check, result).forEach(stage -> states.put(stage.kind(), stage.state()));
    return states;
  }

  private static Stage stage(Check check, Result result, StageKind kind) {
    return stages(check, result).stream().filter(stage -> stage.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void aRoundTripPassesStageByStage() {
    assertThat(states(SFTP, SampleFiles.passing(SFTP)).keySet())
        .containsExactly(NAME, CONNECT, GREETING, KEY_EXCHANGE, HOST_KEY, LOGIN, FOLDER, WRITE, READ, DELETE);
    assertThat(states(SFTP, SampleFiles.passing(SFTP)).values()).containsOnly(PASS);
    assertThat(stage(SFTP, SampleFiles.passing(SFTP), HOST_KEY).detail())
        .isEqualTo(Message.of("files.identity.confirmed", "ssh-ed25519"));
    assertThat(stage(SFTP, SampleFiles.passing(SFTP), LOGIN).start()).isEqualTo(55);
    assertThat(stage(SFTP, SampleFiles.passing(SFTP), LOGIN).millis()).isEqualTo(48);
  }

  @Test
  void anUnknownKeyWaitsForTheEngineerAndNothingBehindItIsTested() {
    Map<StageKind, State> states = states(SFTP, SampleFiles.unknown(SFTP));
    assertThat(states).containsEntry(KEY_EXCHANGE, PASS).containsEntry(HOST_KEY, WAITING_FOR_YOU);
    assertThat(states).containsEntry(LOGIN, NOT_TESTED).containsEntry(WRITE, NOT_TESTED).containsEntry(DELETE, NOT_TESTED);
    assertThat(stage(SFTP, SampleFiles.unknown(SFTP), LOGIN).detail())
        .isEqualTo(Message.of("files.behind", Message.of("stage.HOST_KEY")));
    assertThat(stage(SFTP, SampleFiles.unknown(SFTP), WRITE).detail()).isNull();
  }

  @Test
  void aChangedOrDeniedKeyFails() {
    assertThat(states(SFTP, SampleFiles.changed(SFTP))).containsEntry(HOST_KEY, FAIL).containsEntry(LOGIN, NOT_TESTED);
    assertThat(states(SFTP, SampleFiles.denied(SFTP))).containsEntry(HOST_KEY, FAIL).containsEntry(LOGIN, NOT_TESTED);
  }

  @Test
  void aCertificateWaitsLikeAKey() {
    Map<StageKind, State> states = states(FTPS, SampleFiles.untrusted(FTPS));
    assertThat(states.keySet()).startsWith(NAME, CONNECT, GREETING, StageKind.TLS, CERTIFICATE, LOGIN);
    assertThat(states).containsEntry(CERTIFICATE, WAITING_FOR_YOU).containsEntry(LOGIN, NOT_TESTED);
  }

  @Test
  void aRefusedLoginStopsThere() {
    Map<StageKind, State> states = states(SFTP, SampleFiles.refused(SFTP));
    assertThat(states).containsEntry(HOST_KEY, PASS).containsEntry(LOGIN, FAIL).containsEntry(FOLDER, NOT_TESTED);
  }

  @Test
  void aMissingPasswordIsNotTestedWithTheReason() {
    Stage login = stage(SFTP, SampleFiles.passwordMissing(SFTP), LOGIN);
    assertThat(login.state()).isEqualTo(NOT_TESTED);
    assertThat(login.detail()).isEqualTo(Message.of("files.said", "The secret was not given."));
  }

  @Test
  void aBlockedDataConnectionIsBlamedAndNotTheWriting() {
    Map<StageKind, State> states = states(FTPS, SampleFiles.dataBlocked(FTPS));
    assertThat(states).containsEntry(FOLDER, PASS).containsEntry(DATA, FAIL).containsEntry(WRITE, NOT_TESTED);
  }

  @Test
  void aFileLeftBehindIsAWarningAtTheDeleting() {
    Map<StageKind, State> states = states(SFTP, SampleFiles.leftBehind(SFTP));
    assertThat(states).containsEntry(READ, PASS).containsEntry(DELETE, WARN);
  }

  @Test
  void nobodyThere() {
    Map<StageKind, State> states = states(SFTP, SampleFiles.dropped(SFTP));
    assertThat(states).containsEntry(NAME, PASS).containsEntry(CONNECT, FAIL).containsEntry(GREETING, NOT_TESTED);
  }

  @Test
  void readingOnlyHasNothingToWrite() {
    Check lexical = SampleFiles.lexical(Protocol.SFTP);
    assertThat(states(lexical, SampleFiles.unknown(lexical)).keySet())
        .containsExactly(NAME, CONNECT, GREETING, KEY_EXCHANGE, HOST_KEY, LOGIN, READ);
    Check web = SampleFiles.lexical(Protocol.HTTPS);
    assertThat(states(web, SampleFiles.untrusted(web)).keySet())
        .containsExactly(NAME, CONNECT, StageKind.TLS, CERTIFICATE, LOGIN, StageKind.REQUEST);
  }

  @Test
  void whileItIsTestedTheStagesAreThereAlready() {
    Trip trip = Trip.of(new Entry(SFTP, Progress.TESTING, List.of())).findFirst().orElseThrow();
    assertThat(trip.result()).isNull();
    assertThat(trip.stages()).extracting(Stage::state).containsOnly(TESTING);
  }
}
