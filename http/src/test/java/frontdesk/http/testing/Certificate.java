package frontdesk.http.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server's certificate, made by the JDK's keytool for one run of a test. */
public final class Certificate {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String STORE = "keys";
  private static final String SERVER = "server";
  private static final String AUTHORITY = "authority";

  private final KeyStore keys;

  private Certificate(KeyStore keys) {
    this.keys = keys;
  }

  /** Of 127.0.0.1, from now on. */
  public static Certificate ofLoopback() {
    return named("ip:127.0.0.1");
  }

  /** Of another host than the one that shows it. */
  public static Certificate ofAnotherHost() {
    return named("dns:elsewhere.example");
  }

  /**
   * Of 127.0.0.1, and over since yesterday. Another one has signed it: of whom is trusted directly,
   * nobody asks how old the certificate is.
   */
  public static Certificate expired() {
    return in(
        folder -> {
          made(folder, AUTHORITY, "-ext", "bc:c");
          made(folder, SERVER);
          keytool(folder, SERVER, "-certreq", "-file", "asked");
          keytool(
              folder,
              AUTHORITY,
              "-gencert",
              "-infile",
              "asked",
              "-outfile",
              "signed",
              "-startdate",
              "-3d",
              "-validity",
              "2",
              "-ext",
              "san=ip:127.0.0.1");
          keytool(folder, SERVER, "-importcert", "-file", "signed", "-noprompt");
        });
  }

  private static Certificate named(String name) {
    return in(folder -> made(folder, SERVER, "-ext", "san=" + name));
  }

  private interface Work {
    void in(Path folder) throws IOException, InterruptedException;
  }

  private static Certificate in(Work work) {
    try {
      Path folder = Files.createTempDirectory("certificate");
      work.in(folder);
      KeyStore keys = KeyStore.getInstance(folder.resolve(STORE).toFile(), PASSWORD);
      try (Stream<Path> files = Files.list(folder)) {
        files.map(Path::toFile).forEach(File::deleteOnExit);
      }
      return new Certificate(keys);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void made(Path folder, String alias, String... more)
      throws IOException, InterruptedException {
    List<String> options =
        new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=a test " + alias));
    options.addAll(List.of(more));
    keytool(folder, alias, options.toArray(String[]::new));
  }

  private static void keytool(Path folder, String alias, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(options));
    command.addAll(
        List.of("-alias", alias, "-storepass", new String(PASSWORD), "-keystore", STORE));
    Process keytool =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool made no certificate");
    }
  }

  /** Sockets of a server that shows it. */
  public ServerSocketFactory sockets() {
    try {
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      KeyStore shown = KeyStore.getInstance("PKCS12");
      shown.load(null, null);
      shown.setKeyEntry(
          SERVER, keys.getKey(SERVER, PASSWORD), PASSWORD, keys.getCertificateChain(SERVER));
      managers.init(shown, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context.getServerSocketFactory();
    } catch (GeneralSecurityException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What a client goes by that trusts it, or whoever signed it, and nobody else. */
  public SSLContext trusted() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      String whom = keys.containsAlias(AUTHORITY) ? AUTHORITY : SERVER;
      trusted.setCertificateEntry(whom, keys.getCertificate(whom));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
