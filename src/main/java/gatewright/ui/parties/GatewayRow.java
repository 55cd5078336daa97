package gatewright.ui.parties;

import gatewright.site.Gateway;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.ListAnswer;
import gatewright.ui.answer.Message;
import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.answer.TextAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One gateway. Its id is given once and never typed: other answers refer to it. */
public final class GatewayRow implements RowsAnswer.Row {
  private final String id;
  private final TextAnswer name;
  private final ListAnswer addresses;
  private final TextAnswer zone;
  private final TextAnswer natAddress;
  private final ChoiceAnswer<Gateway.State> state;
  private final TextAnswer version;

  /** A gateway of which nothing else is known; {@code elsewhere} says whether another gateway has an address. */
  public GatewayRow(String id, Predicate<String> elsewhere, Runnable changed) {
    this.id = id;
    name = new TextAnswer("gateway.name", FieldRules::name, changed).required();
    addresses = new ListAnswer("gateway.addresses", text -> address(text, elsewhere), changed).requiredIf(() -> true).eachOnce();
    zone = new TextAnswer("gateway.zone", FieldRules::text, changed);
    natAddress = new TextAnswer("gateway.natAddress", FieldRules::address, changed);
    state = new ChoiceAnswer<>("gateway.state", List.of(Gateway.State.values()), changed);
    version = new TextAnswer("gateway.version", FieldRules::text, changed);
    state.show(Gateway.State.INSTALLED);
  }

  static GatewayRow of(Gateway gateway, Predicate<String> elsewhere, Runnable changed) {
    GatewayRow row = new GatewayRow(gateway.id(), elsewhere, changed);
    row.name.show(gateway.name());
    row.addresses.show(gateway.addresses());
    row.zone.show(gateway.zone());
    row.natAddress.show(gateway.natAddress());
    row.state.show(gateway.state());
    row.version.show(gateway.version());
    return row;
  }

  public String id() {
    return id;
  }

  public TextAnswer name() {
    return name;
  }

  public ListAnswer addresses() {
    return addresses;
  }

  public TextAnswer zone() {
    return zone;
  }

  public TextAnswer natAddress() {
    return natAddress;
  }

  public ChoiceAnswer<Gateway.State> state() {
    return state;
  }

  public TextAnswer version() {
    return version;
  }

  @Override
  public List<Answer> answers() {
    return List.of(name, addresses, zone, natAddress, state, version);
  }

  private static Optional<Message> address(String text, Predicate<String> elsewhere) {
    return FieldRules.address(text).or(() -> elsewhere.test(text) ? Optional.of(Message.of("rule.once")) : Optional.empty());
  }

  Gateway value() {
    return new Gateway(
        id, name.value(), addresses.values(), zone.value(), natAddress.valueOrNull(), state.value(), version.valueOrNull());
  }
}
