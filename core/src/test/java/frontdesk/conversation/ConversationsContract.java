package frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import frontdesk.conversation.Conversation.Choice;
import frontdesk.conversation.Offered.Home;
import frontdesk.conversation.Offered.Own;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link Conversations} promises. */
public interface ConversationsContract {
  OrgId ORG = Demo.ORG;
  OrgId OTHER_ORG = new OrgId("org_other");
  CallId CALL = new CallId("call-1");
  CallId OTHER_CALL = new CallId("call-2");
  Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  UserId PETE = new UserId("pete_admin");
  ZoneId CHICAGO = ZoneId.of("America/Chicago");

  Conversations conversations();

  static Conversation aboutOakStreet() {
    return Conversation.FRESH.about("12 Oak Street");
  }

  private static TimeSlot slot(String start) {
    return TimeSlot.of(Instant.parse(start), Duration.ofMinutes(30));
  }

  static List<Conversation> conversationsOfAllKinds() {
    Caller jane =
        new Caller(
            Optional.of("Jane Doe"),
            EmailAddress.parse("jane@example.com"),
            true,
            PhoneNumber.parse("+13125550123"));
    return List.of(
        Conversation.FRESH,
        aboutOakStreet().with(jane).misunderstood(2),
        aboutOakStreet()
            .offering(
                new Offered.Times(
                    PETE,
                    CHICAGO,
                    List.of(slot("2026-11-24T15:00:00Z"), slot("2026-11-24T18:00:00Z")))),
        aboutOakStreet()
            .offering(
                new Offered.Homes(
                    PETE,
                    List.of(new Home(new PropertyId("9f86d081884c7d65"), "480 Maple, \"3\" Ü")))),
        Conversation.FRESH
            .choosing(Optional.of("40df28a0ae472dfd"))
            .offering(
                new Offered.OwnAppointments(
                    PETE,
                    CHICAGO,
                    List.of(new Own("40df28a0ae472dfd", NOW)),
                    Optional.of(NOW.plusSeconds(60)))),
        Conversation.FRESH.choosing(
            new Choice(
                "tool-1", new Offered.Times(PETE, CHICAGO, List.of(slot("2026-11-24T15:00:00Z"))))),
        Conversation.FRESH.offering(
            new Offered.OwnAppointments(
                PETE,
                CHICAGO,
                List.of(new Own("40df28a0ae472dfd", NOW), new Own("40df28a0ae472dfe", NOW)),
                Optional.empty())));
  }

  @Test
  default void nothing_is_known_of_a_call_at_first() {
    assertThat(conversations().find(ORG, CALL)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("conversationsOfAllKinds")
  default void what_is_kept_is_found_as_it_was(Conversation conversation) {
    conversations().keep(ORG, CALL, aboutOakStreet().misunderstood(1), NOW);
    conversations().keep(ORG, CALL, conversation, NOW);

    assertThat(conversations().find(ORG, CALL)).contains(conversation);
  }

  @Test
  default void calls_and_organisations_know_nothing_of_each_other() {
    conversations().keep(ORG, CALL, aboutOakStreet(), NOW);

    assertThat(conversations().find(ORG, OTHER_CALL)).isEmpty();
    assertThat(conversations().find(OTHER_ORG, CALL)).isEmpty();
  }

  @Test
  default void of_two_at_once_one_is_kept_whole() {
    List<Conversation> all = conversationsOfAllKinds();
    AtOnce.each(
        24,
        i -> {
          conversations().keep(ORG, CALL, all.get(i % all.size()), NOW);
          return i;
        });

    assertThat(conversations().find(ORG, CALL)).get().isIn(all);
  }

  @Test
  default void one_call_is_forgotten_and_no_other() {
    conversations().keep(ORG, CALL, aboutOakStreet(), NOW);
    conversations().keep(ORG, OTHER_CALL, aboutOakStreet(), NOW);
    conversations().keep(OTHER_ORG, CALL, aboutOakStreet(), NOW);

    conversations().forget(ORG, CALL);
    conversations().forget(ORG, new CallId("call-3"));

    assertThat(conversations().find(ORG, CALL)).isEmpty();
    assertThat(conversations().find(ORG, OTHER_CALL)).isPresent();
    assertThat(conversations().find(OTHER_ORG, CALL)).isPresent();
  }

  @Test
  default void what_was_kept_before_a_moment_is_forgotten_everywhere() {
    conversations().keep(ORG, CALL, aboutOakStreet(), NOW.minusSeconds(1));
    conversations().keep(OTHER_ORG, CALL, aboutOakStreet(), NOW.minusSeconds(1));
    conversations().keep(ORG, OTHER_CALL, aboutOakStreet(), NOW.minusSeconds(1));
    conversations().keep(ORG, OTHER_CALL, aboutOakStreet(), NOW);

    conversations().forgetBefore(NOW);

    assertThat(conversations().find(ORG, CALL)).isEmpty();
    assertThat(conversations().find(OTHER_ORG, CALL)).isEmpty();
    assertThat(conversations().find(ORG, OTHER_CALL)).isPresent();
  }
}
