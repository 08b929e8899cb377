package frontdesk.app;

import frontdesk.adapters.console.Argon2Passwords;
import frontdesk.adapters.console.Console;
import frontdesk.people.JoinOrganisation;
import frontdesk.people.Members;
import frontdesk.people.Passwords;
import frontdesk.people.ResetPassword;
import frontdesk.people.SignIn;
import frontdesk.persistence.jdbi.JdbiMembers;
import frontdesk.persistence.jdbi.JdbiPasswordLinks;
import frontdesk.persistence.jdbi.JdbiSessions;

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

  Console.Entry entry(Ground ground, Doors.Shared shared) {
    return new Console.Entry(
        signIn,
        join,
        reset,
        new ConsoleDoor(ground, shared, members),
        ground.settings().publicUrl());
  }
}
