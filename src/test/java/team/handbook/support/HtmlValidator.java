package team.handbook.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates HTML as the Nu checker of the W3C does, without a network. */
public final class HtmlValidator {
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  private HtmlValidator() {}

  /** What is wrong with a page: "line:column message"; empty if it is valid. */
  public static List<String> messages(String html) {
    List<String> messages = new ArrayList<>();
    SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
    try {
      validator.setUpMainSchema(SCHEMA, handler(messages));
      validator.setUpValidatorAndParsers(handler(messages), false, false);
      validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return messages;
  }

  private static ErrorHandler handler(List<String> messages) {
    return new ErrorHandler() {
      @Override
      public void warning(SAXParseException e) {}

      @Override
      public void error(SAXParseException e) {
        add(e);
      }

      @Override
      public void fatalError(SAXParseException e) throws SAXException {
        add(e);
      }

      private void add(SAXParseException e) {
        messages.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
      }
    };
  }
}
