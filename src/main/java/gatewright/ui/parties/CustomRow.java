package gatewright.ui.parties;

import gatewright.catalogue.Direction;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.site.Custom;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.Message;
import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.answer.TextAnswer;
import java.util.List;
import java.util.Optional;

/** A connection that the engineer adds. */
public final class CustomRow implements RowsAnswer.Row {
  private final TextAnswer name;
  private final TextAnswer host;
  private final TextAnswer port;
  private final ChoiceAnswer<Transport> transport;
  private final ChoiceAnswer<Protocol> protocol;
  private final ChoiceAnswer<Direction> direction;
  private final TextAnswer reason;

  /** One of which nothing is known. */
  public CustomRow(Runnable changed) {
    name = new TextAnswer("custom.name", FieldRules::text, changed).required();
    host = new TextAnswer("custom.host", this::farEnd, changed).required();
    port = new TextAnswer("custom.port", FieldRules::port, changed).required();
    transport = new ChoiceAnswer<>("custom.transport", List.of(Transport.values()), changed);
    protocol = new ChoiceAnswer<>("custom.protocol", List.of(Protocol.values()), changed);
    direction = new ChoiceAnswer<>("custom.direction", List.of(Direction.values()), changed);
    reason = new TextAnswer("custom.reason", FieldRules::sentence, changed).required();
    transport.show(Transport.TCP);
    protocol.show(Protocol.OTHER);
    direction.show(Direction.FROM_GATEWAY);
  }

  static CustomRow of(Custom known, Runnable changed) {
    CustomRow row = new CustomRow(changed);
    row.name.show(known.name());
    row.host.show(known.host());
    row.port.show(Integer.toString(known.port()));
    row.transport.show(known.transport());
    row.protocol.show(known.protocol());
    row.direction.show(known.direction());
    row.reason.show(known.reason());
    return row;
  }

  public TextAnswer name() {
    return name;
  }

  public TextAnswer host() {
    return host;
  }

  public TextAnswer port() {
    return port;
  }

  public ChoiceAnswer<Transport> transport() {
    return transport;
  }

  public ChoiceAnswer<Protocol> protocol() {
    return protocol;
  }

  public ChoiceAnswer<Direction> direction() {
    return direction;
  }

  public TextAnswer reason() {
    return reason;
  }

  @Override
  public List<Answer> answers() {
    return List.of(name, host, port, transport, protocol, direction, reason);
  }

  /** Only who comes to the gateway may be a whole network. */
  private Optional<Message> farEnd(String text) {
    return direction.is(Direction.TO_GATEWAY) ? FieldRules.hostOrNetwork(text) : FieldRules.host(text);
  }

  Custom value() {
    return name.value().isEmpty() || port.value().isEmpty() || host.value().isEmpty() || farEnd(host.value()).isPresent()
        ? null
        : new Custom(
            name.value(), host.value(), port.number(0), transport.value(), protocol.value(), direction.value(), reason.value());
  }
}
