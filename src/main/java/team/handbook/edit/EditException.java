package team.handbook.edit;

/** An edit that cannot be made as it was asked for; the message says why, and what to do. */
public final class EditException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EditException(String message) {
    super(message);
  }
}
