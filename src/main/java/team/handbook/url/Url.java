package team.handbook.url;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A relative reference, split as RFC 3986 splits it, and what can be done with paths.
 *
 * @param path before {@code ?} and {@code #}, as written
 * @param query after {@code ?}, without it, as written; empty if there is none
 * @param fragment after {@code #}, without it, as written; empty if there is none
 */
public record Url(String path, Optional<String> query, Optional<String> fragment) {

  /** Splits a reference; nothing is decoded and nothing is refused. */
  public static Url split(String reference) {
    String rest = reference;
    Optional<String> fragment = Optional.empty();
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      fragment = Optional.of(rest.substring(hash + 1));
      rest = rest.substring(0, hash);
    }
    Optional<String> query = Optional.empty();
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query = Optional.of(rest.substring(mark + 1));
      rest = rest.substring(0, mark);
    }
    return new Url(rest, query, fragment);
  }

  /** The query and fragment with their marks, as written. */
  public String suffix() {
    return query.map(q -> "?" + q).orElse("") + fragment.map(f -> "#" + f).orElse("");
  }

  /** Percent-decodes as UTF-8; text whose escapes are not valid stays as it is. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int n = 0;
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '%' && i + 2 < in.length) {
        int high = Character.digit(in[i + 1], 16);
        int low = Character.digit(in[i + 2], 16);
        if (high >= 0 && low >= 0) {
          out[n++] = (byte) (high * 16 + low);
          i += 2;
          continue;
        }
      }
      out[n++] = in[i];
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(out, 0, n)).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  /** Percent-encodes a decoded path for an attribute: everything but RFC 3986's path characters. */
  public static String encodePath(String path) {
    return encode(path, "-._~!$&'()*+,;=:@/");
  }

  /** Percent-encodes a decoded fragment: as a path, and {@code ?} stays too. */
  public static String encodeFragment(String fragment) {
    return encode(fragment, "-._~!$&'()*+,;=:@/?");
  }

  /** Percent-encodes a value for a query: only RFC 3986's unreserved characters stay. */
  public static String encodeQuery(String value) {
    return encode(value, "-._~");
  }

  private static String encode(String text, String kept) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int size = Character.charCount(c);
      boolean plain =
          c < 128
              && ((c >= 'a' && c <= 'z')
                  || (c >= 'A' && c <= 'Z')
                  || (c >= '0' && c <= '9')
                  || kept.indexOf(c) >= 0);
      if (!plain && out == null) {
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (out != null) {
        if (plain) {
          out.append((char) c);
        } else {
          for (byte b : text.substring(i, i + size).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(String.format(Locale.ROOT, "%02X", b));
          }
        }
      }
      i += size;
    }
    return out == null ? text : out.toString();
  }

  /** The host of an absolute address, with its port, in lower case; empty if there is none. */
  public static String host(String address) {
    int slashes = address.indexOf("//");
    String rest = slashes < 0 ? address : address.substring(slashes + 2);
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(rest.lastIndexOf('@', end - 1) + 1, end);
    return authority.toLowerCase(Locale.ROOT);
  }

  /** The folder of a file path: {@code a/b/c.md} → {@code a/b}; empty at the top. */
  public static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The last part of a path: {@code a/b/c.md} → {@code c.md}. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The extension of a path without its dot, in lower case; empty if there is none. */
  public static String extension(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** A folder and a relative path as one path; {@code a} and {@code b/c} → {@code a/b/c}. */
  public static String join(String folder, String relative) {
    return folder.isEmpty() ? relative : relative.isEmpty() ? folder : folder + "/" + relative;
  }

  /**
   * Resolves a decoded relative path against a folder, removing {@code .} and {@code ..}.
   *
   * @return the path below the top, without a leading slash; it starts with {@code ../} where it
   *     leads above the top; a trailing slash stays
   */
  public static String resolve(String folder, String relative) {
    Deque<String> parts = new ArrayDeque<>();
    int above = 0;
    String whole = join(folder, relative);
    for (String part : whole.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          above++;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String path = "../".repeat(above) + String.join("/", parts);
    boolean slash =
        !parts.isEmpty() && (whole.endsWith("/") || whole.endsWith("/.") || whole.endsWith("/.."));
    return slash ? path + "/" : path;
  }

  /**
   * The shortest relative reference from one site path to another: {@code a/b/} to {@code a/c/} is
   * {@code ../c/}; to itself it is {@code ./} or its own name. Nothing is encoded.
   */
  public static String relativize(String from, String to) {
    List<String> source = segments(folder(from));
    List<String> target = segments(folder(to));
    int common = 0;
    while (common < source.size()
        && common < target.size()
        && source.get(common).equals(target.get(common))) {
      common++;
    }
    StringBuilder out = new StringBuilder("../".repeat(source.size() - common));
    for (String part : target.subList(common, target.size())) {
      out.append(part).append('/');
    }
    out.append(name(to));
    // A first segment with a colon would read as a scheme (RFC 3986, 4.2).
    if (out.isEmpty() || out.toString().split("/", 2)[0].indexOf(':') >= 0) {
      out.insert(0, "./");
    }
    return out.toString();
  }

  private static List<String> segments(String folder) {
    return folder.isEmpty() ? new ArrayList<>() : List.of(folder.split("/"));
  }
}
