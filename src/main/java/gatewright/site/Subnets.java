package gatewright.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which addresses lie in one network. */
public final class Subnets {
  private Subnets() {}

  /**
   * The first of a machine's addresses that is in one network with another address; empty if none is.
   *
   * @param own with prefix lengths ("10.0.0.5/24"); what is not of that form is in no network
   */
  public static Optional<String> sharing(List<String> own, String address) {
    return own.stream().filter(each -> shares(each, address)).findFirst();
  }

  private static boolean shares(String own, String address) {
    int slash = own.indexOf('/');
    Optional<byte[]> here = slash < 0 ? Optional.empty() : IpText.octets(own.substring(0, slash));
    Optional<byte[]> there = IpText.octets(address);
    if (here.isEmpty() || there.isEmpty() || here.get().length != there.get().length) {
      return false;
    }
    int bits = here.get().length * 8;
    String length = own.substring(slash + 1);
    if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > bits) {
      return false;
    }
    int prefix = Integer.parseInt(length);
    return Arrays.equals(IpText.masked(here.get(), prefix), IpText.masked(there.get(), prefix));
  }
}
