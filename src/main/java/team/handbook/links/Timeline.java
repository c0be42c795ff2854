package team.handbook.links;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells the time and waits; a test puts another in its place, in which time passes at once. */
interface Timeline {
  Instant now();

  /**
   * Waits for something to arrive.
   *
   * @param longest how long at most
   * @param expected whether anything is under way that can arrive
   * @return null if nothing arrived in that time
   */
  <T> @Nullable T await(BlockingQueue<T> queue, Duration longest, boolean expected);

  /** Real time. */
  static Timeline real(Clock clock) {
    return new Timeline() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public <T> @Nullable T await(BlockingQueue<T> queue, Duration longest, boolean expected) {
        try {
          return queue.poll(longest.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new UncheckedIOException(new InterruptedIOException("interrupted while asking"));
        }
      }
    };
  }
}
