package team.handbook.foreign;

import java.nio.file.Path;
import java.util.Optional;

/** The address of a site that is published under a domain of its own, by the file {@code CNAME}. */
public final class CustomDomain {
  private CustomDomain() {}

  /** The address that a file {@code CNAME} in a folder, or where static files lie, gives. */
  public static Optional<String> find(Path folder) {
    return ForeignFile.find(folder, folder, "CNAME", "static/CNAME", "public/CNAME", "docs/CNAME")
        .map(file -> file.text().strip())
        .filter(host -> host.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"))
        .flatMap(host -> SiteUrl.of("https://" + host));
  }
}
