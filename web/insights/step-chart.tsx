import type { ReactNode } from 'react';

interface Step {
  readonly key: string;
  readonly value: number | null;
}

const HEIGHT = 64;

/**
 * Values over time as columns, the highest at full height; a step that tells nothing leaves its place empty. Drawn on the
 * server in the colours of the theme. The same values stand in a table, which `label` says.
 */
export function StepChart({ label, steps }: { label: string; steps: readonly Step[] }): ReactNode {
  const highest = Math.max(...steps.map(({ value }) => value ?? 0), 0) || 1;
  const width = 100 / Math.max(1, steps.length);
  return (
    <svg className="chart chart--steps" role="img" aria-label={label} height={HEIGHT} width="100%">
      <line className="chart__ground" x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {steps.map(({ key, value }, index) => {
        if (value === null || value === 0) return null;
        const height = Math.max(1, (value / highest) * HEIGHT);
        return (
          <rect
            key={key}
            className="chart__bar"
            x={`${(index * width + width * 0.1).toFixed(3)}%`}
            y={(HEIGHT - height).toFixed(2)}
            width={`${(width * 0.8).toFixed(3)}%`}
            height={height.toFixed(2)}
          />
        );
      })}
    </svg>
  );
}
