package frontdesk.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import frontdesk.Complaint;
import frontdesk.Port;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The walls of the house. Each rule carries its reason. */
class WallsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("frontdesk");

  private static final String[] CORE = {
    "frontdesk",
    "frontdesk.accounts",
    "frontdesk.addresses",
    "frontdesk.audit",
    "frontdesk.calls",
    "frontdesk.conversation",
    "frontdesk.hearing",
    "frontdesk.idempotency",
    "frontdesk.minutes",
    "frontdesk.notices",
    "frontdesk.people",
    "frontdesk.privacy",
    "frontdesk.properties",
    "frontdesk.scheduling",
    "frontdesk.speech",
    "frontdesk.tools"
  };

  @Test
  void the_core_knows_only_java_and_itself() {
    check(
        classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(CORE)
                    .or(
                        resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "com.sanctionco.jmail..",
                            "com.google.i18n.phonenumbers..")))
            .because("a platform, a calendar or a database is replaced without touching a rule"));
  }

  @Test
  void packages_of_the_core_depend_downwards_only() {
    check(
        noClasses()
            .that()
            .resideInAPackage("frontdesk")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("frontdesk.*..")
            .because("everybody uses the common words, so they use nobody"));
    check(below("frontdesk.addresses", "frontdesk.scheduling"));
    check(below("frontdesk.minutes", "frontdesk.scheduling"));
    check(below("frontdesk.idempotency", "frontdesk.notices"));
    check(below("frontdesk.notices", "frontdesk.scheduling"));
    check(below("frontdesk.notices", "frontdesk.calls"));
    check(below("frontdesk.calls", "frontdesk.speech"));
    check(below("frontdesk.scheduling", "frontdesk.accounts"));
    check(below("frontdesk.scheduling", "frontdesk.properties"));
    check(below("frontdesk.properties", "frontdesk.speech"));
    check(below("frontdesk.scheduling", "frontdesk.speech"));
    check(below("frontdesk.scheduling", "frontdesk.hearing"));
    check(below("frontdesk.scheduling", "frontdesk.conversation"));
    check(below("frontdesk.properties", "frontdesk.conversation"));
    check(below("frontdesk.scheduling", "frontdesk.privacy"));
    check(below("frontdesk.accounts", "frontdesk.people"));
    check(below("frontdesk.conversation", "frontdesk.tools"));
    check(below("frontdesk.hearing", "frontdesk.tools"));
    check(below("frontdesk.speech", "frontdesk.tools"));
  }

  private static ArchRule below(String lower, String upper) {
    return noClasses()
        .that()
        .resideInAPackage(lower)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(upper)
        .because("a tool call walks straight through the house, with no way back");
  }

  @Test
  void adapters_know_neither_each_other_nor_the_store() {
    check(
        slices()
            .matching("frontdesk.adapters.(*)..")
            .should()
            .notDependOnEachOther()
            .because("each can be left out"));
    check(
        noClasses()
            .that()
            .resideInAPackage("frontdesk.adapters..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("frontdesk.persistence..", "frontdesk.app..")
            .because("they reach the store through the core's ports only"));
  }

  @Test
  void the_store_and_the_http_parts_know_no_adapter_and_no_app() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("frontdesk.persistence..", "frontdesk.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("frontdesk.adapters..", "frontdesk.app..")
            .because("arrows point inwards"));
    check(
        noClasses()
            .that()
            .resideInAPackage("frontdesk.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORE)
            .because("it carries requests and does not know what they ask"));
  }

  @Test
  void only_the_app_and_a_stand_in_with_a_websocket_know_the_server() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("frontdesk.app..", "frontdesk.standins.openai..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
            .because("a door can be mounted in any HTTP server"));
  }

  @Test
  void ports_are_interfaces_and_packages_have_no_cycles() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Port.class)
            .should()
            .beInterfaces()
            .because("each has an adapter and a fake"));
    check(slices().matching("frontdesk.(**)").should().beFreeOfCycles());
  }

  @Test
  @Complaint("this morning has vanished as past, by the server's clock")
  void nobody_asks_the_machine_which_zone_it_is_in() {
    check(
        noClasses()
            .should()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("a day is the host's, wherever the server stands"));
  }

  private static void check(ArchRule rule) {
    rule.check(HOUSE);
  }
}
