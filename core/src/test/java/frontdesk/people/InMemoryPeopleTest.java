package frontdesk.people;

class InMemoryPeopleTest
    implements MembersContract,
        SessionsContract,
        MemberChangesContract,
        MemberAccountsContract,
        InvitationsContract {
  private final InMemoryPeople people = new InMemoryPeople();

  @Override
  public Members members() {
    return people;
  }

  @Override
  public Sessions sessions() {
    return people;
  }

  @Override
  public MemberChanges changes() {
    return people;
  }

  @Override
  public PasswordLinks links() {
    return people;
  }

  @Override
  public MemberAccounts accounts() {
    return people;
  }

  @Override
  public PendingSignIns pending() {
    return people;
  }

  @Override
  public PersonalToken owner(String id) {
    return MemberChangesContract.super.owner(id);
  }

  @Override
  public Invitations invitations() {
    return people;
  }

  @Override
  public Member member() {
    Member jane = MembersContract.member("a", "jane@example.com");
    join(link(false), jane);
    return jane;
  }
}
