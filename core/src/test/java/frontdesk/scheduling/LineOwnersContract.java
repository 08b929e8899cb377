package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.UserId;
import org.junit.jupiter.api.Test;

/** What every {@link LineOwners} promises. */
public interface LineOwnersContract {
  OrgId OAK = new OrgId("org_oak");
  OrgId ELM = new OrgId("org_elm");
  UserId ANN = new UserId("ann");
  Line DIALLED = new Line(Line.Kind.NUMBER, "+13125550123");

  LineOwners owners();

  /** Of the same two organisations, each with a host Ann. */
  Lines lines();

  @Test
  default void a_number_is_of_whoever_registered_it() {
    lines().register(OAK, new Lines.Registered(DIALLED, ANN, false));

    assertThat(owners().of(DIALLED)).containsExactly(OAK);
    assertThat(owners().of(new Line(Line.Kind.NUMBER, "+13125550124"))).isEmpty();
  }

  @Test
  default void of_two_who_registered_it_both_are_told() {
    lines().register(OAK, new Lines.Registered(DIALLED, ANN, false));
    lines().register(ELM, new Lines.Registered(DIALLED, ANN, false));

    assertThat(owners().of(DIALLED)).containsExactly(ELM, OAK);
  }

  @Test
  default void who_gave_it_up_has_it_no_more() {
    lines().register(OAK, new Lines.Registered(DIALLED, ANN, false));
    lines().forget(OAK, DIALLED);

    assertThat(owners().of(DIALLED)).isEmpty();
  }
}
