package frontdesk.people;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members and sessions in memory. */
public final class InMemoryPeople
    implements Members,
        Sessions,
        MemberChanges,
        PasswordLinks,
        Invitations,
        MemberAccounts,
        PendingSignIns {
  private final List<Known> members = new ArrayList<>();
  private final Map<List<Object>, JoinLink> links = new HashMap<>();
  private final Map<List<Object>, Session> sessions = new HashMap<>();

  private final Map<String, Reset> resets = new HashMap<>();

  private final Map<String, String> accounts = new HashMap<>();
  private final List<Pending> pending = new ArrayList<>();

  private record Reset(Proof.Digest link, Instant expiresAt) {}

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
    return members.stream()
        .map(Known::member)
        .filter(one -> one.id().equals(session.member().id()))
        .findFirst();
  }

  @Override
  public synchronized Map<Proof.Digest, Member> stillOn(
      OrgId org, Collection<Proof.Digest> tokens, Instant now) {
    Map<Proof.Digest, Member> on = new HashMap<>();
    for (Proof.Digest token : tokens) {
      Session session = sessions.get(List.of(org, token));
      if (session != null && session.goesOn(now)) {
        on.put(token, session.member());
      }
    }
    return on;
  }

  @Override
  public synchronized void end(OrgId org, Proof.Digest token) {
    sessions.remove(List.of(org, token));
  }

  @Override
  public synchronized Changed give(OrgId org, String id, Role role, Optional<UserId> host) {
    Optional<Known> found = byId(org, id);
    if (found.isEmpty()) {
      return Changed.NOT_THERE;
    }
    if (role != Role.OWNER && isLastOwner(org, id)) {
      return Changed.LAST_OWNER;
    }
    Member was = found.get().member();
    Member is = new Member(org, id, was.email(), was.name(), role, host, was.joinedAt());
    replace(found.get(), new Known(is, found.get().password()));
    return Changed.DONE;
  }

  @Override
  public synchronized Changed remove(OrgId org, String id) {
    Optional<Known> found = byId(org, id);
    if (found.isEmpty()) {
      return Changed.NOT_THERE;
    }
    if (isLastOwner(org, id)) {
      return Changed.LAST_OWNER;
    }
    members.remove(found.get());
    resets.remove(id);
    accounts.values().removeIf(id::equals);
    endAll(id);
    return Changed.DONE;
  }

  private void endAll(String id) {
    sessions.values().removeIf(session -> session.member().id().equals(id));
  }

  private Optional<Known> byId(OrgId org, String id) {
    return members.stream()
        .filter(one -> one.member().org().equals(org) && one.member().id().equals(id))
        .findFirst();
  }

  private boolean isLastOwner(OrgId org, String id) {
    return all(org).stream()
            .filter(one -> one.role() == Role.OWNER)
            .allMatch(one -> one.id().equals(id))
        && byId(org, id).filter(one -> one.member().role() == Role.OWNER).isPresent();
  }

  private void replace(Known was, Known is) {
    members.remove(was);
    members.add(is);
  }

  @Override
  public synchronized boolean reset(OrgId org, String id, Proof.Digest link, Instant expiresAt) {
    Optional<Known> found = byId(org, id);
    found.ifPresent(
        one -> {
          replace(one, new Known(one.member(), ""));
          resets.put(id, new Reset(link, expiresAt));
          accounts.values().removeIf(id::equals);
          endAll(id);
        });
    return found.isPresent();
  }

  @Override
  public synchronized Optional<Member> whose(OrgId org, Proof.Digest link, Instant now) {
    return all(org).stream()
        .filter(one -> resets.containsKey(one.id()))
        .filter(one -> resets.get(one.id()).link().equals(link))
        .filter(one -> resets.get(one.id()).expiresAt().isAfter(now))
        .findFirst();
  }

  @Override
  public synchronized Optional<Member> choose(
      OrgId org, Proof.Digest link, String password, Instant now) {
    Optional<Member> member = whose(org, link, now);
    member.ifPresent(
        one -> {
          resets.remove(one.id());
          replace(byId(org, one.id()).orElseThrow(), new Known(one, password));
        });
    return member;
  }

  @Override
  public synchronized List<Open> open(OrgId org, Instant now) {
    return links.entrySet().stream()
        .filter(link -> link(org, (Proof.Digest) link.getKey().get(1), now).isPresent())
        .map(link -> new Open(Integer.toHexString(link.getKey().hashCode()), link.getValue()))
        .sorted(Comparator.comparing(open -> open.link().expiresAt()))
        .toList();
  }

  @Override
  public synchronized boolean withdraw(OrgId org, String id) {
    return links
        .keySet()
        .removeIf(key -> key.get(0).equals(org) && Integer.toHexString(key.hashCode()).equals(id));
  }

  private static String key(OrgId org, Account account) {
    return org + " " + account.issuer() + " " + account.subject();
  }

  @Override
  public synchronized Optional<Member> of(OrgId org, Account account) {
    return Optional.ofNullable(accounts.get(key(org, account)))
        .flatMap(id -> byId(org, id))
        .map(Known::member);
  }

  @Override
  public synchronized boolean know(OrgId org, String memberId, Account account) {
    boolean possible = byId(org, memberId).isPresent() && !accounts.containsValue(memberId);
    return possible && accounts.putIfAbsent(key(org, account), memberId) == null;
  }

  @Override
  public synchronized void put(Pending one, Instant now) {
    pending.removeIf(old -> !old.expiresAt().isAfter(now));
    pending.add(one);
  }

  @Override
  public synchronized Optional<Pending> take(
      OrgId org, Proof.Digest state, Proof.Digest browser, Instant now) {
    Optional<Pending> found =
        pending.stream()
            .filter(one -> one.org().equals(org) && one.state().equals(state))
            .filter(one -> one.browser().equals(browser) && one.expiresAt().isAfter(now))
            .findFirst();
    found.ifPresent(pending::remove);
    return found;
  }
}
