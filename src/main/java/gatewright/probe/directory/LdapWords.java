package gatewright.probe.directory;

import com.unboundid.ldap.sdk.ResultCode;
import gatewright.result.Cause;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the result codes of a directory mean (RFC 4511 appendix A), and what Active Directory hides in its own words. */
final class LdapWords {
  private static final Pattern SUB_CODE = Pattern.compile("AcceptSecurityContext error, data ([0-9a-fA-F]{1,8})\\b");
  private static final String LOCKED = "775";

  private LdapWords() {}

  /** Number and name, with Active Directory's reason where it gives one. */
  static String result(LdapAnswer answer) {
    String name = answer.code() + " " + ResultCode.valueOf(answer.code()).getName();
    Optional<String> reason = subCode(answer).map(LdapWords::reason);
    return reason.map(words -> name + ", " + words).orElse(name);
  }

  /** The reason that Active Directory gives for a refused login: a Windows error number, in hexadecimal. */
  static Optional<String> subCode(LdapAnswer answer) {
    if (answer.code() != ResultCode.INVALID_CREDENTIALS_INT_VALUE) {
      return Optional.empty();
    }
    Matcher matcher = SUB_CODE.matcher(answer.message());
    return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static String reason(String subCode) {
    String words =
        switch (subCode) {
          case "525" -> "no such user";
          case "52e" -> "wrong password, or no such user";
          case "530" -> "not allowed to log in at this time";
          case "531" -> "not allowed to log in from this machine";
          case "532" -> "the password has expired";
          case "533" -> "the account is disabled";
          case "701" -> "the account has expired";
          case "773" -> "the password must be changed first";
          case LOCKED -> "the account is locked";
          default -> "for a reason that is not known here";
        };
    return "data " + subCode + ": " + words;
  }

  /**
   * What a refused login comes from.
   *
   * @return empty if the directory could not decide: it is busy, or something else is wrong with it
   */
  static Optional<Cause> refusal(LdapAnswer answer) {
    return switch (answer.code()) {
      case ResultCode.STRONG_AUTH_REQUIRED_INT_VALUE,
              ResultCode.CONFIDENTIALITY_REQUIRED_INT_VALUE,
              ResultCode.AUTH_METHOD_NOT_SUPPORTED_INT_VALUE ->
          Optional.of(Cause.STRONGER_LOGIN_REQUIRED);
      case ResultCode.INVALID_CREDENTIALS_INT_VALUE ->
          Optional.of(subCode(answer).filter(LOCKED::equals).isPresent() ? Cause.ACCOUNT_LOCKED : Cause.LOGIN_REFUSED);
      // 389 Directory Server and its kin say so of an account that has been tried too often.
      case ResultCode.CONSTRAINT_VIOLATION_INT_VALUE -> Optional.of(Cause.ACCOUNT_LOCKED);
      case ResultCode.NO_SUCH_OBJECT_INT_VALUE,
              ResultCode.INVALID_DN_SYNTAX_INT_VALUE,
              ResultCode.INAPPROPRIATE_AUTHENTICATION_INT_VALUE,
              ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE,
              ResultCode.UNWILLING_TO_PERFORM_INT_VALUE ->
          Optional.of(Cause.LOGIN_REFUSED);
      default -> Optional.empty();
    };
  }

  /** Whether the directory does not show something to whoever asks. */
  static boolean hidden(LdapAnswer answer) {
    return switch (answer.code()) {
      // Active Directory answers 1 to whoever has not logged in.
      case ResultCode.OPERATIONS_ERROR_INT_VALUE,
              ResultCode.STRONG_AUTH_REQUIRED_INT_VALUE,
              ResultCode.CONFIDENTIALITY_REQUIRED_INT_VALUE,
              ResultCode.INAPPROPRIATE_AUTHENTICATION_INT_VALUE,
              ResultCode.INVALID_CREDENTIALS_INT_VALUE,
              ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE,
              ResultCode.UNWILLING_TO_PERFORM_INT_VALUE ->
          true;
      default -> false;
    };
  }
}
