package gatewright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import gatewright.catalogue.Catalogue;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program keeps the design's rules, and each rule would notice if it did not. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM = imported(Catalogue.class, "");
  private static final JavaClasses PLANTED = imported(ArchitectureTest.class, "planted/");

  private static JavaClasses program;
  private static JavaClasses planted;

  @BeforeAll
  static void read() {
    program = new ClassFileImporter().importUrl(Catalogue.class.getProtectionDomain().getCodeSource().getLocation());
    planted = new ClassFileImporter().importPackages("planted");
  }

  @TestFactory
  Stream<DynamicTest> programKeepsTheRule() {
    assertThat(program).isNotEmpty();
    return Architecture.rules().entrySet().stream().map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(program)));
  }

  @TestFactory
  Stream<DynamicTest> plantedViolationIsSeen() {
    return Architecture.rules().entrySet().stream()
        .map(rule -> dynamicTest(rule.getKey(), () -> assertThat(violations(rule.getValue(), PLANTED)).isNotEmpty()));
  }

  /** A planted class that breaks no rule is a rule that was lost. */
  @Test
  void everyPlantedClassBreaksARule() {
    String said =
        Architecture.rules().values().stream()
            .flatMap(rule -> violations(rule, PLANTED).stream())
            .collect(Collectors.joining("\n"));
    assertThat(PLANTED)
        .filteredOn(type -> !type.isInterface())
        .allSatisfy(type -> assertThat(said).contains(type.getName()));
  }

  /** A package that the table does not know would be free of it. */
  @Test
  void everyPackageIsInTheTable() {
    Map<String, ArchRule> rules = Architecture.rules();
    program.forEach(
        type -> {
          String[] parts = type.getPackageName().split("\\.");
          if (parts.length > 1) {
            assertThat(rules).containsKey(parts[1] + " uses only what the design lets it use");
          }
        });
  }

  /** Only the folder itself: looking through the whole class path takes a minute. */
  private static JavaClasses imported(Class<?> there, String folder) {
    try {
      return new ClassFileImporter().importUrl(new URL(there.getProtectionDomain().getCodeSource().getLocation(), folder));
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> violations(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
