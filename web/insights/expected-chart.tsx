import type { ReactNode } from 'react';

interface Month {
  readonly key: string;
  readonly observed: number | null;
  readonly expected: { readonly expected: number; readonly low: number; readonly high: number } | null;
}

const HEIGHT = 120;

/**
 * What came as columns, and over each the interval of what was expected with its central value. Drawn on the server; the same
 * values stand in a table, which `label` says.
 */
export function ExpectedChart({ label, months }: { label: string; months: readonly Month[] }): ReactNode {
  const highest =
    Math.max(...months.flatMap(({ observed, expected }) => [observed ?? 0, expected?.high ?? 0]), 0) || 1;
  const width = 100 / Math.max(1, months.length);
  const at = (value: number) => (HEIGHT - (value / highest) * HEIGHT).toFixed(2);
  return (
    <svg className="chart chart--steps" role="img" aria-label={label} height={HEIGHT} width="100%">
      <line className="chart__ground" x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {months.map(({ key, observed, expected }, index) => {
        const x = (share: number) => `${((index + share) * width).toFixed(3)}%`;
        return (
          <g key={key}>
            {observed !== null && observed > 0 && (
              <rect
                className="chart__came"
                x={x(0.15)}
                y={at(observed)}
                width={`${(width * 0.7).toFixed(3)}%`}
                height={((observed / highest) * HEIGHT).toFixed(2)}
              />
            )}
            {expected !== null && (
              <>
                <line
                  className="chart__reach"
                  x1={x(0.5)}
                  x2={x(0.5)}
                  y1={at(expected.low)}
                  y2={at(expected.high)}
                />
                <line
                  className="chart__reach"
                  x1={x(0.25)}
                  x2={x(0.75)}
                  y1={at(expected.expected)}
                  y2={at(expected.expected)}
                />
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
