package gatewright.cli;

import gatewright.catalogue.HostText;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an address of this machine. Names are not accepted: nothing is asked of the network for an option. */
final class SourceAddress implements ITypeConverter<InetAddress> {
  @Override
  public InetAddress convert(String text) {
    // Whatever is not plainly an address the system would look up.
    if (HostText.address(text.replaceFirst("(:.*)%[A-Za-z0-9_.-]+$", "$1")).isEmpty()) {
      throw new TypeConversionException("expected an IPv4 or IPv6 address of this machine, not '" + text + "'");
    }
    try {
      InetAddress address = InetAddress.getByName(text);
      if (NetworkInterface.getByInetAddress(address) == null) {
        throw new TypeConversionException("'" + text + "' is no address of this machine");
      }
      return address;
    } catch (UnknownHostException | SocketException e) {
      throw new TypeConversionException("expected an IPv4 or IPv6 address of this machine, not '" + text + "'");
    }
  }
}
