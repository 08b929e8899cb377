package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.accounts.Principal;
import frontdesk.accounts.Tenant;
import frontdesk.accounts.Tenants;
import frontdesk.adapters.console.entry.Doorway;
import frontdesk.app.doors.Finding;
import frontdesk.app.doors.SlowedSignIn;
import frontdesk.app.settings.LocalDoor;
import frontdesk.app.settings.Settings;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.people.Begun;
import frontdesk.people.Members;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.scheduling.Demo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The door to the pages: open at home as the others are, until somebody is a member. */
final class ConsoleDoor implements Doorway {
  private final boolean closed;
  private final Doors.Shared shared;
  private final Members members;
  private final Tenants tenants;
  private final SlowedSignIn slowed;

  ConsoleDoor(Ground ground, Doors.Shared shared, Members members) {
    this.closed = isClosed(ground.settings());
    this.shared = shared;
    this.members = members;
    this.tenants = new JdbiTenants(ground.jdbi());
    this.slowed = new SlowedSignIn(shared.attempts());
  }

  /** Whether anybody has to say who they are, whatever is stored. */
  static boolean isClosed(Settings settings) {
    return settings.apiKey().isPresent()
        || settings.vapi().secret().isPresent()
        || !LocalDoor.isLoopback(settings.host());
  }

  @Override
  public Optional<Principal> open(Request request) throws IOException {
    if (closed || members.isAny(Demo.ORG)) {
      return Optional.empty();
    }
    List<Principal> let = new ArrayList<>();
    Response unused =
        shared
            .home()
            .answer(
                request,
                Finding.NOTHING,
                owner ->
                    any -> {
                      let.add(owner);
                      return Response.empty(204);
                    });
    return let.stream().findFirst();
  }

  @Override
  public Handler asked(Principal asking, Handler behind) {
    return shared.asked(asking, behind);
  }

  @Override
  public boolean serves(Principal asking) {
    return !shared.served().isClosed(asking.org());
  }

  @Override
  public Optional<Begun> tried(Request request, String secret, Supplier<Optional<Begun>> attempt) {
    return slowed.tried(request.source(), secret, attempt, begun -> begun.member().principal());
  }

  @Override
  public Optional<OrgId> onlyOrganisation() {
    List<Tenant> two = tenants.list(Optional.empty(), 2);
    return two.size() == 1 ? Optional.of(two.get(0).org()) : Optional.empty();
  }
}
