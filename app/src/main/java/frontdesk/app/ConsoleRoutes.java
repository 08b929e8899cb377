package frontdesk.app;

import frontdesk.adapters.console.Console;
import java.util.List;

/** The pages on which people see the desk at work; they have doors of their own. */
final class ConsoleRoutes implements RouteGroup {
  private final List<Route> routes;

  private ConsoleRoutes(List<Route> routes) {
    this.routes = routes;
  }

  /** None where they are switched off. */
  static ConsoleRoutes of(
      Ground ground, House house, Doors.Shared shared, Voice voice, Watching watching) {
    if (!ground.settings().console()) {
      return new ConsoleRoutes(List.of());
    }
    ConsolePeople people = ConsolePeople.of(ground);
    Console console =
        new Console(
            new ConsoleDesk(ground, house).with(shared, people, voice),
            people.entry(ground, shared));
    watching.over(console.live());
    BrokenPages broken = new BrokenPages(console);
    return new ConsoleRoutes(
        console.served().stream()
            .map(one -> new Route(one.method(), one.path(), broken.around(one.handler())))
            .toList());
  }

  @Override
  public List<Route> behind(Doors doors) {
    return routes;
  }
}
