package planted.gatewright.site;

/** Uses java.util.logging. */
final class Logs {
  java.util.logging.Level level;
}
