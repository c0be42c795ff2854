package team.handbook.history;

/** A revision was asked for that cannot be read; the message is a sentence for who asked. */
public final class RevisionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RevisionException(String message) {
    super(message);
  }
}
