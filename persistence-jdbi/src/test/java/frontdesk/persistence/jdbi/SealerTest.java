package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SealerTest {
  private static final Sealer.Place HERE = place("calendar_grants", "org", "pete");

  private final String key = SealingKeys.random();
  private final SealingKeys keys = SealingKeys.parse(key);
  private final Sealer sealer = new Sealer(keys);

  private static Sealer.Place place(String table, String org, String host) {
    return new Sealer.Place(table, new OrgId(org), host);
  }

  private byte[] seal(String text) {
    return sealer.seal(text, HERE).value();
  }

  private void opensNot(byte[] sealed, Sealer.Place place) {
    assertThatThrownBy(() -> sealer.open(sealed, keys.newest(), place))
        .isInstanceOf(Unavailable.class)
        .hasMessage("what key " + keys.newest() + " sealed does not open here");
  }

  @Test
  void what_is_sealed_opens_again() {
    for (String text :
        new String[] {"refresh-token", "", "Zürich \uD83D\uDD11", "x".repeat(9_000)}) {
      assertThat(sealer.open(seal(text), keys.newest(), HERE)).isEqualTo(text);
    }
  }

  // J16
  @Test
  void nothing_of_it_can_be_read_and_no_two_seals_are_alike() {
    byte[] sealed = seal("refresh-token");

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("refresh");
    assertThat(seal("refresh-token")).isNotEqualTo(sealed);
    assertThat(sealed).hasSize(12 + "refresh-token".length() + 16);
  }

  // J14
  @Test
  void it_opens_in_its_own_row_only() {
    byte[] sealed = seal("refresh-token");

    opensNot(sealed, place("other_table", "org", "pete"));
    opensNot(sealed, place("calendar_grants", "other", "pete"));
    opensNot(sealed, place("calendar_grants", "org", "mallory"));
  }

  @Test
  void what_was_changed_anywhere_or_cut_off_does_not_open() {
    byte[] sealed = seal("refresh-token");

    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      opensNot(changed, HERE);
    }
    opensNot(java.util.Arrays.copyOf(sealed, sealed.length - 1), HERE);
    opensNot(new byte[5], HERE);
  }

  @Test
  void after_a_new_key_the_old_one_still_opens() {
    byte[] sealed = seal("refresh-token");
    Sealer rotated = new Sealer(SealingKeys.parse(SealingKeys.random() + "," + key));

    assertThat(rotated.open(sealed, keys.newest(), HERE)).isEqualTo("refresh-token");
    assertThat(rotated.seal("", HERE).keyId()).isNotEqualTo(keys.newest());
  }

  @Test
  void a_lost_key_is_named() {
    byte[] sealed = seal("refresh-token");
    Sealer other = new Sealer(SealingKeys.parse(SealingKeys.random()));

    assertThatThrownBy(() -> other.open(sealed, keys.newest(), HERE))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining(keys.newest());
  }

  @Test
  void a_key_that_was_added_elsewhere_is_known_once_something_was_sealed_with_it() {
    String added = SealingKeys.random();
    Sealer elsewhere = new Sealer(SealingKeys.parse(added + "\n" + key));
    AtomicReference<String> file = new AtomicReference<>(key);
    Sealer running =
        new Sealer(
            SealingKeys.parse(key).readAgainFrom(() -> Optional.of(SealingKeys.parse(file.get()))));
    byte[] old = seal("old");
    file.set(added);

    Sealer.Sealed sealed = elsewhere.seal("new", HERE);

    assertThat(running.seal("before", HERE).keyId()).isEqualTo(keys.newest());
    assertThat(running.open(sealed.value(), sealed.keyId(), HERE)).isEqualTo("new");
    assertThat(running.seal("after", HERE).keyId()).isEqualTo(sealed.keyId());
    assertThat(running.open(old, keys.newest(), HERE)).as("known once").isEqualTo("old");
  }

  @Test
  void no_two_places_read_alike() {
    assertThatThrownBy(() -> new Sealer.Place("table", new OrgId("org"), "row|other"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sealer.Place("table|org", new OrgId("org"), "row"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
