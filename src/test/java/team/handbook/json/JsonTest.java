package team.handbook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What JSON is written, token by token. */
class JsonTest {
  @Test
  void everythingStandsOnOneLine() {
    assertThat(write(new Json())).isEqualTo("{\"a\":[1,true,null],\"b\":{},\"c\":[\"x\\ny\"]}");
  }

  @Test
  void everythingStandsOnALineOfItsOwn() {
    assertThat(write(Json.inLines()))
        .isEqualTo(
            """
            {
              "a": [
                1,
                true,
                null
              ],
              "b": {},
              "c": [
                "x\\ny"
              ]
            }""");
  }

  @Test
  void thereIsNoFormForWhatIsNoNumber() {
    assertThatThrownBy(() -> new Json().decimal(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String write(Json json) {
    json.open('{').key("a").open('[').number(1).bool(true).nothing().close(']');
    json.key("b").open('{').close('}').key("c").open('[').string("x\ny").close(']');
    return json.close('}').toString();
  }
}
