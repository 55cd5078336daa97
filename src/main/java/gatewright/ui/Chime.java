package gatewright.ui;

import gatewright.ui.model.Background;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** A short tone; nothing on a computer that has no loudspeaker. */
final class Chime {
  private static final float RATE = 22_050;
  private static final double SECONDS = 0.35;
  private static final double HERTZ = 880;
  private static final double LOUD = 0.25;

  private final Background background;

  Chime(Background background) {
    this.background = background;
  }

  /** Sounds once, on a worker. Who cannot hear it reads it: it is never the only sign. */
  void sound() {
    background.run(
        () -> {
          play();
          return true;
        },
        played -> {},
        silent -> {});
  }

  private static void play() throws LineUnavailableException {
    AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
    byte[] tone = tone();
    try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
      line.open(format);
      line.start();
      line.write(tone, 0, tone.length);
      line.drain();
    }
  }

  /** A tone that dies away, so that it does not click at its end. */
  private static byte[] tone() {
    byte[] tone = new byte[(int) (RATE * SECONDS)];
    for (int i = 0; i < tone.length; i++) {
      double left = 1 - (double) i / tone.length;
      tone[i] = (byte) (Byte.MAX_VALUE * LOUD * left * Math.sin(2 * Math.PI * HERTZ * i / RATE));
    }
    return tone;
  }
}
