package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.site.Antivirus;
import gatewright.site.Dns;
import gatewright.site.Pmm;
import gatewright.site.Proxy;
import gatewright.site.Site;
import gatewright.ui.Immediately.Later;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.parties.DirectoryRow;
import gatewright.ui.step.StepViewModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final Later later = new Later();
  private final SampleSession session = new SampleSession(SampleSite.whole());
  private final Secrets secrets = new Secrets();
  private WizardModel model;
  private StepModels models;

  @BeforeEach
  void open() throws IOException {
    model = new WizardModel(OpenSite.read(session), secrets, later.background());
    models = StepModels.of(model, secrets, Locale.ENGLISH);
    later.pass();
  }

  @Test
  void anAnswerIsTakenBackByItsNameAndGivenAgain() {
    models.proxy().host().give("other.acme.example");
    later.pass();
    assertThat(model.history().undoProperty().get().answer().key()).isEqualTo("proxy.host");
    assertThat(model.history().redoProperty().get()).isNull();

    model.history().undo();
    assertThat(model.site()).isEqualTo(SampleSite.whole());
    assertThat(models.proxy().host().textProperty().get()).isEqualTo("proxy.acme.example");
    assertThat(model.currentProperty().get()).isEqualTo(StepKind.PROXY);
    assertThat(model.history().undoProperty().get()).isNull();
    assertThat(model.history().redoProperty().get().answer().key()).isEqualTo("proxy.host");

    model.history().redo();
    assertThat(models.proxy().host().value()).isEqualTo("other.acme.example");
    later.pass();
    assertThat(session.saves().get(session.saves().size() - 1).proxy().host()).isEqualTo("other.acme.example");
  }

  @Test
  void changesOfEveryPageAreTakenBackOneByOneAndPagesShowWhatIsThere() {
    List<Site> states = new ArrayList<>(List.of(model.site()));
    for (Runnable edit : edits()) {
      edit.run();
      later.pass();
      assertThat(model.site()).as("edit " + states.size()).isNotEqualTo(states.get(states.size() - 1));
      states.add(model.site());
    }

    for (int i = states.size() - 2; i >= 0; i--) {
      model.history().undo();
      later.pass();
      assertThat(model.site()).as("undo " + i).isEqualTo(states.get(i));
      pagesShow(states.get(i));
    }
    assertThat(model.history().undoProperty().get()).isNull();
    for (int i = 1; i < states.size(); i++) {
      model.history().redo();
      later.pass();
      assertThat(model.site()).as("redo " + i).isEqualTo(states.get(i));
      pagesShow(states.get(i));
    }
  }

  @Test
  void changesOfOneAnswerInOneGoAreOne() {
    models.backup().directory().give("/a");
    models.backup().directory().give("/ab");
    models.backup().directory().give("/abc");
    later.pass();
    models.backup().directory().give("/later");
    later.pass();

    model.history().undo();
    assertThat(model.site().backup().directory()).isEqualTo("/abc");
    model.history().undo();
    assertThat(model.site()).isEqualTo(SampleSite.whole());
  }

  @Test
  void aNewAnswerEndsWhatCouldBeGivenAgain() {
    models.backup().directory().give("/a");
    later.pass();
    model.history().undo();
    models.backup().host().give("files.acme.example");

    assertThat(model.history().redoProperty().get()).isNull();
  }

  @Test
  void aHundredAnswersAreRemembered() {
    for (int i = 0; i < 130; i++) {
      models.backup().directory().give("/" + i);
      later.pass();
    }
    for (int i = 0; i < 130; i++) {
      model.history().undo();
    }
    assertThat(model.site().backup().directory()).isEqualTo("/29");
  }

  @Test
  void secretsAreNotTouched() {
    models.backup().login().passphrase().give("hush");
    models.backup().login().user().give("somebody");
    later.pass();
    model.history().undo();

    assertThat(secrets.secret("backup").orElseThrow().reveal()).containsExactly("hush".toCharArray());
    assertThat(models.backup().login().passphrase().given()).isEqualTo("");
    assertThat(models.backup().login().user().value()).isEqualTo("segbackup");
  }

  @Test
  void whatIsHalfTypedOnAnotherPageStays() {
    models.alerts().syslogHost().textProperty().set("half typ");
    models.backup().directory().give("/a");
    model.history().undo();

    assertThat(models.alerts().syslogHost().textProperty().get()).isEqualTo("half typ");
  }

  private void pagesShow(Site site) {
    for (StepKind step : StepKind.values()) {
      models.asking(step).map(StepViewModel::standing).ifPresent(
          standing -> assertThat(standing.wrong()).as(step.name()).isEmpty());
    }
    assertThat(models.site().customer().value()).isEqualTo(site.customer().name());
    assertThat(models.site().gateways().rows()).hasSameSizeAs(site.gateways());
    assertThat(models.dns().servers().values()).isEqualTo(site.dns().servers());
    assertThat(models.proxy().kindOfProxy().value()).isEqualTo(site.proxy().kind());
    assertThat(models.proxy().services().stream().filter(each -> each.on().value()).map(each -> each.id()))
        .containsAll(site.proxy().services().stream().filter(id -> !id.equals("gone")).toList());
    assertThat(models.vendor().used().get("rss-feed").value()).isEqualTo(!site.services().disabled().contains("rss-feed"));
    assertThat(models.backup().directory().value()).isEqualTo(site.backup().directory());
    assertThat(models.alerts().syslogUsed().value()).isEqualTo(site.syslog() != null);
    assertThat(models.directories().directories().rows()).hasSameSizeAs(site.directories());
    assertThat(models.directories().pmm().value()).isEqualTo(site.pmm().mode());
    assertThat(models.extras().custom().rows()).hasSameSizeAs(site.custom());
    assertThat(models.documents().form().ticket().value()).isEqualTo(site.customer().ticket());
    assertThat(models.antivirus().answers()).isNotEmpty();
    assertThat(site.antivirus()).extracting(Antivirus::engine).contains(Antivirus.Engine.AVIRA);
  }

  private List<Runnable> edits() {
    return List.of(
        () -> models.site().customer().give("Borealis"),
        () -> models.dns().servers().add("10.20.0.99"),
        () -> models.dns().kindOfServers().valueProperty().set(Dns.Kind.EXTERNAL),
        () -> models.proxy().services().get(0).on().valueProperty().set(false),
        () -> models.proxy().kindOfProxy().valueProperty().set(Proxy.Kind.NONE),
        () -> models.vendor().used().get("rss-feed").valueProperty().set(true),
        () -> models.backup().directory().give("/elsewhere"),
        () -> models.alerts().syslogUsed().valueProperty().set(false),
        () -> models.directories().pmm().valueProperty().set(Pmm.Mode.LITE),
        () -> {
          DirectoryRow row = models.directories().directories().add();
          row.host().give("dc2.corp.example");
        },
        () -> models.extras().custom().remove(models.extras().custom().rows().get(0)),
        () -> models.documents().form().ticket().give("CHG77"),
        () -> model.update(site -> SiteDraft.of(site).services(new gatewright.site.Services(List.of("ntp"), true)).site()),
        () -> models.site().gateways().remove(models.site().gateways().rows().get(1)));
  }
}
