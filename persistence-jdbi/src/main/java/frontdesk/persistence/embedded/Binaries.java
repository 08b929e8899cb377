package frontdesk.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the class path. */
final class Binaries {
  /** The version pinned in the build; a new one is unpacked beside the old. */
  private static final String FOLDER = "pg-18.6";

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  /** Written last: without it an unpacking was cut off. */
  private static final String COMPLETE = ".ok";

  private Binaries() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}. */
  static Path in(Path directory) throws IOException {
    Path folder = directory.resolve(FOLDER);
    if (!Files.exists(folder.resolve(COMPLETE))) {
      Directories.delete(folder);
      unpack(Files.createDirectories(folder));
      Files.createFile(folder.resolve(COMPLETE));
    }
    return folder;
  }

  private static void unpack(Path folder) throws IOException {
    try (InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null || !isLinuxOnAmd64()) {
        throw new EmbeddedPostgresFailed(
            "There is no PostgreSQL for this kind of machine in this build. Start one yourself and"
                + " set DATABASE_URL.");
      }
      TarReader.unpack(new XZInputStream(archive), folder);
    }
  }

  private static boolean isLinuxOnAmd64() {
    String machine = System.getProperty("os.arch", "");
    return System.getProperty("os.name", "").equals("Linux")
        && (machine.equals("amd64") || machine.equals("x86_64"));
  }
}
