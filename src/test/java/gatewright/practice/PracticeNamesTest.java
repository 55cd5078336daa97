package gatewright.practice;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.CatalogueReader;
import gatewright.practice.PracticeNames.Habit;
import gatewright.practice.server.DnsServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

class PracticeNamesTest {
  private static final AddressBook BOOK = Scene.of(new CatalogueReader().shipped(), Fault.NONE).book();

  @ParameterizedTest
  @EnumSource(Habit.class)
  void everyHabitKnowsTheRealNames(Habit habit) throws IOException {
    PracticeNames names = names(habit);
    for (String host : BOOK.names()) {
      assertThat(ask(names, host, Type.A).records()).as(host).isNotEmpty();
      assertThat(ask(names, host, Type.AAAA)).as(host).isEqualTo(new DnsServer.Answer(Rcode.NOERROR, List.of()));
    }
  }

  @Test
  void caseDoesNotMatter() throws IOException {
    assertThat(ask(names(Habit.HONEST), "rEpO.CLEARSWIFT.net", Type.A).records()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing.invalid", "random.clearswift.net", "1.0.0.127.bl.example"})
  void honestResolverDeniesWhatIsNot(String name) throws IOException {
    assertThat(ask(names(Habit.HONEST), name, Type.A).rcode()).isEqualTo(Rcode.NXDOMAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing.invalid", "random.clearswift.net", "1.0.0.127.bl.example"})
  void rewritingResolverInventsAnAddress(String name) throws IOException {
    assertThat(data(ask(names(Habit.REWRITES), name, Type.A))).containsExactly("203.0.113.80");
  }

  @Test
  void nameAboveAnotherExistsWithoutRecords() throws IOException {
    assertThat(ask(names(Habit.REWRITES), "clearswift.com", Type.A)).isEqualTo(new DnsServer.Answer(Rcode.NOERROR, List.of()));
  }

  @Test
  void blockListHasItsTestPoint() throws IOException {
    assertThat(data(ask(names(Habit.HONEST), "2.0.0.127.bl.example", Type.A)))
        .containsExactly("127.0.0.2", "127.0.0.4", "127.0.0.10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0.0.127.bl.example", "1.0.0.127.bl.example"})
  void blockListRefusesAPublicResolver(String name) throws IOException {
    assertThat(data(ask(names(Habit.COUNTED_AS_PUBLIC), name, Type.A))).containsExactly("127.255.255.254");
  }

  @Test
  void rootKeysNeedMoreThanAPlainDatagramAndLessThanAnExtendedOne() throws IOException {
    int size = ask(names(Habit.HONEST), ".", Type.DNSKEY).records().stream().mapToInt(it -> it.toWireCanonical().length).sum();
    assertThat(size).isBetween(600, 1100);
  }

  @Test
  void bigNameNeedsAStream() throws IOException {
    List<Record> records = ask(names(Habit.HONEST), PracticeNames.BIG, Type.TXT).records();
    assertThat(records).singleElement().satisfies(it -> assertThat(it.toWireCanonical().length).isGreaterThan(1232));
  }

  private static PracticeNames names(Habit habit) {
    return new PracticeNames(BOOK, "bl.example", habit);
  }

  private static DnsServer.Answer ask(PracticeNames names, String name, int type) throws IOException {
    return names.answer(Name.fromString(name, Name.root), type);
  }

  private static List<String> data(DnsServer.Answer answer) {
    return answer.records().stream().map(Record::rdataToString).toList();
  }
}
