package gatewright.ui;

import gatewright.secret.SecretSource;
import gatewright.ui.model.FolderLook;
import gatewright.ui.model.SiteSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the desktop needs of the rest of the program. */
public interface DesktopServices {
  /** The program's version. */
  String version();

  /** The catalogue's edition, for people. */
  String edition();

  /** Where settings are kept; the file need not exist. */
  Path settingsFile();

  /** The faults that a practice site can have, "none" first. */
  List<String> faults();

  /**
   * What stands at a path, without opening it. Called on a worker.
   *
   * @throws IOException if that cannot be told; the message is shown to the user
   */
  FolderLook look(Path folder) throws IOException;

  /**
   * Opens a site's folder, which is made if it is not there. Called on a worker.
   *
   * @param secrets what is typed while the site is open
   * @throws IOException if that is not possible; the message is shown to the user
   */
  SiteSession open(Path folder, SecretSource secrets) throws IOException;

  /**
   * Starts the practice site. Called on a worker.
   *
   * @param fault one of {@link #faults()}
   * @throws IOException if that is not possible; the message is shown to the user
   */
  SiteSession practice(String fault, SecretSource secrets) throws IOException;
}
