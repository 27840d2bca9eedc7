import type { Timeline } from './timeline.ts';

const HEIGHTS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
/** Milliseconds that are as high as it goes; what is nothing is a space. */
const ROWS: readonly (readonly [words: string, figure: Exclude<keyof Timeline, 'sliceMs'>, full: number])[] =
  [
    ['delivery p99', 'delivery', 400],
    ['program held up', 'held', 200],
    ['young collected', 'young', 100],
    ['old collected', 'old', 100],
    ['program ran', 'ran', 250],
    ['other threads', 'others', 250],
    ['waited for core', 'waited', 250],
    ['database ran', 'database', 250],
    ['a row was kept', 'commit', 100],
    ['crowd held up', 'crowdHeld', 200],
    ['crowd waited', 'crowdWaited', 250],
  ];

/** What happened when, to be looked at: which of it was there when deliveries were slow. */
export function drawn(name: string, timeline: Timeline): string {
  return [
    `What happened in ${name}, each sign ${timeline.sliceMs} ms (full height in brackets, then the mean and the most, ms):`,
    [
      '```text',
      ...ROWS.map(([words, figure, full]) => {
        const values = timeline[figure];
        const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
        return [
          words.padEnd(16),
          `(${full})`.padEnd(6),
          mean.toFixed(0).padStart(4),
          Math.max(0, ...values)
            .toFixed(0)
            .padStart(5),
          ` ${values.map((value) => sign(value, full)).join('')}`,
        ].join('');
      }),
      '```',
    ].join('\n'),
  ].join('\n\n');
}

const sign = (value: number, full: number): string =>
  value <= full / 100
    ? ' '
    : HEIGHTS[Math.min(HEIGHTS.length - 1, Math.floor((value / full) * HEIGHTS.length))]!;
