package team.handbook.output;

import java.util.Arrays;

/**
 * Numbers words as they come, without an object for each: a handbook of ten thousand pages has ten
 * million.
 */
final class SearchTerms {
  private char[] pool = new char[1 << 14];
  private int used;
  private int[] ends = new int[1 << 11];
  private int count;

  /** Open addressing: the number of a word plus one, or 0. */
  private int[] table = new int[1 << 12];

  /** The number of a word, from 0. */
  int number(char[] letters, int from, int to) {
    int mask = table.length - 1;
    int slot = hash(letters, from, to) & mask;
    while (table[slot] != 0) {
      int number = table[slot] - 1;
      if (Arrays.equals(pool, start(number), ends[number], letters, from, to)) {
        return number;
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = add(letters, from, to) + 1;
    if (count * 2 > table.length) {
      grow();
    }
    return count - 1;
  }

  int count() {
    return count;
  }

  String word(int number) {
    return new String(pool, start(number), ends[number] - start(number));
  }

  private static int hash(char[] letters, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + letters[i];
    }
    return hash ^ hash >>> 15;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int add(char[] letters, int from, int to) {
    int size = to - from;
    if (used + size > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(used + size, pool.length * 2));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    System.arraycopy(letters, from, pool, used, size);
    used += size;
    ends[count] = used;
    return count++;
  }

  private void grow() {
    int[] larger = new int[table.length * 2];
    int mask = larger.length - 1;
    for (int number = 0; number < count; number++) {
      int slot = hash(pool, start(number), ends[number]) & mask;
      while (larger[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = number + 1;
    }
    table = larger;
  }
}
