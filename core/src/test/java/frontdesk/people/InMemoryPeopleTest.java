package frontdesk.people;

class InMemoryPeopleTest implements MembersContract, SessionsContract {
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
  public Member member() {
    return MembersContract.member("a", "jane@example.com");
  }
}
