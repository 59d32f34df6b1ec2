package vitrine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the architecture, and a canary that breaks every one of them. */
@BesideWindowTests
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vitrine");

  private static final JavaClasses CANARY =
      new ClassFileImporter().importPackages("canary.vitrine");

  /** Every rule; {@code ..} before a package makes it fit the canary's packages too. */
  static List<ArchRule> rules() {
    return List.of(
        noClasses()
            .that()
            .resideInAPackage("..vitrine.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "javafx..", "ai.djl..", "java.sql..", "..vitrine.infra..", "..vitrine.ui..")
            .because("the core is tested in milliseconds and outlives every adapter"),
        noClasses()
            .that()
            .resideInAPackage("..vitrine.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..vitrine.infra..")
            .because("screens speak to ports, so that they can be tested with fakes"),
        noClasses()
            .that()
            .resideInAPackage("..vitrine.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..vitrine.infra..", "..vitrine.ui..", "javafx..")
            .because("verbs run the same core services as the window"),
        noClasses()
            .that()
            .resideOutsideOfPackages("..vitrine.infra..", "..vitrine.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..vitrine.infra..")
            .because("only the composition root joins ports and adapters"),
        noClasses()
            .that()
            .resideOutsideOfPackage("..vitrine.infra.djl..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..")
            .because("one package knows the engine and its traps"),
        noClasses()
            .that()
            .resideOutsideOfPackage("..vitrine.infra.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.h2..")
            .because("all SQL is in one place and on one thread"),
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("a view-model is tested without a window"),
        slices()
            .matching("..vitrine.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("dependencies point one way"),
        noClasses()
            .should(ACCESS_STANDARD_STREAMS)
            .because("output goes through the command line's writer, and logs to the logger"),
        noClasses()
            .that()
            .resideOutsideOfPackages("..vitrine.ui.common..", "..vitrine.app..")
            .should()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .because("threads have names and one owner"),
        fields()
            .that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("..vitrine..")
            .should()
            .beFinal()
            .because("static mutable state locks tests to each other"),
        noClasses()
            .that()
            .resideOutsideOfPackage("..vitrine.ui.common..")
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .because(
                "one place decides what reaches the JavaFX thread, so that tests can be direct"),
        classes()
            .that()
            .haveSimpleNameNotEndingWith("Canary")
            .should()
            .haveNameNotMatching(".*(Manager|Util|Utils|Helper)")
            .because("names are the field's terms"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(ArchRule rule) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void bites(ArchRule rule) {
    assertThatThrownBy(() -> rule.check(CANARY))
        .as("the canary breaks: %s", rule.getDescription())
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
        .check(PRODUCT);
  }
}
