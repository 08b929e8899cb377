package frontdesk.adapters.console.assistants;

import frontdesk.adapters.console.desk.AssistantSync;
import frontdesk.adapters.console.desk.AssistantSync.Preview;
import frontdesk.adapters.console.desk.AssistantSync.Run;
import frontdesk.adapters.console.desk.AssistantSync.Task;
import frontdesk.adapters.console.desk.Assisting;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.Typed;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings assistants in step, or back: what would be changed is shown first. */
final class AssistantSyncPages {
  private static final String PLAN = AssistantPages.PATH + "/plan";
  private static final String SYNC = AssistantPages.PATH + "/sync";

  private final Desk desk;
  private final Assisting assisting;
  private final View view;
  private final Troubles troubles;

  AssistantSyncPages(Desk desk, View view) {
    this.desk = desk;
    this.assisting = desk.assisting();
    this.view = view;
    this.troubles = new Troubles(view);
  }

  List<Section.Shown> pages() {
    return List.of(new Section.Shown(PLAN, this::plan), new Section.Shown(SYNC, this::progress));
  }

  List<Section.Done> actions() {
    return List.of(Section.Done.of(SYNC, this::begin));
  }

  // The account is the operator's, whose organisation is the first one.
  private boolean isTheirs(Visitor visitor) {
    return visitor.org().equals(assisting.account());
  }

  private boolean isSetUp(Visitor visitor) {
    return isTheirs(visitor) && assisting.desk().obstacle().isEmpty();
  }

  private static Task task(String only, String back) {
    return new Task(
        Stream.of(only.split(" ", -1)).filter(id -> !id.isBlank()).distinct().toList(),
        Optional.of(back).filter(name -> !name.isBlank()));
  }

  private Response plan(Request request, Visitor visitor) {
    if (!isTheirs(visitor)) {
      return troubles.notThere(request, visitor, "There is no account of yours at Vapi here.");
    }
    Task task = task(request.query("only").orElse(""), request.query("back").orElse(""));
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "What would be changed",
        "assistants/assistants-plan",
        Planned.of(task, preview(task), visitor.mayChange()));
  }

  private Preview preview(Task task) {
    return assisting
        .desk()
        .obstacle()
        .<Preview>map(Preview.Failed::new)
        .orElseGet(() -> assisting.sync().preview(task));
  }

  private String begin(Form form, Visitor visitor) {
    if (!isSetUp(visitor)) {
      return AssistantPages.done("not-set-up");
    }
    Task task = task(form.field("only"), form.field("back"));
    String whom = task.only().isEmpty() ? "all" : String.join(" ", task.only());
    Asking.note(
        task.back()
            .map(name -> Act.done(visitor.org(), "assistants_put_back", name))
            .orElseGet(() -> Act.done(visitor.org(), "assistants_synced", whom)));
    return assisting.sync().begin(task) ? SYNC : AssistantPages.done("busy");
  }

  private Response progress(Request request, Visitor visitor) {
    boolean setUp = isSetUp(visitor);
    Optional<Run> run = isTheirs(visitor) ? assisting.sync().run() : Optional.empty();
    boolean going = run.filter(one -> !one.over()).isPresent();
    ZoneId zone = desk.zones().apply(visitor.asking());
    View.Frame frame = View.Frame.of(request.path(), visitor);
    return view.page(
        200,
        going ? frame.running("assistants.js") : frame,
        "Bringing assistants in step",
        "assistants/assistants-sync",
        new Progress(
            run,
            setUp && !going ? assisting.sync().kept() : List.of(),
            new Times(zone),
            visitor.mayChange()));
  }

  /**
   * What would be done.
   *
   * @param only as the form sends it
   */
  record Planned(
      String only, String back, Optional<String> trouble, Preview.Planned plan, boolean mayChange) {
    private static final Preview.Planned NOTHING =
        new Preview.Planned(List.of(), List.of(), List.of(), List.of());

    static Planned of(Task task, Preview preview, boolean mayChange) {
      String only = String.join(" ", task.only());
      String back = task.back().orElse("");
      if (preview instanceof Preview.Planned plan) {
        return new Planned(only, back, Optional.empty(), plan, mayChange);
      }
      String why =
          preview instanceof Preview.Failed failed
              ? "That cannot be told now. " + Typed.sentence(failed.why())
              : "Vapi takes long to answer. Load this page again in a few seconds.";
      return new Planned(only, back, Optional.of(why), NOTHING, mayChange);
    }

    boolean putsBack() {
      return !back.isEmpty();
    }

    /** Those who share tools brought along. */
    String withSharers() {
      return Stream.concat(
              Stream.of(only.split(" ", -1)), plan.sharers().stream().map(AssistantSync.Sharer::id))
          .reduce((one, other) -> one + "+" + other)
          .orElse("");
    }

    String button() {
      return putsBack()
          ? "Put them back"
          : plan.changes().size() == 1 ? "Change it" : "Change all " + plan.changes().size();
    }
  }

  /** What was done so far, and what can be put back. */
  record Progress(
      Optional<Run> run, List<AssistantSync.Kept> kept, Times times, boolean mayChange) {
    String state() {
      return run.map(Progress::state).orElse("");
    }

    private static String state(Run run) {
      if (!run.over()) {
        return "Assistants are being brought in step. That takes up to a minute.";
      }
      return run.failed() ? "It is over, and something is to be looked at." : "It is over.";
    }
  }
}
