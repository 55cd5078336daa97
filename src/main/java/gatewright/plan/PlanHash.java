package gatewright.plan;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two plans ask the same: a run can be gone on with only under the plan that it began with. */
public final class PlanHash {
  private PlanHash() {}

  /** SHA-256 of all the checks of a plan and their order, 64 hexadecimal digits; the same on every machine and in every run. */
  public static String of(Plan plan) {
    StringBuilder text = new StringBuilder();
    append(text, plan.checks());
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Lengths stand before texts and lists, so that no two values give the same text. */
  private static void append(StringBuilder text, Object value) {
    if (value == null) {
      text.append('~');
    } else if (value instanceof List<?> list) {
      text.append('[').append(list.size()).append(':');
      list.forEach(element -> append(text, element));
    } else if (value instanceof Record) {
      append(text, value.getClass().getSimpleName());
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        append(text, read(component, value));
      }
    } else {
      String plain = value instanceof Enum<?> constant ? constant.name() : value.toString();
      text.append(plain.length()).append(':').append(plain);
    }
  }

  private static Object read(RecordComponent component, Object from) {
    try {
      return component.getAccessor().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
