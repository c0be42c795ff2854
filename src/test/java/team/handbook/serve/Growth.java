package team.handbook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;

/**
 * How many threads there are and how much of the heap is in use, in bytes, once everything that
 * nobody needs is gone.
 */
record Growth(int threads, long heap) {
  private static final int THREADS = 4;
  private static final long HEAP = 48L * 1024 * 1024;

  static Growth now() {
    // Twice: what was kept by what is gone only goes then.
    System.gc();
    System.gc();
    return new Growth(
        Thread.activeCount(), ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  /** Fails if more is in use than before, with slack. */
  void assertNoneSince(Growth before) {
    assertThat(threads).as("threads").isLessThanOrEqualTo(before.threads() + THREADS);
    assertThat(heap).as("heap").isLessThanOrEqualTo(before.heap() + before.heap() / 10 + HEAP);
  }

  @Override
  public String toString() {
    return threads + " threads, " + heap / (1024 * 1024) + " MB of heap";
  }
}
