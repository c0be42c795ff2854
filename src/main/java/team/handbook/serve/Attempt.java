package team.handbook.serve;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What came of something that may fail. The server outlives whatever happens to one reading or one
 * answer, even a bug: whoever writes then sees what is wrong, and can change the file that shows
 * it.
 *
 * @param value what was made; empty if it failed
 * @param failure why it failed
 */
record Attempt<V>(Optional<V> value, Optional<Throwable> failure) {
  static <V> Attempt<V> at(Callable<V> work) {
    FutureTask<V> task = new FutureTask<>(work);
    task.run();
    try {
      return new Attempt<>(Optional.of(task.get()), Optional.empty());
    } catch (ExecutionException e) {
      return new Attempt<>(
          Optional.empty(), Optional.of(Optional.ofNullable(e.getCause()).orElse(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt<>(Optional.empty(), Optional.of(e));
    }
  }
}
