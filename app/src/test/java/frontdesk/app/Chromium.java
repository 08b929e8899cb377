package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** Debian's Chromium, without a window. Where there is none, tests are skipped and say so. */
final class Chromium implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final String AXE = axe();

  private static final String VIOLATIONS =
      """
      const told = arguments[0];
      axe.run().then(
          found => told(found.violations.map(one =>
              one.id + ": " + one.nodes.map(node => node.html + node.failureSummary).join()).join()),
          failed => told("failed: " + failed));
      """;

  /** What sticks out on the right, if the page has to be pushed sideways. */
  private static final String TOO_WIDE =
      """
      const page = document.scrollingElement;
      return page.scrollWidth <= page.clientWidth ? "" : [...document.querySelectorAll("body *")]
          .filter(one => one.getBoundingClientRect().right > page.clientWidth)
          .map(one => one.outerHTML.slice(0, 80)).join();
      """;

  /** Where screenshots go, if anybody wants them. */
  private static final String SHOTS = "frontdesk.shots";

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** With a microphone that beeps, and may be used without being asked. */
  static Chromium withMicrophone() {
    return open("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");
  }

  /**
   * @param more of Chromium's own switches
   */
  static Chromium open(String... more) {
    assumeTrue(
        Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
        "There is no Chromium here: apt-get install chromium chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(ARGUMENTS);
    options.addArguments(more);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Chromium(new ChromeDriver(service, options));
  }

  ChromeDriver driver() {
    return driver;
  }

  void light() {
    scheme("light");
  }

  void dark() {
    scheme("dark");
  }

  /** As for people whom movement makes ill. */
  void stillness() {
    media("prefers-reduced-motion", "reduce");
  }

  private void scheme(String value) {
    media("prefers-color-scheme", value);
  }

  private void media(String name, String value) {
    Map<String, String> feature = Map.of("name", name, "value", value);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  void write(String field, String text) {
    if (!Soon.is(() -> !driver.findElements(By.id(field)).isEmpty())) {
      throw new AssertionError("there is no field " + field);
    }
    driver.findElement(By.id(field)).sendKeys(text);
  }

  /** Goes on from one place to the next until it is there. */
  WebElement tabTo(String text) {
    for (int i = 0; i < 80; i++) {
      try {
        WebElement here = driver.switchTo().activeElement();
        if (here.getText().startsWith(text)) {
          return here;
        }
        here.sendKeys(Keys.TAB);
      } catch (StaleElementReferenceException | NoSuchElementException leaving) {
        // The page that was asked for is just coming.
      }
    }
    throw new AssertionError("the keyboard does not lead to " + text);
  }

  /** What the browser itself found wrong, such as a script that may not run. */
  String complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().toString();
  }

  /** Blank while one page goes and the next comes. */
  String focused() {
    try {
      return driver.switchTo().activeElement().getText();
    } catch (StaleElementReferenceException | NoSuchElementException leaving) {
      return "";
    }
  }

  /** A page that was asked for by a key comes when it comes. */
  void awaitFocus(String text) {
    if (!Soon.is(() -> focused().contains(text))) {
      throw new AssertionError("not on " + text + ", but on: " + focused());
    }
  }

  /** What axe finds wrong with the page, and whether it has to be pushed sideways. */
  void checked(String name) {
    for (Runnable scheme : List.<Runnable>of(this::light, this::dark)) {
      scheme.run();
      driver.executeScript(AXE);
      assertThat(driver.executeAsyncScript(VIOLATIONS)).as(name).isEqualTo("");
    }
    fits(name);
    shot(name);
  }

  /** Whether the page has to be pushed sideways. */
  void fits(String name) {
    for (int width : List.of(360, 768, 1920)) {
      width(width);
      assertThat(driver.executeScript(TOO_WIDE))
          .as("%s, %s pixels wide", name, width)
          .isEqualTo("");
    }
  }

  private static String axe() {
    try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Keeps how it looks, narrow and dark, wide and light, if anybody wants that. */
  void shot(String name) {
    String folder = System.getProperty(SHOTS);
    if (folder == null) {
      return;
    }
    width(360);
    dark();
    keep(Path.of(folder, name + "-narrow.png"));
    width(1280);
    light();
    keep(Path.of(folder, name + "-wide.png"));
  }

  private void keep(Path file) {
    try {
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
