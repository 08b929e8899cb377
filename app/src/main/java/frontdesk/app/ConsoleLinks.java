package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.app.settings.Urls;
import frontdesk.people.PersonalToken;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links to join by, in a file that only its owner may read. */
final class ConsoleLinks {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleLinks.class);

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final FileAttribute<?> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;

  ConsoleLinks(Path folder) {
    this.path = folder.resolve("console-link");
  }

  Path path() {
    return path;
  }

  static String of(URI publicUrl, PersonalToken token) {
    return to(publicUrl, "/console/join", token);
  }

  /** Where somebody chooses another password. */
  static String ofPassword(URI publicUrl, PersonalToken token) {
    return to(publicUrl, "/console/password", token);
  }

  private static String to(URI publicUrl, String path, PersonalToken token) {
    String text = URLEncoder.encode(token.text(), StandardCharsets.UTF_8);
    return Urls.below(publicUrl, path) + "?token=" + text;
  }

  /**
   * Puts these in the place of earlier ones. They were printed too, so a folder that cannot be
   * written to is told, and keeps nobody from starting.
   */
  void keep(Map<OrgId, String> links) {
    try {
      if (links.isEmpty()) {
        Files.deleteIfExists(path);
      } else {
        write(
            links.entrySet().stream()
                .map(link -> link.getKey() + " " + link.getValue() + "\n")
                .collect(Collectors.joining()));
      }
    } catch (IOException readOnly) {
      LOG.warn("The links to join by are not in {}: {}", path, readOnly.toString());
    }
  }

  private void write(String text) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder, OWNERS_FOLDER);
    Path unfinished = Files.createTempFile(folder, "console-link", ".unfinished", OWNER_ONLY);
    try {
      Files.writeString(unfinished, text);
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
