package team.handbook.serve;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens an address in the browser that somebody uses. */
public final class BrowserWindow {
  private BrowserWindow() {}

  /**
   * Opens an address.
   *
   * @param system the name of the operating system, as Java says it ({@code os.name})
   * @return false if this system has no program for it
   */
  public static boolean open(String address, String system) {
    try {
      new ProcessBuilder(command(address, system.toLowerCase(Locale.ROOT)))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> command(String address, String system) {
    if (system.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
  }
}
