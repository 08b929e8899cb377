package frontdesk.adapters.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server on loopback that answers each step as a test says, and keeps what it is sent. */
public final class ScriptedSmtp implements AutoCloseable {
  /** Instead of an answer: the connection ends. */
  static final String CUT = "cut";

  /** Instead of an answer: nothing, until the client goes. */
  static final String SILENCE = "silence";

  /** What a client does, in its order. */
  enum Step {
    GREETING("220 mail.example.com"),
    EHLO("250-mail.example.com\r\n250 AUTH PLAIN LOGIN"),
    STARTTLS("220 go ahead"),
    AUTH("235 welcome"),
    MAIL("250 ok"),
    RCPT("250 ok"),
    DATA("354 go ahead"),
    DOT("250 queued"),
    RSET("250 ok"),
    QUIT("221 bye");

    private final String usual;

    Step(String usual) {
      this.usual = usual;
    }
  }

  private final Map<Step, String> answers = new ConcurrentHashMap<>(new EnumMap<>(Step.class));
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final ServerSocket listener;
  private final Thread thread = new Thread(this::serve, "scripted-smtp");
  private volatile @Nullable SSLContext certificate;
  private volatile boolean tlsAtOnce;
  private volatile boolean hidden;

  public ScriptedSmtp() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    thread.setDaemon(true);
    thread.start();
  }

  /** Says this at a step, until told otherwise. */
  ScriptedSmtp answering(Step step, String answer) {
    answers.put(step, answer);
    return this;
  }

  /** Offers STARTTLS and shows this certificate. */
  ScriptedSmtp offeringTls(SSLContext certificate) {
    this.certificate = certificate;
    return answering(Step.EHLO, "250-mail.example.com\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN");
  }

  /** Speaks TLS from the first byte. */
  ScriptedSmtp withTls(SSLContext certificate) {
    this.certificate = certificate;
    tlsAtOnce = true;
    return this;
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Without the lines of mails; those that came through TLS with {@code "TLS "} before them. */
  public List<String> commands() {
    return commands;
  }

  /** What was ended with a dot, whatever was answered. */
  public List<String> mails() {
    return mails;
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        hidden = false;
        converse(tlsAtOnce ? tls(socket) : socket);
      } catch (IOException gone) {
        // The client went, did not trust us, or the test is over.
      }
    }
  }

  private void converse(Socket socket) throws IOException {
    if (answer(socket, Step.GREETING)) {
      talk(socket);
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader in = reader(socket);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      commands.add((hidden ? "TLS " : "") + line);
      Step step = Step.valueOf(line.split(" ", 2)[0]);
      if (!answer(socket, step)) {
        return;
      }
      if (step == Step.STARTTLS) {
        talk(tls(socket));
        return;
      }
      if (step == Step.DATA && said(step).startsWith("354") && !takeMail(socket, in)) {
        return;
      }
    }
  }

  private boolean takeMail(Socket socket, BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        return false;
      }
      mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    mails.add(mail.toString());
    return answer(socket, Step.DOT);
  }

  private String said(Step step) {
    return answers.getOrDefault(step, step.usual);
  }

  /** False if the conversation is over. */
  private boolean answer(Socket socket, Step step) throws IOException {
    String answer = said(step);
    if (answer.equals(SILENCE)) {
      // Ends when the client does.
      while (reader(socket).readLine() != null) {}
      return false;
    }
    if (answer.equals(CUT)) {
      return false;
    }
    OutputStream out = socket.getOutputStream();
    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return step != Step.QUIT;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private Socket tls(Socket plain) throws IOException {
    SSLContext shown = certificate;
    if (shown == null) {
      throw new IOException("no certificate to show");
    }
    SSLSocket socket =
        (SSLSocket) shown.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
    socket.setUseClientMode(false);
    socket.startHandshake();
    hidden = true;
    return socket;
  }

  /** All that was said, once the conversation under way has ended; nobody is served after it. */
  List<String> everyCommand() throws InterruptedException {
    close();
    thread.join();
    return commands;
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
