package gatewright.probe.windows;

/** SMB over TCP (MS-SMB2 section 2.1): a zero, and the message's length in three bytes. Which SMB it is shows behind them. */
final class SmbFraming implements Exchange.Framing {
  static final int PREFIX = 4;

  /** What SMB 2 and 3 begin with. */
  static final int NEW = 0xFE;

  /** What SMB 1 begins with. */
  static final int OLD = 0xFF;

  @Override
  public String name() {
    return "SMB";
  }

  @Override
  public int head() {
    return PREFIX + 4;
  }

  @Override
  public boolean begins(byte[] part) {
    int kind = part.length > PREFIX ? part[PREFIX] & 0xFF : NEW;
    // Nothing that is said first needs the third byte of the length.
    return part[0] == 0
        && (part.length < 2 || part[1] == 0)
        && (kind == NEW || kind == OLD)
        && (part.length < 6 || part[5] == 'S')
        && (part.length < 7 || part[6] == 'M')
        && (part.length < 8 || part[7] == 'B');
  }

  @Override
  public int length(byte[] head) {
    return PREFIX + ((head[2] & 0xFF) << 8 | head[3] & 0xFF);
  }
}
