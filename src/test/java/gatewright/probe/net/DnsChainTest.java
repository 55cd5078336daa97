package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Roads;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

class DnsChainTest {
  private static final List<Name> NAMES =
      List.of("a.", "b.", "c.", "d.", "E.", "e.").stream().map(Name::fromConstantString).toList();

  @Property(seed = "2026", tries = 100_000)
  void anyTangleOfAliasesEndsAndGivesOnlyAddressesOfItsLastName(@ForAll("records") List<Record> records) {
    Message answer = DnsExchange.question("a.", 1, 0);
    records.forEach(record -> answer.addRecord(record, Section.ANSWER));

    DnsChain chain = DnsChain.of(answer);

    assertThat(chain.aliases()).hasSizeLessThanOrEqualTo(16);
    assertThat(chain.addresses()).doesNotHaveDuplicates();
    List<String> way = chain.aliases();
    Name last = way.isEmpty() ? NAMES.get(0) : Name.fromConstantString(way.get(way.size() - 1) + ".");
    assertThat(chain.addresses()).allSatisfy(
        address -> assertThat(records).anyMatch(
            record -> record instanceof ARecord four && four.getName().equals(last) && four.getAddress().equals(address)));
  }

  @Provide
  static Arbitrary<List<Record>> records() {
    Arbitrary<Name> name = Arbitraries.of(NAMES);
    Arbitrary<Record> alias = Combinators.combine(name, name).as((from, to) -> new CNAMERecord(from, DClass.IN, 0, to));
    Arbitrary<Record> address =
        Combinators.combine(name, Arbitraries.integers().between(1, 9))
            .as((owner, last) -> new ARecord(owner, DClass.IN, 0, Roads.ip("203.0.113." + last)));
    return Arbitraries.oneOf(alias, address).list().ofMaxSize(12);
  }
}
