package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealerTest {
  private static final Sealer.Place HERE = place("calendar_grants", "org", "pete");

  private final String key = SealingKeys.random();
  private final Sealer sealer = new Sealer(SealingKeys.parse(key));

  private static Sealer.Place place(String table, String org, String host) {
    return new Sealer.Place(table, new OrgId(org), new UserId(host));
  }

  private void opensNot(byte[] sealed, Sealer.Place place) {
    assertThatThrownBy(() -> sealer.open(sealed, sealer.keyId(), place))
        .isInstanceOf(Unavailable.class)
        .hasMessage("what key " + sealer.keyId() + " sealed does not open here");
  }

  @Test
  void what_is_sealed_opens_again() {
    for (String text :
        new String[] {"refresh-token", "", "Zürich \uD83D\uDD11", "x".repeat(9_000)}) {
      assertThat(sealer.open(sealer.seal(text, HERE), sealer.keyId(), HERE)).isEqualTo(text);
    }
  }

  @Test
  void nothing_of_it_can_be_read_and_no_two_seals_are_alike() {
    byte[] sealed = sealer.seal("refresh-token", HERE);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("refresh");
    assertThat(sealer.seal("refresh-token", HERE)).isNotEqualTo(sealed);
    assertThat(sealed).hasSize(12 + "refresh-token".length() + 16);
  }

  @Test
  void it_opens_in_its_own_row_only() {
    byte[] sealed = sealer.seal("refresh-token", HERE);

    opensNot(sealed, place("other_table", "org", "pete"));
    opensNot(sealed, place("calendar_grants", "other", "pete"));
    opensNot(sealed, place("calendar_grants", "org", "mallory"));
  }

  @Test
  void what_was_changed_anywhere_or_cut_off_does_not_open() {
    byte[] sealed = sealer.seal("refresh-token", HERE);

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
    byte[] sealed = sealer.seal("refresh-token", HERE);
    Sealer rotated = new Sealer(SealingKeys.parse(SealingKeys.random() + "," + key));

    assertThat(rotated.open(sealed, sealer.keyId(), HERE)).isEqualTo("refresh-token");
    assertThat(rotated.keyId()).isNotEqualTo(sealer.keyId());
  }

  @Test
  void a_lost_key_is_named() {
    byte[] sealed = sealer.seal("refresh-token", HERE);
    Sealer other = new Sealer(SealingKeys.parse(SealingKeys.random()));

    assertThatThrownBy(() -> other.open(sealed, sealer.keyId(), HERE))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining(sealer.keyId());
  }
}
