package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./run} itself, in a house of its own with a maven and a java that only say what they do.
 */
class RunScriptTest {
  private static final Instant THEN = Instant.parse("2020-01-01T00:00:00Z");

  /** A java that makes the archive it is asked for. */
  private static final String MAKES_ARCHIVES =
      """
      case $1 in -Xshare:dump)
        for each in "$@"; do
          case $each in -XX:SharedArchiveFile=*) touch "${each#*=}";; esac
        done
        echo archived
        exit;;
      esac
      """;

  @TempDir Path house;
  @TempDir Path programs;
  private Path jar;
  private Path source;

  @BeforeEach
  void aBuiltHouse() throws IOException {
    Files.copy(Path.of("..", "run"), house.resolve("run"));
    source = file("core/src/main/Desk.java");
    file("pom.xml");
    file("core/pom.xml");
    jar = file("app/target/app.jar");
    try (Stream<Path> all = Files.walk(house)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(THEN));
      }
    }
    Files.setLastModifiedTime(jar, FileTime.from(THEN.plusSeconds(60)));
    program("mvn", "echo mvn \"$@\"");
    program("java", "echo java pid $$ in $(pwd) with \"$@\"");
  }

  private Path file(String name) throws IOException {
    Path file = house.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  private void program(String name, String script) throws IOException {
    Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private record Ran(long pid, List<String> said) {}

  private Ran run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(house.resolve("run").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(Path.of("/").toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
    Process process = builder.start();
    List<String> said = process.inputReader().lines().toList();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return new Ran(process.pid(), said);
  }

  @Test
  void what_is_built_is_only_started_from_wherever_it_is_called() throws Exception {
    Ran ran = run();

    assertThat(ran.said()).hasSize(1);
    assertThat(ran.said().get(0))
        .startsWith("java pid " + ran.pid() + " in " + house.toRealPath())
        .endsWith("-jar app/target/app.jar");
  }

  @Test
  void what_is_newer_than_the_jar_is_built_first() throws Exception {
    Files.setLastModifiedTime(source, FileTime.from(THEN.plusSeconds(120)));

    assertThat(run().said())
        .anyMatch(line -> line.startsWith("mvn -q -Pquick -DskipTests -pl app -am"));
    assertThat(run().said()).as("built once").noneMatch(line -> line.startsWith("mvn"));
  }

  @Test
  void where_nothing_is_built_it_is_built_first() throws Exception {
    Files.delete(jar);
    program("mvn", "echo mvn \"$@\"; touch app/target/app.jar");

    assertThat(run().said()).anyMatch(line -> line.startsWith("mvn"));
  }

  @Test
  void arguments_reach_the_program() throws Exception {
    assertThat(run("import-tokens", "a b").said().get(0))
        .endsWith("-jar app/target/app.jar import-tokens a b");
  }

  @Test
  void only_a_server_tells_which_classes_later_starts_need() throws Exception {
    assertThat(run().said().get(0)).contains("-XX:DumpLoadedClassList", "frontdesk.served");
    assertThat(run("help").said().get(0)).doesNotContain("DumpLoadedClassList", "frontdesk.served");
  }

  @Test
  void what_was_served_with_is_archived_once_and_used_by_each_later_start() throws Exception {
    file("app/target/app.classes");
    file("app/target/served");
    program("java", MAKES_ARCHIVES + "echo java with \"$@\"");

    assertThat(run().said())
        .containsSequence("Making later starts faster (once after each build)", "archived");
    assertThat(run("help").said())
        .singleElement()
        .asString()
        .contains("-XX:SharedArchiveFile=app/target/app.jsa")
        .endsWith(" help");
  }

  @Test
  void an_archive_that_cannot_be_made_keeps_nobody_from_starting() throws Exception {
    file("app/target/app.classes");
    file("app/target/served");
    program("java", "case $1 in -Xshare:dump) exit 134;; esac; echo java with \"$@\"");

    assertThat(run().said()).anyMatch(line -> line.endsWith("-jar app/target/app.jar"));
    assertThat(run().said()).as("not tried again").hasSize(1);
  }

  @Test
  void the_program_knows_where_it_was_called() throws Exception {
    assertThat(run("import-tokens").said().get(0)).contains("-Dfrontdesk.calledFrom=/ ");
  }
}
