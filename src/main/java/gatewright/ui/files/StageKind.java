package gatewright.ui.files;

import gatewright.catalogue.Protocol;
import gatewright.plan.Check;
import gatewright.plan.Question;
import gatewright.plan.Way;
import gatewright.result.StepName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stage of the way to a file server and back, as the engineer thinks of it. */
public enum StageKind {
  NAME(StepName.RESOLVE),
  PROXY(StepName.PROXY),
  CONNECT(StepName.CONNECT),
  TLS(StepName.TLS),
  GREETING(StepName.GREETING),
  KEY_EXCHANGE(StepName.KEY_EXCHANGE),
  /** Decided by comparison, without any step. */
  HOST_KEY(null),
  /** Likewise. */
  CERTIFICATE(null),
  LOGIN(StepName.LOGIN),
  FOLDER(StepName.TRANSFER),
  DATA(StepName.DATA),
  WRITE(StepName.WRITE),
  READ(StepName.READ),
  /** HTTPS reads with one request. */
  REQUEST(StepName.REQUEST),
  DELETE(StepName.DELETE);

  private final StepName step;

  StageKind(StepName step) {
    this.step = step;
  }

  /** Whether it shows that step. */
  boolean shows(StepName name) {
    return name == step;
  }

  /** The stages that a check goes through, in their order. */
  static List<StageKind> of(Check check, Question.FileServer files) {
    List<StageKind> kinds = new ArrayList<>();
    kinds.add(check.way() == Way.PROXY ? PROXY : NAME);
    if (check.way() == Way.DIRECT) {
      kinds.add(CONNECT);
    }
    kinds.addAll(opening(files));
    kinds.addAll(ending(files));
    return kinds;
  }

  private static List<StageKind> opening(Question.FileServer files) {
    return switch (files.protocol()) {
      case SFTP -> List.of(GREETING, KEY_EXCHANGE, HOST_KEY, LOGIN);
      case FTPS_EXPLICIT -> List.of(GREETING, TLS, CERTIFICATE, LOGIN);
      case FTPS_IMPLICIT -> List.of(TLS, CERTIFICATE, GREETING, LOGIN);
      case HTTPS -> files.credential() == null ? List.of(TLS, CERTIFICATE) : List.of(TLS, CERTIFICATE, LOGIN);
      default -> List.of(GREETING, LOGIN);
    };
  }

  private static List<StageKind> ending(Question.FileServer files) {
    if (files.protocol() == Protocol.HTTPS) {
      return List.of(REQUEST);
    }
    List<StageKind> kinds = new ArrayList<>(Arrays.asList(FOLDER, DATA, WRITE, READ, DELETE));
    if (files.protocol() == Protocol.SFTP) {
      kinds.remove(DATA);
    }
    if (files.readOnly()) {
      kinds.removeAll(List.of(WRITE, DELETE));
    }
    if (files.readOnly() && files.protocol() == Protocol.SFTP) {
      kinds.remove(FOLDER);
    }
    return kinds;
  }
}
