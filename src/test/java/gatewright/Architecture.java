package gatewright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The rules of the architecture, by name. Package patterns begin with two dots so that the same rule also judges the planted
 * violations under {@code planted}.
 */
final class Architecture {
  /** What each package may use of the others. */
  private static final Map<String, Set<String>> MAY_USE = mayUse();

  private Architecture() {}

  /** All rules, each named as a sentence. */
  static Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    MAY_USE.forEach((name, others) -> rules.put(name + " uses only what the design lets it use", layer(name, others)));
    rules.put("nothing uses Main", noClasses().should().dependOnClassesThat().haveFullyQualifiedName("gatewright.Main"));
    rules.put("packages have no cycles", slices().matching("..gatewright.(*)..").should().beFreeOfCycles());
    libraries(rules);
    desktop(rules);
    process(rules);
    probes(rules);
    Map<String, ArchRule> lenient = new LinkedHashMap<>();
    // A rule about a package that is not there yet is no error; that each rule can fail is shown by the planted violations.
    rules.forEach((name, rule) -> lenient.put(name, rule.allowEmptyShould(true)));
    return lenient;
  }

  private static Map<String, Set<String>> mayUse() {
    Map<String, Set<String>> table = new TreeMap<>();
    table.put("catalogue", Set.of());
    table.put("secret", Set.of());
    table.put("site", Set.of("catalogue"));
    table.put("plan", Set.of("catalogue", "site"));
    table.put("result", Set.of("catalogue", "site", "plan"));
    table.put("probe", Set.of("catalogue", "site", "plan", "result", "secret"));
    table.put("advice", Set.of("catalogue", "site", "plan", "result"));
    table.put("folder", Set.of("catalogue", "site", "plan", "result"));
    table.put("compare", Set.of("catalogue", "site", "plan", "result"));
    table.put("audit", Set.of("catalogue", "site", "plan", "result"));
    table.put("map", Set.of("catalogue", "site", "plan", "result", "advice"));
    table.put("document", Set.of("catalogue", "site", "plan", "result", "advice", "compare", "audit", "map"));
    table.put("practice", Set.of("catalogue", "site", "plan", "secret"));
    Set<String> engine = new TreeSet<>(table.keySet());
    table.put("session", Set.copyOf(engine));
    Set<String> all = new TreeSet<>(table.keySet());
    table.put("cli", Set.copyOf(all));
    table.put("ui", Set.copyOf(all));
    return table;
  }

  private static ArchRule layer(String name, Set<String> others) {
    String[] barred =
        MAY_USE.keySet().stream()
            .filter(other -> !other.equals(name) && !others.contains(other))
            .map(other -> "..gatewright." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("..gatewright." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(barred);
  }

  private static void libraries(Map<String, ArchRule> rules) {
    rules.put("dnsjava stays in the name service and the DNS probe", only("org.xbill..", "(Dns|NameService|Resolver).*"));
    rules.put("Commons Net stays in its probes", only("org.apache.commons.net..", "(Ntp|Ftp).*"));
    rules.put("UnboundID stays in its probe", only("com.unboundid..", "Ldap.*"));
    rules.put("MINA SSHD stays in its probes", only("org.apache.sshd..", "(Ssh|Sftp).*"));
    rules.put(
        "the FTP server stays in the practice site",
        noClasses()
            .that()
            .resideOutsideOfPackage("..gatewright.practice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.ftpserver..", "org.apache.mina.."));
    rules.put("SNMP4J stays in its probe", only("org.snmp4j..", "Snmp.*"));
    rules.put(
        "picocli stays in the command line",
        noClasses()
            .that()
            .resideOutsideOfPackage("..gatewright.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli.."));
    rules.put(
        "PDF and templates stay in documents",
        noClasses()
            .that()
            .resideOutsideOfPackages("..gatewright.document..", "..gatewright.ui.preview..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("gg.jte..", "com.openhtmltopdf..", "org.apache.pdfbox.."));
    rules.put(
        "no java.util.logging and no inner parts of the JDK",
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "sun..", "com.sun..", "jdk.internal.."));
  }

  private static ArchRule only(String library, String probes) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..gatewright.practice..")
        .and(
            describe(
                "are not " + probes + " of probe",
                type -> !(type.getPackageName().contains("gatewright.probe") && outermost(type).getSimpleName().matches(probes))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static void desktop(Map<String, ArchRule> rules) {
    rules.put(
        "JavaFX stays in ui",
        noClasses()
            .that()
            .resideOutsideOfPackage("..gatewright.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp.."));
    rules.put(
        "AWT stays in document.pdf and ui.preview",
        noClasses()
            .that()
            .resideOutsideOfPackages("..gatewright.document.pdf..", "..gatewright.ui.preview..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio.."));
    rules.put(
        "view models know no scene",
        noClasses()
            .that(describe("are view models", Architecture::viewModel))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."));
    rules.put(
        "FXML fields stand in controllers",
        fields()
            .that()
            .areAnnotatedWith("javafx.fxml.FXML")
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Controller"));
    rules.put(
        "FXML handlers stand in controllers",
        methods()
            .that()
            .areAnnotatedWith("javafx.fxml.FXML")
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Controller"));
    rules.put(
        "FXML is loaded in one place",
        noClasses()
            .that(describe("are not ViewLoader", type -> !outermost(type).getSimpleName().equals("ViewLoader")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.fxml.FXMLLoader"));
  }

  private static boolean viewModel(JavaClass type) {
    String simple = outermost(type).getSimpleName();
    return simple.endsWith("ViewModel") || simple.equals("WizardModel");
  }

  private static void process(Map<String, ArchRule> rules) {
    DescribedPredicate<JavaClass> cli = JavaClass.Predicates.resideInAPackage("..gatewright.cli..");
    DescribedPredicate<JavaClass> main = describe("Main", type -> outermost(type).getSimpleName().equals("Main"));
    rules.put(
        "standard streams stay in the command line",
        noClasses()
            .that(DescribedPredicate.not(cli))
            .should()
            .accessFieldWhere(targetOwner(assignableTo(System.class)).and(target(nameMatching("in|out|err"))))
            .orShould(
                callMethodWhere(
                    targetOwner(assignableTo(Throwable.class))
                        .and(target(name("printStackTrace")))
                        .and(describe("on standard error", call -> takes(call.getTarget(), 0)))))
            .orShould(callMethodWhere(targetOwner(assignableTo(System.class)).and(target(name("console"))))));
    rules.put(
        "only Main and the command line end the program",
        noClasses()
            .that(DescribedPredicate.not(cli.or(main)))
            .should(callMethodWhere(targetOwner(assignableTo(System.class)).and(target(name("exit")))))
            .orShould(callMethodWhere(targetOwner(assignableTo(Runtime.class)).and(target(nameMatching("exit|halt"))))));
    rules.put(
        "threads are made in the runner, the practice site, the faces' Background and the hook for Ctrl-C",
        noClasses()
            .that(describe("may not make threads", type -> !mayMakeThreads(type)))
            .should(callConstructorWhere(targetOwner(assignableTo(Thread.class))))
            .orShould(callConstructorWhere(targetOwner(assignableTo(ExecutorService.class))))
            .orShould(callMethodWhere(targetOwner(assignableTo(Executors.class))))
            .orShould(
                callMethodWhere(
                    targetOwner(assignableTo(CompletableFuture.class))
                        .and(target(nameMatching("supplyAsync|runAsync")))
                        .and(describe("on the common pool", call -> takes(call.getTarget(), 1))))));
    rules.put(
        "programs of the system are started in one place",
        noClasses()
            .that(describe("are not SystemCommand", type -> !outermost(type).getSimpleName().equals("SystemCommand")))
            .should(callConstructorWhere(targetOwner(assignableTo(ProcessBuilder.class))))
            .orShould(callMethodWhere(targetOwner(assignableTo(Runtime.class)).and(target(name("exec"))))));
    rules.put(
        "the keychain's library stays in one class",
        noClasses()
            .that(describe("are not SystemKeychain", type -> !outermost(type).getSimpleName().equals("SystemKeychain")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.javakeyring.."));
    rules.put(
        "nobody sleeps",
        noClasses().should(callMethodWhere(targetOwner(assignableTo(Thread.class)).and(target(name("sleep"))))));
  }

  private static boolean takes(AccessTarget target, int arguments) {
    return target instanceof AccessTarget.CodeUnitAccessTarget
        && ((AccessTarget.CodeUnitAccessTarget) target).getRawParameterTypes().size() == arguments;
  }

  private static boolean mayMakeThreads(JavaClass type) {
    String inside = type.getPackageName();
    String simple = outermost(type).getSimpleName();
    return inside.contains("gatewright.practice")
        || inside.contains("gatewright.probe") && simple.startsWith("Runner")
        || inside.matches(".*gatewright\\.(cli|ui)(\\..*)?") && simple.equals("Background")
        || inside.endsWith("gatewright.cli") && simple.equals("Interruption");
  }

  private static void probes(Map<String, ArchRule> rules) {
    DescribedPredicate<JavaClass> probe =
        describe(
            "are probes",
            type ->
                !type.isInterface()
                    && type.getAllRawInterfaces().stream().anyMatch(role -> role.getName().matches(".*gatewright\\.probe(\\.ask)?\\.Probe")));
    rules.put(
        "probes are final and named so",
        classes().that(probe).should().haveSimpleNameEndingWith("Probe").andShould().haveModifier(JavaModifier.FINAL));
    rules.put(
        "probes do not use each other",
        classes()
            .that(probe)
            .should(
                new ArchCondition<JavaClass>("use no other probe") {
                  @Override
                  public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(probe)
                        .filter(other -> !outermost(other).equals(outermost(type)))
                        .map(other -> SimpleConditionEvent.violated(type, type.getName() + " uses " + other.getName()))
                        .forEach(events::add);
                  }
                }));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Architecture::outermost).orElse(type);
  }
}
