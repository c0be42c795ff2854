package team.handbook.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import team.handbook.files.SourceText;

/** Gives Pebble the templates of a theme, by name and from memory: it never opens a file. */
final class TemplateLoader implements Loader<String> {
  private final ThemeFiles files;

  TemplateLoader(ThemeFiles files) {
    this.files = files;
  }

  @Override
  public Reader getReader(String name) {
    return new StringReader(
        files
            .text(name)
            .map(SourceText::text)
            .orElseThrow(() -> new LoaderException(null, "there is no template \"" + name + "\"")));
  }

  @Override
  public void setCharset(String charset) {}

  @Override
  public void setPrefix(String prefix) {}

  @Override
  public void setSuffix(String suffix) {}

  /** Templates are named from the top of the theme, wherever they are included. */
  @Override
  public String resolveRelativePath(String relativePath, String anchorPath) {
    return relativePath;
  }

  @Override
  public String createCacheKey(String name) {
    return name;
  }

  @Override
  public boolean resourceExists(String name) {
    return files.text(name).isPresent();
  }
}
