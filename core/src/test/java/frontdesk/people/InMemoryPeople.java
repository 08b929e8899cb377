package frontdesk.people;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members and sessions in memory. */
public final class InMemoryPeople implements Members, Sessions {
  private final List<Known> members = new ArrayList<>();
  private final Map<List<Object>, JoinLink> links = new HashMap<>();
  private final Map<List<Object>, Session> sessions = new HashMap<>();

  private record Session(Member member, Instant seenAt, Instant endsAt) {
    boolean goesOn(Instant now) {
      return endsAt.isAfter(now) && seenAt.plus(IDLE).isAfter(now);
    }
  }

  @Override
  public synchronized boolean isAny(OrgId org) {
    return !all(org).isEmpty();
  }

  @Override
  public synchronized List<Member> all(OrgId org) {
    return members.stream()
        .map(Known::member)
        .filter(member -> member.org().equals(org))
        .sorted(Comparator.comparing(Member::name).thenComparing(Member::id))
        .toList();
  }

  @Override
  public synchronized Optional<Known> find(OrgId org, EmailAddress email) {
    return members.stream()
        .filter(one -> one.member().org().equals(org) && one.member().email().equals(email))
        .findFirst();
  }

  @Override
  public synchronized void invite(JoinLink link, Proof.Digest token, Instant now) {
    links.values().removeIf(old -> !old.expiresAt().isAfter(now));
    links.put(List.of(link.org(), token), link);
  }

  @Override
  public synchronized Optional<JoinLink> link(OrgId org, Proof.Digest token, Instant now) {
    return Optional.ofNullable(links.get(List.of(org, token)))
        .filter(link -> link.expiresAt().isAfter(now))
        .filter(link -> !link.first() || !isAny(org));
  }

  @Override
  public synchronized Joining join(
      Proof.Digest token, Member member, String password, Instant now) {
    if (link(member.org(), token, now).isEmpty()) {
      return Joining.NO_SUCH_LINK;
    }
    if (find(member.org(), member.email()).isPresent()) {
      return Joining.ALREADY_THERE;
    }
    links.remove(List.of(member.org(), token));
    members.add(new Known(member, password));
    return Joining.JOINED;
  }

  @Override
  public synchronized void begin(Member member, Proof.Digest token, Instant now) {
    sessions.values().removeIf(old -> !old.goesOn(now));
    sessions.put(List.of(member.org(), token), new Session(member, now, now.plus(LONGEST)));
  }

  @Override
  public synchronized Optional<Member> use(OrgId org, Proof.Digest token, Instant now) {
    Session session = sessions.get(List.of(org, token));
    if (session == null || !session.goesOn(now)) {
      return Optional.empty();
    }
    if (!session.seenAt().plus(NOTED_EVERY).isAfter(now)) {
      sessions.put(List.of(org, token), new Session(session.member(), now, session.endsAt()));
    }
    return Optional.of(session.member());
  }

  @Override
  public synchronized void end(OrgId org, Proof.Digest token) {
    sessions.remove(List.of(org, token));
  }
}
