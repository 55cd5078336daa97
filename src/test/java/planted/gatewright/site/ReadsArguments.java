package planted.gatewright.site;

/** Uses picocli outside the command line. */
final class ReadsArguments {
  picocli.CommandLine line;
}
