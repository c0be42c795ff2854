package team.handbook.foreign;

/** What a generator's file can say that a setting of ours says too. */
public enum Fact {
  /** The title of the whole. */
  TITLE,
  /** The address at which it is published, with a slash at its end. */
  URL,
  /** {@code files} where addresses end in {@code .html}. */
  URLS,
  /** The address of the repository on its code host. */
  REPOSITORY,
  /** The branch that is published. */
  BRANCH,
  /** The language, as a code. */
  LANGUAGE
}
