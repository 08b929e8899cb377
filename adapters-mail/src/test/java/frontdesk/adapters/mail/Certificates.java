package frontdesk.adapters.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates made for one run of the tests. This whole process trusts two of them: that of
 * localhost, and that of another server.
 */
final class Certificates {
  static final SSLContext LOCALHOST;
  static final SSLContext OTHER_NAME;
  static final SSLContext UNTRUSTED;

  private static final char[] PASSWORD = "changeit".toCharArray();

  static {
    try {
      KeyStore localhost = made("localhost");
      KeyStore other = made("mail.example.com");
      LOCALHOST = showing(localhost);
      OTHER_NAME = showing(other);
      UNTRUSTED = showing(made("localhost"));
      // The adapter asks the process whom to trust, so a test has no other way.
      SSLContext.setDefault(trusting(localhost, other));
    } catch (GeneralSecurityException | IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Certificates() {}

  private static KeyStore made(String host)
      throws GeneralSecurityException, IOException, InterruptedException {
    Path folder = Files.createTempDirectory("certificates");
    Path file = folder.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException("keytool made no certificate");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    Files.delete(file);
    Files.delete(folder);
    return store;
  }

  private static SSLContext showing(KeyStore store) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext trusting(KeyStore... stores)
      throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (int i = 0; i < stores.length; i++) {
      trusted.setCertificateEntry("trusted-" + i, stores[i].getCertificate("server"));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
