package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.Unavailable;
import frontdesk.notices.Hooks;
import frontdesk.notices.HooksContract;
import frontdesk.notices.Notice.Way;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiHooksTest implements HooksContract {
  private final Jdbi jdbi = FreshDatabase.fresh();
  private final SealingKeys keys = SealingKeys.parse(SealingKeys.random());

  @Override
  public Hooks hooks() {
    return new JdbiHooks(jdbi, () -> keys);
  }

  @Test
  void whoever_reads_the_table_does_not_read_the_address_nor_use_it_in_another_row() {
    hooks().keep(Demo.ORG, Way.HOOK, ONE);
    byte[] sealed =
        jdbi.withHandle(
            handle -> handle.createQuery("SELECT sealed FROM hooks").mapTo(byte[].class).one());
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("example");

    jdbi.useHandle(handle -> handle.execute("UPDATE hooks SET way = 'CHANGES'"));
    assertThatThrownBy(() -> hooks().find(Demo.ORG, Way.CHANGES)).isInstanceOf(Unavailable.class);
  }
}
