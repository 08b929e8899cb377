package frontdesk.adapters.console.page;

import frontdesk.http.Request;
import frontdesk.http.Response;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes pages of templates that were compiled with this. */
public final class View {
  /** Nothing is loaded from elsewhere, nothing runs, and nothing is sent elsewhere. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String FORMS = "form-action 'self'";

  /** Takes from the address what the page said already. */
  static final String SAID = "said.js";

  /** Where templates are compiled to. */
  private static final String PACKAGE = "frontdesk.adapters.console";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, View.class.getClassLoader(), PACKAGE);
  private final Assets assets;
  private final List<Section> sections;

  public View(Assets assets, List<Section> sections) {
    this.assets = assets;
    this.sections = sections;
  }

  /**
   * Where a page is, and who looks at it.
   *
   * @param scripts files that the page loads as modules
   * @param reach whom scripts may ask
   * @param sendsTo where else a form's answer may lead; empty: nowhere
   */
  public record Frame(
      String path,
      Optional<Visitor> visitor,
      FormKey key,
      Message message,
      List<String> scripts,
      Reach reach,
      Optional<URI> sendsTo) {
    public static Frame of(String path, Visitor visitor) {
      return new Frame(
          path,
          Optional.of(visitor),
          visitor.key(),
          Message.NONE,
          List.of(),
          Reach.HERE,
          Optional.empty());
    }

    public static Frame of(String path, FormKey key) {
      return new Frame(
          path, Optional.empty(), key, Message.NONE, List.of(), Reach.HERE, Optional.empty());
    }

    public Frame saying(Message what) {
      return new Frame(path, visitor, key, what, scripts, reach, sendsTo);
    }

    /** All that the page loads. */
    List<String> loaded() {
      Stream<String> said = message.isBlank() ? Stream.empty() : Stream.of(SAID);
      return Stream.concat(scripts.stream(), said).toList();
    }

    public Frame running(String... scripts) {
      return new Frame(path, visitor, key, message, List.of(scripts), reach, sendsTo);
    }

    public Frame reaching(Reach further) {
      return new Frame(path, visitor, key, message, scripts, further, sendsTo);
    }

    /** Browsers follow a form's answer only to where the page says. */
    public Frame sendingTo(Optional<URI> origin) {
      return new Frame(path, visitor, key, message, scripts, reach, origin);
    }
  }

  /**
   * @param template its file's name without the ending
   * @param model what the template calls {@code page}
   */
  public Response page(int status, Frame frame, String title, String template, Object model) {
    StringOutput html = new StringOutput();
    engine.render(template + ".jte", Map.of("shell", shell(frame, title), "page", model), html);
    return Response.html(status, html.toString())
        .with("Content-Security-Policy", policy(frame))
        // A form that another site made would say where it comes from; ours has to as well.
        .with("Referrer-Policy", "same-origin");
  }

  /** A piece of a page, made by itself. */
  public String fragment(String template, Map<String, Object> values) {
    StringOutput html = new StringOutput();
    engine.render(template + ".jte", values, html);
    return html.toString();
  }

  private static String policy(Frame frame) {
    String forms = frame.sendsTo().map(to -> FORMS + " " + to).orElse(FORMS);
    String policy = POLICY.replace(FORMS, forms);
    return frame.loaded().isEmpty() ? policy : policy + frame.reach().policy();
  }

  private Shell shell(Frame frame, String title) {
    return new Shell(
        base(frame.path()),
        title,
        frame.visitor().map(visitor -> menu(frame.path(), visitor)).orElse(List.of()),
        frame.visitor().map(who -> new Shell.Who(who.name(), who.role().word(), who.signedIn())),
        frame.key().text(),
        assets.address("console.css"),
        assets.address("icon.svg"),
        frame.loaded().stream().map(assets::address).toList(),
        frame.message());
  }

  private List<Shell.Item> menu(String path, Visitor visitor) {
    return sections.stream()
        .filter(section -> section.isFor().test(visitor))
        .map(section -> new Shell.Item(section.name(), section.path(), isWithin(section, path)))
        .toList();
  }

  private static boolean isWithin(Section section, String path) {
    return (path + "/").contains(Served.ROOT + "/" + section.path() + "/");
  }

  /** From there to the console's own pages; both have the console's first path in common. */
  public static String base(String path) {
    int below = path.split("/", -1).length - 3;
    return below < 0 ? Served.ROOT.substring(1) + "/" : "./" + "../".repeat(below);
  }

  /** Sends the browser on, to an address below the console. */
  public static Response to(Request request, String below) {
    return Response.redirect(303, URI.create(base(request.path()) + below));
  }
}
