package frontdesk.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks a tar as far as the server's own archive needs it: files, folders and symbolic links with
 * names below 100 bytes. An entry that would land outside its folder is refused.
 */
final class TarReader {
  private static final int BLOCK = 512;
  private static final int OWNER_MAY_EXECUTE = 0100;

  private final InputStream in;
  private final Path folder;

  private TarReader(InputStream in, Path folder) {
    this.in = in;
    this.folder = folder;
  }

  static void unpack(InputStream in, Path folder) throws IOException {
    TarReader reader = new TarReader(in, folder);
    byte[] header = in.readNBytes(BLOCK);
    while (header.length == BLOCK && header[0] != 0) {
      reader.unpack(header);
      header = in.readNBytes(BLOCK);
    }
  }

  private void unpack(byte[] header) throws IOException {
    Path target = inside(text(header, 0, 100));
    switch (header[156]) {
      case '5' -> Files.createDirectories(target);
      case '2' -> {
        inside(
            folder
                .relativize(target.resolveSibling(text(header, 157, 100)).normalize())
                .toString());
        Files.createSymbolicLink(target, Path.of(text(header, 157, 100)));
      }
      case '0', 0 -> file(target, octal(header, 124, 12), octal(header, 100, 8));
      default -> throw new IOException("an archive entry of unknown kind: " + target.getFileName());
    }
  }

  private void file(Path target, long size, long mode) throws IOException {
    Files.createDirectories(target.getParent());
    byte[] content = in.readNBytes(Math.toIntExact(size));
    Files.write(target, content);
    boolean program = (mode & OWNER_MAY_EXECUTE) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
  }

  private Path inside(String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("an archive entry outside its folder");
    }
    return target;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) {
    return Long.parseLong(text(header, from, length).strip(), 8);
  }
}
