package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.SignIns;
import frontdesk.accounts.SignIns.SignIn;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.persistence.jdbi.JdbiSignIns;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers which host somebody is who signed in elsewhere. */
@Command(
    name = "sign-in",
    description =
        "Says which host somebody is whose sign-in JWT_ISSUER vouches for; without SUBJECT lists"
            + " all.")
final class SignInCommand implements Callable<Integer> {
  private final Tools tools;

  @Mixin private Organisation organisation = new Organisation();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SUBJECT",
      description = "the issuer's lasting id of the person, or an e-mail address")
  private @Nullable String subject;

  @ArgGroup private What what = new What();

  /** One of the two, or neither. */
  private static final class What {
    @Option(
        names = "--host",
        paramLabel = "HOST",
        converter = HostConverter.class,
        description = "the host whom they are from now on")
    private @Nullable UserId host;

    @Option(names = "--remove", description = "they are nobody from now on")
    private boolean remove;
  }

  SignInCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      OrgId org = organisation.knownTo(new JdbiOrganisations(parts.jdbi()));
      SignIns signIns = new JdbiSignIns(parts.jdbi());
      return subject == null ? list(signIns, org) : change(signIns, org, stored(subject));
    }
  }

  // An e-mail address is the same in capitals; an issuer's id may not be.
  private static String stored(String given) {
    return given.contains("@") ? given.toLowerCase(Locale.ROOT) : given;
  }

  private int list(SignIns signIns, OrgId org) {
    if (what.host != null || what.remove) {
      throw Failed.wrong("Say who is meant.");
    }
    List<SignIn> all = signIns.all(org);
    all.forEach(one -> tools.out().println(one.subject() + "  " + one.host()));
    if (all.isEmpty()) {
      tools.out().println("Nobody is registered.");
    }
    return Commands.DONE;
  }

  private int change(SignIns signIns, OrgId org, String who) {
    if (what.remove) {
      if (!signIns.forget(org, who)) {
        throw Failed.wrong(who + " is not registered.");
      }
      tools.out().println("From now on " + who + " is nobody.");
      return Commands.DONE;
    }
    if (what.host == null) {
      throw Failed.wrong("Say which host they are: --host HOST; or --remove.");
    }
    if (!signIns.register(org, new SignIn(who, what.host))) {
      throw Failed.wrong("There is no host " + what.host + " in " + org + ".");
    }
    tools.out().println("From now on " + who + " is " + what.host + ".");
    return Commands.DONE;
  }
}
