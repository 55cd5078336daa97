package gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.result.Cause;
import gatewright.result.Run;
import gatewright.result.ServiceResult;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {
  @ParameterizedTest
  @CsvSource({
    "PASS,,0",
    "WARN,CLOCK_WRONG,0",
    "UNCONFIRMED,,0",
    "CONFIRMED,,0",
    "NOT_APPLICABLE,,0",
    "NOT_TESTED,NOT_INSTALLED_YET,0",
    "NOT_TESTED,NO_DESTINATION,0",
    "NOT_TESTED,CREDENTIAL_MISSING,1",
    "NOT_TESTED,EARLIER_FAILURE,1",
    "NOT_TESTED,INTERNAL_ERROR,1",
    "INCONCLUSIVE,TRANSPARENT_PATH,1",
    "INCONCLUSIVE,,1",
    "FAIL,NO_ANSWER,1"
  })
  void serviceDecidesTheStatus(Verdict verdict, Cause cause, int code) {
    Run run =
        new Run(
            Run.SCHEMA,
            "0",
            "0",
            null,
            new Run.SiteName(""),
            new Run.Edition("", ""),
            new Vantage("workstation", Vantage.Role.WORKSTATION, "", List.of(), List.of(), null),
            Fakes.STARTED,
            Fakes.STARTED,
            List.of(new ServiceResult("ntp", Verdict.PASS, null, ""), new ServiceResult("dns", verdict, cause, "")),
            List.of());
    assertThat(ExitStatus.of(run).code()).isEqualTo(code);
  }
}
