package gatewright.probe.ask;

import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How far this workstation's clock is off, by all who were asked for the time in this run. Who is wrong where two disagree can
 * only be said by a third; certificates are judged by it as well. Safe for many threads.
 */
public final class Offsets {
  /** Clocks that are further apart than that, and than their paths explain, disagree. */
  private static final Duration AGREEMENT = Duration.ofSeconds(1);

  /** A web server's Date has whole seconds, and was written before it was sent. */
  private static final Duration WEB_GRAIN = Duration.ofSeconds(3);

  private final List<Reading> servers = new ArrayList<>();
  private final List<Reading> pages = new ArrayList<>();
  private final Set<String> spoken = new HashSet<>();
  private int due;

  /**
   * What one clock showed.
   *
   * @param name of the server as the site has it
   * @param address of the server
   * @param offset of this workstation's clock; positive if it is behind
   * @param doubt how much of it the path may have made
   */
  public record Reading(String name, InetAddress address, Duration offset, Duration doubt) {
    /** Whether both may be right. */
    public boolean agrees(Reading other) {
      Duration apart = offset.minus(other.offset).abs();
      return apart.compareTo(doubt.plus(other.doubt).plus(AGREEMENT)) <= 0;
    }
  }

  /** So many time servers, by name, are going to be asked in this run. */
  public synchronized void expect(int names) {
    due = names;
  }

  /** Nobody need wait for this time server any longer: it has spoken, or will not. */
  public synchronized void settled(String name) {
    spoken.add(name);
    notifyAll();
  }

  /** A time server that has the time itself said this. Where names share an address, the first reading stays. */
  public synchronized void heard(Reading reading) {
    if (servers.stream().noneMatch(known -> known.address().equals(reading.address()))) {
      servers.add(reading);
    }
  }

  /**
   * A web server dated its reply (RFC 9110 section 6.6.1). Only a hint: such clocks are not looked after as time servers' are.
   *
   * @param date as it stands in the header; what is no date is passed over
   * @param now this workstation's time when the reply came
   */
  public void heardFromWeb(String host, InetAddress address, String date, Instant now) {
    try {
      Instant theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
      add(new Reading(host, address, Duration.between(now, theirs), WEB_GRAIN));
    } catch (DateTimeException e) {
      // A server that cannot write its date proves nothing about the time.
      return;
    }
  }

  private synchronized void add(Reading page) {
    if (pages.stream().noneMatch(known -> known.name().equals(page.name()))) {
      pages.add(page);
    }
  }

  /**
   * What the time servers said up to now. Waits for those that are still to speak, but not long.
   *
   * @param patience at most
   */
  public synchronized List<Reading> heard(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (spoken.size() < due) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        break;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return List.copyOf(servers);
  }

  /** What web servers' dates said up to now. */
  public synchronized List<Reading> heardFromWeb() {
    return List.copyOf(pages);
  }

  /**
   * By how much this workstation's clock is behind (negative: ahead), as most of those say who were asked. Empty while nobody has
   * answered, and where they contradict each other without a majority. Does not wait.
   */
  public synchronized Optional<Duration> ofThisWorkstation() {
    List<Reading> readings = servers.isEmpty() ? pages : servers;
    List<Reading> most = majority(readings);
    return most.size() * 2 > readings.size() ? Optional.of(middle(most)) : Optional.empty();
  }

  /** The largest set of readings around one of them that agree with it; empty for none. */
  public static List<Reading> majority(List<Reading> readings) {
    return readings.stream()
        .map(centre -> readings.stream().filter(centre::agrees).toList())
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static Duration middle(List<Reading> readings) {
    List<Duration> sorted = readings.stream().map(Reading::offset).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
