package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestLoginTest {
  private static final String CHALLENGE =
      "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
          + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
  private static final String CLIENT_NONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

  private static DigestLogin login(String challenge) {
    return DigestLogin.of(Challenge.read(List.of(challenge)).get(0)).orElseThrow();
  }

  private static String answer(String challenge, String user, String password) {
    try (Secret secret = new Secret(password.toCharArray())) {
      return login(challenge).answer(user, secret, "GET", "/dir/index.html", CLIENT_NONCE).header();
    }
  }

  /** The examples of RFC 7616 section 3.9.1. */
  @ParameterizedTest
  @CsvSource({
    "MD5,8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256,753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
  })
  void examplesOfTheStandardComeOut(String algorithm, String response) {
    assertThat(answer(CHALLENGE + ", algorithm=" + algorithm, "Mufasa", "Circle of Life"))
        .startsWith("Digest username=\"Mufasa\", realm=\"http-auth@example.org\", nonce=\"7ypf/xlj9")
        .contains(", uri=\"/dir/index.html\", algorithm=" + algorithm + ", ")
        .contains(", qop=auth, nc=00000001, opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"")
        .endsWith(", response=\"" + response + "\"");
  }

  /** The example of RFC 7616 section 3.9.2: SHA-512/256, a hashed user name in UTF-8. */
  @Test
  void userNameIsHashedWhereThatIsWanted() {
    String challenge =
        "Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, charset=UTF-8, userhash=true,"
            + " nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\"";
    assertThat(answer(challenge, "J\u00e4s\u00f8n Doe", "Secret, or not?")).contains("userhash=true").doesNotContain("Doe");
  }

  @Test
  void oldChallengeWithoutProtectionIsAnsweredInTheOldWay() {
    String header = answer("Digest realm=\"r\", nonce=\"n\"", "u", "p");
    assertThat(header).doesNotContain("qop").doesNotContain("nc=").doesNotContain("algorithm");
    // MD5(MD5("u:r:p"):n:MD5("GET:/dir/index.html")), as RFC 2069 has it.
    assertThat(header).endsWith("response=\"" + md5(md5("u:r:p") + ":n:" + md5("GET:/dir/index.html")) + "\"");
  }

  @Test
  void sessionKeyIsMadeOfBothNonces() {
    String first = md5(md5("u:r:p") + ":n:" + CLIENT_NONCE);
    String expected = md5(first + ":n:00000001:" + CLIENT_NONCE + ":auth:" + md5("GET:/dir/index.html"));
    assertThat(answer("Digest realm=r, nonce=n, qop=auth, algorithm=MD5-sess", "u", "p"))
        .contains("algorithm=MD5-sess").endsWith("response=\"" + expected + "\"");
  }

  @Test
  void nameBeyondAsciiIsEncoded() {
    assertThat(answer("Digest realm=r, nonce=n, qop=auth", "M\u00fcller*", "p")).contains("username*=UTF-8''M%C3%BCller%2A, ");
  }

  @Test
  void quotesInNamesCannotEndTheField() {
    assertThat(answer("Digest realm=\"a\\\"b\", nonce=n, qop=auth", "u\"x\\", "p"))
        .contains("username=\"u\\\"x\\\\\"").contains("realm=\"a\\\"b\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digest realm=r, nonce=n, algorithm=TOKEN", "Digest realm=r, nonce=n, qop=auth-int", "Digest realm=r", "Basic realm=r, nonce=n"
      })
  void whatIsNotSpokenIsNotAnswered(String challenge) {
    assertThat(DigestLogin.of(Challenge.read(List.of(challenge)).get(0))).isEmpty();
  }

  @Test
  void loginIsNotShownInText() {
    try (Secret secret = new Secret("hunter2".toCharArray())) {
      DigestLogin.Answer answer = login(CHALLENGE).answer("u", secret, "GET", "/", "c");
      assertThat(answer.toString()).doesNotContain(answer.response());
    }
    assertThat(new HttpTalk.Request("CONNECT", "a:443", "a:443", "Basic c2VjcmV0").toString()).doesNotContain("c2VjcmV0");
  }

  private static String md5(String text) {
    try {
      byte[] hash =
          java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return java.util.HexFormat.of().formatHex(hash);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
