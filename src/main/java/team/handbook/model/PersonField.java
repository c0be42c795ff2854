package team.handbook.model;

/** The fields of a person that settings may publish. */
public enum PersonField {
  NAME,
  CALLED,
  ROLE,
  PRONOUNS,
  PRONUNCIATION,
  LOCATION,
  TIMEZONE,
  HOURS,
  KIND,
  START,
  END,
  AWAY,
  GITHUB,
  EMAIL,
  LINKS,
  BIO,
  PHOTO,
  LANGUAGE,
  TEAMS
}
