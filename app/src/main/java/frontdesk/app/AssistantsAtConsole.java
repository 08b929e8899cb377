package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.adapters.console.desk.AssistantDesk;
import frontdesk.adapters.console.desk.Assisting;
import frontdesk.app.command.Failed;
import frontdesk.app.command.VapiDesk;
import frontdesk.http.JdkHttpTransport;
import frontdesk.scheduling.Lines;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** Vapi's assistants for the console: by the same use cases as {@code ./run vapi}. */
final class AssistantsAtConsole implements AssistantDesk {
  private final Supplier<VapiDesk> desks;
  private final AccountLooks looks;

  /**
   * @param desks makes one for each task, or throws {@link Failed} with what has to be set first
   */
  private AssistantsAtConsole(Supplier<VapiDesk> desks, AccountLooks looks) {
    this.desks = desks;
    this.looks = looks;
  }

  /**
   * @param account whose organisation the account is of
   */
  static Assisting of(Ground ground, Lines lines, OrgId account) {
    OnceOnly<JdkHttpTransport> transport = new OnceOnly<>(ground::transport);
    Supplier<VapiDesk> desks =
        () -> OpenVapiDesk.paced(ground.settings(), transport.get(), ground.clock());
    ExecutorService threads = Threads.forAssistants();
    ground.opened().closing(threads::shutdownNow);
    AccountLooks looks = new AccountLooks(desks, threads, ground.clock());
    return new Assisting(
        lines,
        new AssistantsAtConsole(desks, looks),
        new BackgroundSync(desks, threads, looks::forget),
        account);
  }

  @Override
  public Optional<String> obstacle() {
    try {
      VapiDesk unused = desks.get();
      return Optional.empty();
    } catch (Failed missing) {
      return Optional.of(String.valueOf(missing.getMessage()));
    }
  }

  @Override
  public Look look(boolean anew) {
    return looks.look(anew);
  }

  @Override
  public Optional<Look.Seen> lastSeen() {
    return obstacle().isPresent() ? Optional.empty() : looks.lastSeen();
  }
}
