package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.AtOnce;
import frontdesk.accounts.CalendarGrantFixture;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.SealingKeys;
import frontdesk.persistence.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
  @TempDir Path folder;

  private final Jdbi jdbi = FreshDatabase.fresh();

  private Settings settings(Optional<SealingKeys> keys) {
    Settings usual = RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty());
    return SettingsFixture.like(usual).data(folder.resolve("data")).sealingKeys(keys).build();
  }

  private SealingKeys open() {
    return Sealing.open(settings(Optional.empty()), jdbi);
  }

  private Path file() {
    return folder.resolve("data/sealing-keys");
  }

  private void keepAGrantSealedWith(SealingKeys keys) {
    new JdbiCalendarGrants(jdbi, keys).connect(CalendarGrantFixture.aGrant().build());
  }

  @Test
  void a_key_is_made_at_first_need_and_kept_for_its_owner_only() throws IOException {
    Set<String> made = open().ids();

    assertThat(made).hasSize(1).isEqualTo(open().ids());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder.resolve("data"))) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void of_many_that_start_at_once_all_have_the_same_key() {
    List<Set<String>> ids = AtOnce.each(8, i -> open().ids());

    assertThat(ids).containsOnly(ids.get(0));
  }

  @Test
  void keys_that_are_set_need_no_file() {
    SealingKeys set = SealingKeys.parse(SealingKeys.random());

    assertThat(Sealing.open(settings(Optional.of(set)), jdbi).ids()).isEqualTo(set.ids());
    assertThat(file()).doesNotExist();
  }

  @Test
  void a_lost_key_is_said_at_once_and_no_other_is_made_in_its_place() {
    SealingKeys lost = SealingKeys.parse(SealingKeys.random());
    keepAGrantSealedWith(lost);

    assertThatThrownBy(this::open)
        .isInstanceOf(Sealing.KeysUnusable.class)
        .hasMessageContaining("sealed with the key " + lost.newest() + ", which is not in ")
        .hasMessageContaining(file().toString());
    assertThat(file()).doesNotExist();
    assertThatThrownBy(
            () ->
                Sealing.open(settings(Optional.of(SealingKeys.parse(SealingKeys.random()))), jdbi))
        .hasMessageContaining("which is not in SEALING_KEYS");
  }

  @Test
  void a_file_that_cannot_be_used_is_said_and_left_alone() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "canary");

    assertThatThrownBy(this::open)
        .isInstanceOf(Sealing.KeysUnusable.class)
        .hasMessageContaining(file() + " cannot be used: key 1 ")
        .hasMessageNotContaining("canary");
    assertThat(file()).hasContent("canary");
  }
}
