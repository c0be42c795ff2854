package team.handbook.report;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;

/**
 * Findings as test results, in the XML that CI systems took over from JUnit: a suite for each rule,
 * a test case for each finding. Errors are failures; a warning passes and is told in its output.
 * Where nothing is wrong, one case says so, because an empty report counts as a failed one.
 */
public final class JunitReport {
  private final UnaryOperator<String> display;

  /**
   * A kind of report.
   *
   * @param display turns the path of a location into one from the top of the repository
   */
  public JunitReport(UnaryOperator<String> display) {
    this.display = display;
  }

  /** The whole report, ending with a line end. */
  public String of(List<Finding> findings, Summary summary) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      start(xml, 0, "testsuites", counts("handbook", findings, summary.seconds()));
      Map<String, List<Finding>> byRule =
          findings.stream()
              .collect(
                  Collectors.groupingBy(
                      finding -> finding.diagnostic().rule().id(),
                      TreeMap::new,
                      Collectors.toList()));
      for (Map.Entry<String, List<Finding>> rule : byRule.entrySet()) {
        suite(xml, rule.getKey(), rule.getValue());
      }
      if (findings.isEmpty()) {
        nothingFound(xml);
      }
      end(xml, 0);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return text + "\n";
  }

  private void suite(XMLStreamWriter xml, String rule, List<Finding> findings)
      throws XMLStreamException {
    start(xml, 1, "testsuite", counts(rule, findings, 0));
    for (Finding finding : findings) {
      testCase(xml, finding);
    }
    end(xml, 1);
  }

  private void testCase(XMLStreamWriter xml, Finding finding) throws XMLStreamException {
    Diagnostic diagnostic = finding.diagnostic();
    Location at = diagnostic.location();
    String file = display.apply(at.path());
    String place = file + ":" + at.line() + ":" + at.column();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", place + " " + diagnostic.message());
    attributes.put("classname", file);
    attributes.put("file", file);
    attributes.put("line", Integer.toString(at.line()));
    start(xml, 2, "testcase", attributes);
    String more = diagnostic.hint().isEmpty() ? place : place + "\n" + diagnostic.hint();
    if (finding.isError()) {
      start(
          xml,
          3,
          "failure",
          Map.of("message", diagnostic.message(), "type", diagnostic.rule().id()));
    } else {
      start(xml, 3, "system-out", Map.of());
    }
    xml.writeCharacters(legal(finding.isError() ? more : diagnostic.message() + "\n" + more));
    xml.writeEndElement();
    end(xml, 2);
  }

  private static void nothingFound(XMLStreamWriter xml) throws XMLStreamException {
    start(xml, 1, "testsuite", Map.of("name", "handbook"));
    start(xml, 2, "testcase", Map.of("name", "nothing is wrong"));
    end(xml, 2);
    end(xml, 1);
  }

  private static Map<String, String> counts(String name, List<Finding> findings, double seconds) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", name);
    attributes.put("tests", Integer.toString(Math.max(1, findings.size())));
    attributes.put("failures", Long.toString(findings.stream().filter(Finding::isError).count()));
    attributes.put("errors", "0");
    attributes.put("time", String.format(Locale.ROOT, "%.3f", seconds));
    return attributes;
  }

  private static void start(
      XMLStreamWriter xml, int depth, String name, Map<String, String> attributes)
      throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeStartElement(name);
    for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
      xml.writeAttribute(attribute.getKey(), legal(Printable.text(attribute.getValue())));
    }
  }

  private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeEndElement();
  }

  /** XML 1.0 has no form for most controls and for half of a surrogate pair. */
  private static String legal(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
