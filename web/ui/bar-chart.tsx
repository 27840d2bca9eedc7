import type { ReactNode } from 'react';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Null where the number is not told: its bar is left out, its words say so. */
  readonly value: number | null;
  /** The value in words. */
  readonly words: string;
}

const ROW = 46;
const LABEL_WIDTH = '82%';
const THICK = 12;

/**
 * Numbers as bars, the longest at full width. Drawn on the server, in the colours of the theme; it takes the width that is
 * there without making its letters smaller. The same numbers stand in a table beside it, which `label` names.
 */
export function BarChart(props: { label: string; bars: readonly Bar[] }): ReactNode {
  const longest = Math.max(1, ...props.bars.map(({ value }) => value ?? 0));
  return (
    <svg className="chart" role="img" aria-label={props.label} height={props.bars.length * ROW} width="100%">
      {props.bars.map((bar, index) => (
        <g key={bar.key}>
          {/* A frame of its own cuts a long name off before the number; the table says it whole. */}
          <svg y={index * ROW} width={LABEL_WIDTH} height="24">
            <text className="chart__label" x="0" y="16">
              {bar.label}
            </text>
          </svg>
          <text className="chart__value" x="100%" y={index * ROW + 16} textAnchor="end">
            {bar.words}
          </text>
          <rect className="chart__way" x="0" y={index * ROW + 24} width="100%" height={THICK} />
          {bar.value !== null && bar.value > 0 && (
            <rect
              className="chart__bar"
              x="0"
              y={index * ROW + 24}
              width={`${Math.max(0.5, (bar.value / longest) * 100).toFixed(2)}%`}
              height={THICK}
            />
          )}
        </g>
      ))}
    </svg>
  );
}
