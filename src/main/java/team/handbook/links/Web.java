package team.handbook.links;

/** Sends one request and gives back what came of it; many threads may ask at once. */
interface Web extends AutoCloseable {
  /** The methods that are used. */
  enum Method {
    HEAD,
    GET
  }

  Answer ask(Method method, WebAddress address);

  /** Breaks off what is under way. */
  @Override
  void close();
}
