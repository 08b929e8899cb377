package frontdesk.app;

import frontdesk.adapters.console.Console;
import frontdesk.adapters.console.entry.Argon2Passwords;
import frontdesk.adapters.console.entry.Entry;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.app.settings.MicrosoftAccess;
import frontdesk.app.settings.Urls;
import frontdesk.app.signin.MicrosoftAccounts;
import frontdesk.people.JoinOrganisation;
import frontdesk.people.Members;
import frontdesk.people.Passwords;
import frontdesk.people.ResetPassword;
import frontdesk.people.SignIn;
import frontdesk.people.SignInElsewhere;
import frontdesk.persistence.jdbi.JdbiMemberAccounts;
import frontdesk.persistence.jdbi.JdbiMembers;
import frontdesk.persistence.jdbi.JdbiPasswordLinks;
import frontdesk.persistence.jdbi.JdbiPendingSignIns;
import frontdesk.persistence.jdbi.JdbiSessions;
import java.net.URI;

/** How people come to the pages. */
record ConsolePeople(Members members, SignIn signIn, JoinOrganisation join, ResetPassword reset) {
  static ConsolePeople of(Ground ground) {
    Members members = new JdbiMembers(ground.jdbi());
    Passwords passwords = new Argon2Passwords();
    SignIn signIn = new SignIn(members, new JdbiSessions(ground.jdbi()), passwords, ground.clock());
    return new ConsolePeople(
        members,
        signIn,
        new JoinOrganisation(members, passwords, signIn, ground.clock()),
        new ResetPassword(new JdbiPasswordLinks(ground.jdbi()), passwords, signIn, ground.clock()));
  }

  Entry entry(Ground ground, Doors.Shared shared) {
    return new Entry(
        signIn,
        join,
        reset,
        ground
            .settings()
            .microsoft()
            .filter(MicrosoftAccess::people)
            .map(at -> microsoft(at, ground)),
        new ConsoleDoor(ground, shared, members),
        ground.settings().publicUrl());
  }

  private Entry.Microsoft microsoft(MicrosoftAccess access, Ground ground) {
    MicrosoftSettings registration = access.registration();
    URI back = Urls.below(ground.settings().publicUrl(), Console.MICROSOFT_BACK);
    SignInElsewhere elsewhere =
        new SignInElsewhere(
            new MicrosoftAccounts(
                registration, back, ground.transport(), ground.clock(), System::nanoTime),
            new JdbiPendingSignIns(ground.jdbi()),
            new JdbiMemberAccounts(ground.jdbi()),
            members,
            new JdbiPasswordLinks(ground.jdbi()),
            signIn,
            ground.clock());
    return new Entry.Microsoft(elsewhere, registration.login().resolve("/"));
  }
}
