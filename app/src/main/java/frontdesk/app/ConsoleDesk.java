package frontdesk.app;

import frontdesk.accounts.AddHost;
import frontdesk.adapters.console.desk.Assisting;
import frontdesk.adapters.console.desk.ByHand;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.desk.HostNeeds;
import frontdesk.adapters.console.desk.NowNeeds;
import frontdesk.adapters.console.desk.PropertyNeeds;
import frontdesk.adapters.console.desk.SettingsNeeds;
import frontdesk.adapters.console.desk.Talking;
import frontdesk.adapters.console.desk.TryNeeds;
import frontdesk.adapters.realtime.SampleIntent;
import frontdesk.adapters.vapi.SampleMessage;
import frontdesk.app.settings.Urls;
import frontdesk.calls.ReportCalls;
import frontdesk.persistence.jdbi.JdbiAppointmentHistory;
import frontdesk.persistence.jdbi.JdbiAppointmentList;
import frontdesk.persistence.jdbi.JdbiAuditList;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.JdbiCallBacks;
import frontdesk.persistence.jdbi.JdbiCallFigures;
import frontdesk.persistence.jdbi.JdbiCallList;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiCredentials;
import frontdesk.persistence.jdbi.JdbiFormerHosts;
import frontdesk.persistence.jdbi.JdbiHandovers;
import frontdesk.persistence.jdbi.JdbiHostList;
import frontdesk.persistence.jdbi.JdbiHostNames;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiInvitations;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.persistence.jdbi.JdbiLiveCalls;
import frontdesk.persistence.jdbi.JdbiMemberChanges;
import frontdesk.persistence.jdbi.JdbiMembers;
import frontdesk.persistence.jdbi.JdbiProfiles;
import frontdesk.persistence.jdbi.JdbiProperties;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.persistence.jdbi.JdbiUnconnectedHosts;
import frontdesk.persistence.jdbi.JdbiVoiceModes;
import frontdesk.persistence.jdbi.JdbiWaitingNotices;
import frontdesk.properties.ImportListings;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.ExplainTimes;
import java.net.URI;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the console's pages tell of, and do. */
final class ConsoleDesk {
  private static final String VAPI = "/vapi/webhook";
  private static final String INTENTS = "/api/execute-intent";

  private final Ground ground;
  private final House house;
  private final Jdbi jdbi;

  ConsoleDesk(Ground ground, House house) {
    this.ground = ground;
    this.house = house;
    this.jdbi = ground.jdbi();
  }

  Desk with(Doors.Shared shared, ConsolePeople people, Voice voice) {
    ReportCalls report =
        new ReportCalls(
            house.calls(),
            new JdbiCallWords(jdbi),
            new JdbiHandovers(jdbi),
            new JdbiCallFigures(jdbi));
    Assisting assisting = AssistantsAtConsole.of(ground, new JdbiLines(jdbi), Demo.ORG);
    return new Desk(
        new JdbiWaitingNotices(jdbi),
        new JdbiCallList(jdbi),
        report,
        new JdbiAppointmentList(jdbi),
        new JdbiHostList(jdbi),
        settings(shared, people),
        byHand(),
        ofHosts(),
        new Talking(
            voice.talk(new JdbiVoiceModes(jdbi)),
            new JdbiLines(jdbi),
            ground.settings().vapi().inPages()),
        tools(),
        new NowNeeds(
            new JdbiLiveCalls(jdbi),
            new JdbiLines(jdbi),
            new JdbiUnconnectedHosts(jdbi),
            new JdbiCallBacks(jdbi)),
        ofProperties(),
        assisting,
        house.ways()::zone,
        ground.clock());
  }

  private SettingsNeeds settings(Doors.Shared shared, ConsolePeople people) {
    return new SettingsNeeds(
        new JdbiProfiles(jdbi),
        new JdbiCredentials(jdbi, ground.database()::keys),
        shared.keyring()::forget,
        people.members(),
        new JdbiMemberChanges(jdbi),
        new JdbiInvitations(jdbi),
        people.reset(),
        new JdbiAuditList(jdbi),
        token -> ConsoleLinks.of(ground.settings().publicUrl(), token),
        token -> ConsoleLinks.ofPassword(ground.settings().publicUrl(), token));
  }

  private ByHand byHand() {
    return new ByHand(
        house.availability(),
        house.useCases().bookAppointment(),
        house.useCases().rescheduleAppointment(),
        house.useCases().cancelAppointment(),
        new JdbiAppointmentHistory(jdbi),
        new JdbiMembers(jdbi));
  }

  private HostNeeds ofHosts() {
    JdbiHosts hosts = new JdbiHosts(jdbi);
    return new HostNeeds(
        hosts,
        new JdbiHostNames(jdbi),
        new JdbiFormerHosts(jdbi),
        new AddHost(new JdbiTenants(jdbi), hosts),
        new JdbiCalendarGrants(jdbi, ground.database()::keys),
        new ExplainTimes(house.availability(), ground.clock()),
        house.microsoft().connecting());
  }

  private TryNeeds tools() {
    URI publicUrl = ground.settings().publicUrl();
    return new TryNeeds(
        house.desk(),
        house.useCases().ofCalls().recordCall(),
        Ways::atPhone,
        ToolRoutes.VOICE_BUDGET,
        List.of(
            new TryNeeds.ToolDoor(
                "Vapi",
                VAPI,
                Urls.below(publicUrl, VAPI),
                "X-Vapi-Secret: $VAPI_SECRET",
                asked -> SampleMessage.asked(asked.call(), asked.toolCall()),
                SampleMessage::answered),
            new TryNeeds.ToolDoor(
                "Programs and live voice",
                INTENTS,
                Urls.below(publicUrl, INTENTS),
                "Authorization: Bearer $API_KEY",
                asked -> SampleIntent.asked(asked.org(), asked.call(), asked.toolCall()),
                SampleIntent::answered)));
  }

  private PropertyNeeds ofProperties() {
    JdbiProperties properties = new JdbiProperties(jdbi);
    return new PropertyNeeds(
        properties,
        properties,
        new ImportListings(properties, new JdbiHosts(jdbi), ground.clock()),
        new ConsoleListings());
  }
}
