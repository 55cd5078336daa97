package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewright.site.Problem;
import gatewright.site.Site;
import gatewright.site.SiteReader;
import gatewright.site.SiteWriter;
import gatewright.ui.Immediately.Later;
import gatewright.ui.answer.Answer.Standing;
import gatewright.ui.answer.ListAnswer;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.WizardModel;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The site file and the wizard go by the same rules: what the one calls wrong the other does not accept. */
class SameRulesTest {
  private static final String LONG = "x".repeat(201);
  private static final String ENDLESS = "x".repeat(2001);
  private final SampleSession session = new SampleSession(SampleSite.whole());

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource({"texts", "lists", "repeated"})
  void whatTheSiteFileCallsWrongIsNotAcceptedInTheWizard(String pointer, String bad, Function<StepModels, Standing> giving)
      throws IOException {
    ObjectNode file = SiteWriter.tree(SampleSite.whole());
    put(file, pointer, bad);
    assertThat(wrong(new SiteReader().read(file).problems())).as("the site file").isNotEmpty();

    Later later = new Later();
    WizardModel model = new WizardModel(OpenSite.read(session), later.background());
    StepModels models = StepModels.of(model, new Secrets(), Locale.ENGLISH);
    later.pass();
    Standing standing = giving.apply(models);
    later.pass();

    assertThat(standing).as("the field").isEqualTo(Standing.WRONG);
    assertThat(wrong(new SiteReader().problems(model.site()))).as("what the wizard would save").isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("good")
  void whatTheSiteFileTakesIsAcceptedInTheWizard(String pointer, String good, Function<StepModels, Standing> giving)
      throws IOException {
    ObjectNode file = SiteWriter.tree(SampleSite.whole());
    put(file, pointer, good);
    assertThat(wrong(new SiteReader().read(file).problems())).as("the site file").isEmpty();

    StepModels models =
        StepModels.of(new WizardModel(OpenSite.read(session), Immediately.all()), new Secrets(), Locale.ENGLISH);

    assertThat(giving.apply(models)).isEqualTo(Standing.FINE);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        text("/customer/name", LONG, models -> models.site().customer()),
        text("/customer/ticket", "CHG\u202E1", models -> models.site().ticket()),
        text("/engineer/email", "nobody", models -> models.site().email()),
        text("/gateways/0/name", "10.20.0.2", models -> models.site().gateways().rows().get(0).name()),
        text("/gateways/0/name", "seg_1.acme.example", models -> models.site().gateways().rows().get(0).name()),
        text("/gateways/0/natAddress", "203.0.113.0/24", models -> models.site().gateways().rows().get(0).natAddress()),
        text("/customer/contacts/0/email", "a@b@c", models -> models.site().contacts().rows().get(0).email()),
        text("/customer/contacts/0/phone", LONG, models -> models.site().contacts().rows().get(0).phone()),
        text("/dns/blockListZone", "zen.spamhaus.org.", models -> models.dns().blockListZone()),
        text("/dns/blockListZone", "10.0.0.1", models -> models.dns().blockListZone()),
        text("/proxy/host", "http://proxy.acme.example", models -> models.proxy().host()),
        text("/controls/https", "www.example.org", models -> models.vendor().controlHost()),
        text("/controls/portal", "ftp://www.example.org/", models -> models.vendor().portal()),
        text("/controls/portal", "http://user:word@www.example.org/", models -> models.vendor().portal()),
        text("/controls/deadAddress", "999.0.0.1", models -> models.vendor().deadAddress()),
        text("/backup/host", "backup..acme.example", models -> models.backup().host()),
        text("/backup/directory", ENDLESS, models -> models.backup().directory()),
        text("/syslog/host", "::ffff:10.0.0.1", models -> models.alerts().syslogHost()),
        text("/directories/0/host", "fe80::1%eth0", models -> models.directories().directories().rows().get(0).host()),
        text("/directories/0/baseDn", ENDLESS, models -> models.directories().directories().rows().get(0).baseDn()),
        text("/lexical/host", "*.acme.example", models -> models.extras().host()),
        text("/custom/0/host", "10.0.0.0/8", models -> models.extras().custom().rows().get(0).host()),
        text("/custom/0/reason", ENDLESS, models -> models.extras().custom().rows().get(0).reason()),
        text("/paperwork/neededBy", "2026-13-01", models -> models.documents().form().neededBy()),
        text("/paperwork/neededBy", "1 December", models -> models.documents().form().neededBy()),
        text("/paperwork/signsForCustomer", LONG, models -> models.documents().form().signsForCustomer()),
        text("/credentials/1/user", LONG, models -> models.backup().login().user()));
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        list("/dns/servers/0", "10.20.0.053", models -> models.dns().servers()),
        list("/access/administrators/0", "10.10.0.1/24", models -> models.site().administrators()),
        list("/access/pmmUsers/0", "10.10.0.0/33", models -> models.site().pmmUsers()),
        list("/gateways/0/addresses/0", "0.0.0.0", models -> models.site().gateways().rows().get(0).addresses()),
        list("/time/servers/0", "time_1.example", models -> models.vendor().timeServers()),
        list("/pmm/domainControllers/0", "dc1.corp.example:389", models -> models.directories().domainControllers()),
        list("/catalogue/overlays/+", "../other.json", models -> models.extras().overlays()),
        list("/catalogue/overlays/+", "/etc/other.json", models -> models.extras().overlays()),
        list("/catalogue/overlays/+", "workstation", models -> models.extras().overlays()));
  }

  /** Each is fine by itself, and there already. */
  static Stream<Arguments> repeated() {
    return Stream.of(
        row("/dns/servers/1", "10.20.0.53", models -> models.dns().servers().rows().get(1)),
        list("/gateways/0/addresses/+", "10.20.0.3", models -> models.site().gateways().rows().get(0).addresses()),
        row("/gateways/1/addresses/0", "10.20.0.2", models -> models.site().gateways().rows().get(1).addresses().rows().get(0)),
        Arguments.of(
            "/peers/0/to",
            "gw1",
            (Function<StepModels, Standing>)
                models -> {
                  models.extras().peers().rows().get(0).to().valueProperty().set("gw1");
                  return models.extras().peers().rows().get(0).to().standing();
                }));
  }

  static Stream<Arguments> good() {
    return Stream.of(
        text("/backup/directory", "backups", models -> models.backup().directory()),
        text("/dns/blockListZone", "lists", models -> models.dns().blockListZone()),
        text("/engineer/email", "me@localhost", models -> models.site().email()),
        text("/paperwork/neededBy", "2028-02-29", models -> models.documents().form().neededBy()),
        list("/access/administrators/0", "2001:db8::/32", models -> models.site().administrators()),
        list("/catalogue/overlays/+", "extras", models -> models.extras().overlays()));
  }

  private static Arguments text(String pointer, String value, Function<StepModels, TextAnswer> field) {
    Function<StepModels, Standing> giving =
        models -> {
          TextAnswer answer = field.apply(models);
          answer.give(value);
          return answer.standing();
        };
    return Arguments.of(pointer, value, giving);
  }

  private static Arguments row(String pointer, String value, Function<StepModels, TextAnswer> field) {
    return text(pointer, value, field);
  }

  private static Arguments list(String pointer, String value, Function<StepModels, ListAnswer> field) {
    Function<StepModels, Standing> giving =
        models -> {
          ListAnswer answer = field.apply(models);
          answer.add(value);
          return answer.standing();
        };
    return Arguments.of(pointer, value, giving);
  }

  private static List<Problem> wrong(List<Problem> problems) {
    return problems.stream().filter(problem -> problem.kind() == Problem.Kind.WRONG).toList();
  }

  /** Puts a text to a pointer; "+" is one after the last. */
  private static void put(ObjectNode file, String pointer, String value) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = file.at(pointer.substring(0, slash));
    String last = pointer.substring(slash + 1);
    if (parent instanceof ObjectNode object) {
      object.put(last, value);
    } else if (last.equals("+")) {
      ((ArrayNode) parent).add(value);
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(last), ((ArrayNode) parent).textNode(value));
    }
  }

  @Test
  void aSharedCredentialStaysWhileOneOfItsUsersIsThere() throws IOException {
    ObjectNode file = SiteWriter.tree(SampleSite.whole());
    put(file, "/lexical/credential", "backup");
    Site shared = new SiteReader().read(file).site().orElseThrow();
    WizardModel model = new WizardModel(OpenSite.read(new SampleSession(shared)), Immediately.all());
    StepModels models = StepModels.of(model, new Secrets(), Locale.ENGLISH);

    models.backup().protocol().valueProperty().set(Optional.empty());

    assertThat(model.site().backup()).isNull();
    assertThat(model.site().credential("backup")).isPresent();
    assertThat(wrong(new SiteReader().problems(model.site()))).isEmpty();
  }
}
