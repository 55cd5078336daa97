package gatewright.ui.run;

import java.time.Instant;

/**
 * A row that began to hold, or ceased to, while it was watched.
 *
 * @param key of the row
 * @param title of the service
 * @param target host and port
 * @param holds how it stands now
 */
public record Turn(Instant at, String key, String title, String target, boolean holds) {}
