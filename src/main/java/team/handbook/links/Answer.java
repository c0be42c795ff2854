package team.handbook.links;

import java.util.Map;
import java.util.Optional;

/** What came back from one request. */
sealed interface Answer {
  /**
   * A response; its body is never read.
   *
   * @param status the status code
   * @param headers those that matter, by their names in lower case
   */
  record Heard(int status, Map<String, String> headers) implements Answer {
    public Heard {
      headers = Map.copyOf(headers);
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    /** Whether a person would be asked to prove that they are one. */
    boolean isChallenge() {
      return header("cf-mitigated").isPresent() || header("x-amzn-waf-action").isPresent();
    }
  }

  /** No response. */
  record Unheard(Failure why) implements Answer {}

  /** Why there was no response. */
  enum Failure {
    /** There is no such name. */
    NO_HOST("has a host that does not exist"),
    /** Whether there is such a name could not be found out. */
    LOOKUP("has a host whose name could not be looked up"),
    /** The name has an address that must not be asked. */
    REFUSED("is not in the public network; allow its host with --allow-host if it may be asked"),
    /** The certificate is for another host. */
    TLS_NAME("has a host whose certificate is for another host"),
    /** No safe connection, for another reason. */
    TLS("has a host whose certificate or encryption cannot be trusted"),
    TIMEOUT("did not answer in time"),
    CLOSED("refused or broke the connection"),
    /** What came was no HTTP, or far too long. */
    BAD("answered something that is not HTTP");

    private final String words;

    Failure(String words) {
      this.words = words;
    }

    /** As it follows the address in a sentence. */
    String words() {
      return words;
    }
  }
}
