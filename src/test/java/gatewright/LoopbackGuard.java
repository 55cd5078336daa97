package gatewright;

import static net.bytebuddy.matcher.ElementMatchers.isBootstrapClassLoader;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.InitializationStrategy;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.agent.builder.AgentBuilder.TypeStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.utility.JavaModule;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Fails any attempt of a test to leave this machine: TCP connects and UDP sends to an address that is not loopback, and look-ups
 * of names by the system's resolver. The JDK's own classes are changed before the first test of any engine, so no library and no
 * forgotten seam gets round it. The attempt fails before a packet leaves, and fails the test even if the error was swallowed.
 *
 * <p>Connecting a UDP socket is allowed, as that sends nothing. Other processes that a test starts are not watched. See
 * {@code docs/decisions/0007-loopback-guard.md}.
 */
public final class LoopbackGuard implements LauncherSessionListener, AfterEachCallback {
  /** System properties with this prefix hold what was caught: the one store that the JDK's own classes can reach too. */
  static final String CAUGHT = "gatewright.guard.caught.";

  private static final String OWN_NAMES = "gatewright.guard.names";

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty(OWN_NAMES) == null) {
      System.setProperty(OWN_NAMES, String.join(",", ownNames()));
      install();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<String> caught = drain();
    if (!caught.isEmpty()) {
      throw new AssertionError("the test tried to leave this machine: " + String.join(", ", caught));
    }
  }

  /** What was caught since the last call. */
  static List<String> drain() {
    return System.getProperties().stringPropertyNames().stream()
        .filter(key -> key.startsWith(CAUGHT))
        .sorted()
        .map(key -> (String) System.getProperties().remove(key))
        .toList();
  }

  private static void install() {
    Missing missing = new Missing();
    AgentBuilder builder =
        new AgentBuilder.Default()
            .disableClassFormatChanges()
            .ignore(none())
            .with(RedefinitionStrategy.RETRANSFORMATION)
            .with(InitializationStrategy.NoOp.INSTANCE)
            .with(TypeStrategy.Default.REDEFINE)
            .with(missing);
    builder = on(builder, "sun.nio.ch.NioSocketImpl", Connect.class, named("connect").and(takesArgument(0, SocketAddress.class)));
    builder =
        on(
            builder,
            "sun.nio.ch.SocketChannelImpl",
            Connect.class,
            named("connect").or(named("blockingConnect")));
    builder =
        on(
            builder,
            "sun.nio.ch.AsynchronousSocketChannelImpl",
            Connect.class,
            named("connect").and(takesArgument(0, SocketAddress.class)));
    String datagrams = "sun.nio.ch.DatagramChannelImpl";
    builder = on(builder, datagrams, Send.class, named("send").and(takesArgument(2, InetSocketAddress.class)));
    builder = on(builder, datagrams, SendTo.class, named("send").and(takesArgument(1, SocketAddress.class)));
    builder = on(builder, datagrams, Write.class, named("write"));
    builder = on(builder, "java.net.InetAddress$PlatformNameService", LookUp.class, named("lookupAllHostAddr"));
    builder = on(builder, "java.net.InetAddress$PlatformNameService", LookBack.class, named("getHostByAddr"));
    builder = on(builder, "java.net.InetAddress$PlatformResolver", LookUp.class, named("lookupByName"));
    builder = on(builder, "java.net.InetAddress$PlatformResolver", LookBack.class, named("lookupByAddress"));
    builder.installOn(ByteBuddyAgent.install());
    missing.check();
  }

  private static AgentBuilder on(
      AgentBuilder builder, String type, Class<?> advice, ElementMatcher<? super MethodDescription> method) {
    // Loaded now, so that it is changed now.
    try {
      Class.forName(type);
    } catch (ClassNotFoundException e) {
      return builder;
    }
    return builder
        .type(named(type), isBootstrapClassLoader())
        .transform((change, description, loader, module, domain) -> change.visit(Advice.to(advice).on(method)));
  }

  /** The names of this machine, which its own resolver knows without asking anybody. */
  private static Set<String> ownNames() {
    Set<String> names = new TreeSet<>(Set.of("localhost"));
    Stream.of("HOSTNAME", "COMPUTERNAME").map(System::getenv).filter(name -> name != null).forEach(names::add);
    for (Path file : List.of(Path.of("/proc/sys/kernel/hostname"), Path.of("/etc/hostname"))) {
      try {
        names.add(Files.readString(file).strip());
      } catch (IOException e) {
        // Not this kind of system: its tests that ask for their own name will say so.
        continue;
      }
    }
    return names;
  }

  /** Makes a JDK that was not changed a failure of the build, not a silent gap. */
  private static final class Missing extends AgentBuilder.Listener.Adapter {
    private final Set<String> changed = new TreeSet<>();
    private Throwable failure;

    @Override
    public void onTransformation(
        TypeDescription type, ClassLoader loader, JavaModule module, boolean loaded, net.bytebuddy.dynamic.DynamicType dynamic) {
      changed.add(type.getName());
    }

    @Override
    public void onError(String type, ClassLoader loader, JavaModule module, boolean loaded, Throwable thrown) {
      failure = thrown;
    }

    void check() {
      boolean names = changed.stream().anyMatch(name -> name.startsWith("java.net.InetAddress$Platform"));
      if (failure != null
          || !names
          || !changed.containsAll(
              Set.of(
                  "sun.nio.ch.NioSocketImpl",
                  "sun.nio.ch.SocketChannelImpl",
                  "sun.nio.ch.AsynchronousSocketChannelImpl",
                  "sun.nio.ch.DatagramChannelImpl"))) {
        throw new IllegalStateException("the loopback guard does not hold on this JDK; changed: " + changed, failure);
      }
    }
  }

  // What follows is copied into the JDK's classes: nothing but java.base, no lambdas, no +, no calls back to here.

  /** A TCP connect. */
  static final class Connect {
    private Connect() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) SocketAddress far) {
      if (far instanceof InetSocketAddress
          && ((InetSocketAddress) far).getAddress() != null
          && !((InetSocketAddress) far).getAddress().isLoopbackAddress()
          && !((InetSocketAddress) far).getAddress().isAnyLocalAddress()) {
        System.setProperty(
            "gatewright.guard.caught.".concat(Long.toString(System.nanoTime())), "connect ".concat(far.toString()));
        throw new AssertionError("tests must not leave this machine: connect ".concat(far.toString()));
      }
    }
  }

  /** A datagram from inside a channel; with no address where it is connected. */
  static final class Send {
    private Send() {}

    @Advice.OnMethodEnter
    static void enter(
        @Advice.Argument(2) InetSocketAddress far, @Advice.FieldValue("remoteAddress") InetSocketAddress connected) {
      InetSocketAddress to = far == null ? connected : far;
      if (to != null && !to.getAddress().isLoopbackAddress() && !to.getAddress().isAnyLocalAddress()) {
        System.setProperty(
            "gatewright.guard.caught.".concat(Long.toString(System.nanoTime())), "send ".concat(to.toString()));
        throw new AssertionError("tests must not leave this machine: send ".concat(to.toString()));
      }
    }
  }

  /** A datagram to an address. */
  static final class SendTo {
    private SendTo() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(1) SocketAddress far) {
      if (far instanceof InetSocketAddress
          && ((InetSocketAddress) far).getAddress() != null
          && !((InetSocketAddress) far).getAddress().isLoopbackAddress()
          && !((InetSocketAddress) far).getAddress().isAnyLocalAddress()) {
        System.setProperty(
            "gatewright.guard.caught.".concat(Long.toString(System.nanoTime())), "send ".concat(far.toString()));
        throw new AssertionError("tests must not leave this machine: send ".concat(far.toString()));
      }
    }
  }

  /** A datagram on a connected channel. */
  static final class Write {
    private Write() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.FieldValue("remoteAddress") InetSocketAddress connected) {
      if (connected != null && !connected.getAddress().isLoopbackAddress() && !connected.getAddress().isAnyLocalAddress()) {
        System.setProperty(
            "gatewright.guard.caught.".concat(Long.toString(System.nanoTime())), "send ".concat(connected.toString()));
        throw new AssertionError("tests must not leave this machine: send ".concat(connected.toString()));
      }
    }
  }

  /** A name asked of the system. */
  static final class LookUp {
    private LookUp() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) String name) {
      String own = ",".concat(System.getProperty("gatewright.guard.names", "localhost")).concat(",");
      if (name != null && !own.contains(",".concat(name).concat(","))) {
        System.setProperty(
            "gatewright.guard.caught.".concat(Long.toString(System.nanoTime())), "look up ".concat(name));
        throw new AssertionError("tests must not ask the system for names: ".concat(name));
      }
    }
  }

  /** The name of an address asked of the system. */
  static final class LookBack {
    private LookBack() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) byte[] address) {
      boolean loopback = address.length == 4 ? address[0] == 127 : address[15] == 1 && address[0] == 0;
      if (!loopback) {
        System.setProperty(
            "gatewright.guard.caught.".concat(Long.toString(System.nanoTime())), "look up the name of an address");
        throw new AssertionError("tests must not ask the system for the names of addresses");
      }
    }
  }
}
