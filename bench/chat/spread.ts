import type { Slices, Spread } from './order.ts';

/** How long it took: half of the times, nearly all, the longest. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 };
}

/** @param deliveries when each message was sent (of `performance.now()`) and how long it took, one pair after the other */
export function slicesOf(deliveries: readonly number[], began: number, sliceMs: number): Slices {
  const each: number[][] = [];
  for (let index = 0; index < deliveries.length; index += 2)
    (each[Math.floor((deliveries[index]! - began) / sliceMs)] ??= []).push(deliveries[index + 1]!);
  const p99 = Array.from(each, (some) => spreadOf(some ?? []).p99);
  return { began: performance.timeOrigin + began, sliceMs, p99 };
}
