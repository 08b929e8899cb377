package frontdesk.adapters.console.page;

import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.Optional;

/** Pages that say what could not be done, and what to do about it. */
public record Troubles(View view) {
  private static final String NO_SUCH_PAGE = "There is no such page.";

  /**
   * What went wrong, in a sentence or two.
   *
   * @param onward where to go on; empty: by the menu, or by loading the page again
   */
  record Trouble(String what, String advice, Optional<Onward> onward) {
    Trouble(String what, String advice) {
      this(what, advice, Optional.empty());
    }
  }

  /** A link, below the console. */
  record Onward(String name, String path) {}

  public Response notForYou(Request request, Visitor visitor) {
    String whose =
        visitor.seesWholeOrganisation()
            ? "This is for owners."
            : "This is for the whole organisation; you look after one host.";
    return page(
        403, request, visitor, "Not for you", whose, "Ask an owner if you need to do this.");
  }

  /** Who only looks wants to change something, which those may who look after one host. */
  public Response onlyLooks(Request request, Visitor visitor) {
    return page(
        403,
        request,
        visitor,
        "Not for you",
        "You may look at everything, and change nothing.",
        "Ask an owner, or whoever manages the host, to do this.");
  }

  public Response notOurForm(Request request, Visitor visitor) {
    return notOurForm(View.Frame.of(request.path(), visitor));
  }

  public Response notOurForm(Request request, FormKey key) {
    return notOurForm(View.Frame.of(request.path(), key));
  }

  /** Nobody came with an account that is a member's. */
  public Response notIn(Request request, FormKey key) {
    return notIn(
        request,
        key,
        "Microsoft did not let anybody in, or it is nobody who is a member here.",
        "Sign in with your password, or ask an owner for an invitation.");
  }

  /** Somebody turned back at Microsoft. */
  public Response cancelled(Request request, FormKey key) {
    return notIn(
        request,
        key,
        "The sign-in at Microsoft was cancelled, there or by you. Nothing was changed.",
        "Try it again, or sign in with your password. A link that led you there still works.");
  }

  private Response notIn(Request request, FormKey key, String what, String advice) {
    return view.page(
        403,
        View.Frame.of(request.path(), key),
        "Not signed in",
        "page/trouble",
        new Trouble(
            what, advice, Optional.of(new Onward("To the page of sign-in", Served.SIGN_IN))));
  }

  /** The organisation is disabled. */
  public Response disabled(Request request, Visitor visitor) {
    return view.page(
        403,
        View.Frame.of(request.path(), visitor.key()),
        "Switched off",
        "page/trouble",
        new Trouble(
            "This organisation is disabled: nothing is done for it, and callers are sent to the"
                + " office. Nothing is lost.",
            "Whoever looks after this server switches it on again."));
  }

  private Response notOurForm(View.Frame frame) {
    return view.page(
        403,
        frame,
        "Please do that again",
        "page/trouble",
        new Trouble(
            "The form was too old, or did not come from this page. Nothing was changed.",
            "Open the page anew and send it once more."));
  }

  public Response tooLarge(Request request, Visitor visitor, int limit) {
    return page(
        413,
        request,
        visitor,
        "Too much at once",
        "That was more than " + limit / 1024 + " KB. Nothing was changed.",
        "Send less at once.");
  }

  public Response notThere(Request request, Visitor visitor, String what) {
    return notThere(
        request, visitor, what, "It may be gone by now, or the address may not be whole.");
  }

  /** Calls are kept for a while only. */
  public Response noCall(Request request, Visitor visitor) {
    return notThere(
        request, visitor, "There is no such call.", "It may be older than what is kept here.");
  }

  private Response notThere(Request request, Visitor visitor, String what, String advice) {
    return page(404, request, visitor, "Not found", what, advice);
  }

  /** There is no such page, for somebody who has the menu. */
  public Response nothingHere(Request request, Visitor visitor) {
    return page(
        404,
        request,
        visitor,
        "Not found",
        NO_SUCH_PAGE,
        "Its address may be mistyped. All pages are in the menu.");
  }

  /** The same for somebody of whom nobody knows who they are. */
  public Response nothingHere(Request request, FormKey key) {
    return view.page(
        404,
        View.Frame.of(request.path(), key),
        "Not found",
        "page/trouble",
        new Trouble(
            NO_SUCH_PAGE,
            "Its address may be mistyped.",
            Optional.of(new Onward("To the page of sign-in", Served.SIGN_IN))));
  }

  private Response page(
      int status, Request request, Visitor visitor, String title, String what, String advice) {
    return view.page(
        status,
        View.Frame.of(request.path(), visitor),
        title,
        "page/trouble",
        new Trouble(what, advice));
  }

  public Response away(Request request, FormKey key) {
    return view.page(
        503,
        View.Frame.of(request.path(), key),
        "Not available",
        "page/trouble",
        new Trouble(
            "The desk's records cannot be reached just now. Nothing was changed.",
            "Load the page again in a moment."));
  }

  /** Something broke that nobody thought of. */
  public Response broken(Request request, FormKey key) {
    return view.page(
        500,
        View.Frame.of(request.path(), key),
        "Something went wrong",
        "page/trouble",
        new Trouble(
            "This page could not be made. What happened is in the server's log.",
            "If you sent a form, look first at what came of it. Other pages may well work."));
  }
}
