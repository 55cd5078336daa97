package gatewright.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SiteReaderTest {
  @Test
  void theExampleHasNoProblemsAndComesBackAsItWas() throws IOException {
    ObjectNode example = Samples.example();
    Reading reading = new SiteReader().read(example);
    assertThat(reading.problems()).isEmpty();

    ObjectNode written = SiteWriter.tree(reading.site().orElseThrow());
    assertThat(written.remove("catalogue")).isEqualTo(new ObjectMapper().readTree("{\"overlays\": []}"));
    assertThat(written).isEqualTo(example);
  }
}
