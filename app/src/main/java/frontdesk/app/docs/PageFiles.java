package frontdesk.app.docs;

import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;

/**
 * {@code GET /docs/{version}/{file}}: what the page is made of. The version is a digest of all
 * files, so an address that the page names never means other bytes, and may be kept for long.
 */
public final class PageFiles implements Handler {
  private static final String LIBRARY = "/META-INF/resources/webjars/swagger-ui/";
  private static final String LIBRARY_ABOUT_ITSELF =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  /** A year, the longest that caches are said to honour. */
  private static final String FOR_LONG = "public, max-age=31536000, immutable";

  /** Enough that two builds never share it, short enough for an address. */
  private static final int VERSION_LENGTH = 16;

  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

  private final Once<Map<String, Response>> files = new Once<>(PageFiles::read);
  private final Once<String> version = new Once<>(() -> version(files.get()));

  String version() {
    return version.get();
  }

  // A page that was opened before an update asks for the old version, and gets what there is.
  @Override
  public Response handle(Request request) {
    String[] path = request.path().split("/", -1);
    Response file = files.get().get(path[path.length - 1]);
    if (file == null) {
      return JsonDoor.error(404, "There is nothing here.");
    }
    return path[path.length - 2].equals(version()) ? file.with("Cache-Control", FOR_LONG) : file;
  }

  private static Map<String, Response> read() {
    String library = LIBRARY + libraryVersion() + "/";
    Map<String, Response> files = new LinkedHashMap<>();
    add(files, library, "swagger-ui.css", "text/css; charset=utf-8");
    add(files, library, "swagger-ui-bundle.js", JAVASCRIPT);
    add(files, library, "favicon-32x32.png", "image/png");
    add(files, "", "page.js", JAVASCRIPT);
    return files;
  }

  private static void add(Map<String, Response> files, String folder, String file, String type) {
    files.put(
        file,
        new Response(
            200,
            Map.of("Content-Type", type, "Content-Encoding", "gzip"),
            compressed(ClassPath.bytes(folder + file))));
  }

  // For everybody, since whoever is not told otherwise takes it (RFC 9110, 12.5.3): 1.5 MB for each
  // of many strangers who read slowly would be more than the heap has.
  private static byte[] compressed(byte[] file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String libraryVersion() {
    Properties about = new Properties();
    try {
      about.load(new StringReader(ClassPath.text(LIBRARY_ABOUT_ITSELF)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return about.getProperty("version", "");
  }

  private static String version(Map<String, Response> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(file -> digest.update(file.body()));
      return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
