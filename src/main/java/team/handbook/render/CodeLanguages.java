package team.handbook.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The languages whose code gets colours: grammars of highlight.js, and what authors call them. */
final class CodeLanguages {
  /** Grammars by their names, each with its other names, which the grammar itself knows too. */
  private static final Map<String, List<String>> GRAMMARS =
      Map.ofEntries(
          Map.entry("bash", List.of("sh", "zsh")),
          Map.entry("c", List.of("h")),
          Map.entry("cpp", List.of("cc", "c++", "h++", "hpp", "hh", "hxx", "cxx")),
          Map.entry("csharp", List.of("cs", "c#")),
          Map.entry("css", List.of()),
          Map.entry("dart", List.of()),
          Map.entry("diff", List.of("patch")),
          Map.entry("dockerfile", List.of("docker")),
          Map.entry("elixir", List.of("ex", "exs")),
          Map.entry("go", List.of("golang")),
          Map.entry("groovy", List.of()),
          Map.entry("haskell", List.of("hs")),
          Map.entry("http", List.of("https")),
          Map.entry("ini", List.of("toml")),
          Map.entry("java", List.of("jsp")),
          Map.entry("javascript", List.of("js", "jsx", "mjs", "cjs")),
          Map.entry("json", List.of("jsonc")),
          Map.entry("kotlin", List.of("kt", "kts")),
          Map.entry("less", List.of()),
          Map.entry("lua", List.of("pluto")),
          Map.entry("makefile", List.of("mk", "mak", "make")),
          Map.entry("markdown", List.of("md", "mkdown", "mkd")),
          Map.entry("nginx", List.of("nginxconf")),
          Map.entry("perl", List.of("pl", "pm")),
          Map.entry("php", List.of()),
          Map.entry("powershell", List.of("pwsh", "ps", "ps1")),
          Map.entry("properties", List.of()),
          Map.entry("protobuf", List.of("proto")),
          Map.entry("python", List.of("py", "gyp", "ipython")),
          Map.entry("r", List.of()),
          Map.entry("ruby", List.of("rb", "gemspec", "podspec", "thor", "irb")),
          Map.entry("rust", List.of("rs")),
          Map.entry("scala", List.of()),
          Map.entry("scss", List.of()),
          Map.entry("shell", List.of("console", "shellsession")),
          Map.entry("sql", List.of()),
          Map.entry("swift", List.of()),
          Map.entry("typescript", List.of("ts", "tsx", "mts", "cts")),
          Map.entry(
              "xml",
              List.of("html", "xhtml", "rss", "atom", "xjb", "xsd", "xsl", "plist", "wsf", "svg")),
          Map.entry("yaml", List.of("yml")));

  /** Grammars that look for another one where a part of their code is in its language. */
  private static final Map<String, String> INNER =
      Map.of("dockerfile", "bash", "markdown", "xml", "shell", "bash");

  private static final Map<String, String> BY_NAME = byName();

  private CodeLanguages() {}

  /** The names of all grammars, sorted. */
  static List<String> all() {
    return GRAMMARS.keySet().stream().sorted().toList();
  }

  /** Every name of a grammar, as authors may write it in lower case. */
  static List<String> names(String grammar) {
    return BY_NAME.entrySet().stream()
        .filter(entry -> entry.getValue().equals(grammar))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The grammars for some code, with those they look for; a language without one needs none. */
  static List<String> grammars(Collection<String> languages) {
    return languages.stream()
        .map(language -> BY_NAME.getOrDefault(language, ""))
        .filter(grammar -> !grammar.isEmpty())
        .flatMap(grammar -> Stream.of(grammar, INNER.getOrDefault(grammar, grammar)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    GRAMMARS.forEach(
        (grammar, others) -> {
          names.put(grammar, grammar);
          others.forEach(other -> names.put(other, grammar));
        });
    return Map.copyOf(names);
  }
}
