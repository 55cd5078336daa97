package gatewright.cli;

import gatewright.practice.Fault;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a practice fault. */
final class FaultName implements ITypeConverter<Fault>, Iterable<String> {
  @Override
  public Fault convert(String text) {
    return Fault.byId(text)
        .orElseThrow(() -> new TypeConversionException("no such fault: '" + text + "'; there are: " + String.join(", ", this)));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Fault.values()).map(Fault::id).iterator();
  }

  /** All faults, a line each. */
  static String described() {
    return Arrays.stream(Fault.values()).map(fault -> fault.id() + ": " + fault.describe()).collect(Collectors.joining("\n"));
  }
}
