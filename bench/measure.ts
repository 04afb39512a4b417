/** Medians, so that one slow run on a busy machine says nothing. Times are in ms. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** What a call gives, and the time it took. */
export function stopwatch<T>(work: () => T): { readonly result: T; readonly time: number } {
  const started = performance.now();
  const result = work();
  return { result, time: performance.now() - started };
}

/** The median time of `runs` calls, after a quarter as many that are not counted. */
export function timed(runs: number, work: (run: number) => unknown): number {
  const times: number[] = [];
  for (let run = -Math.ceil(runs / 4); run < runs; run++) {
    const { time } = stopwatch(() => work(run));
    if (run >= 0) times.push(time);
  }
  return median(times);
}

/** A table with its columns aligned, the first to the left and figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ');
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
