import type { ReactNode } from 'react';
import { useFormat, useT } from '../lib/texts.tsx';
import { useFigureWords } from './figure-words.tsx';
import { across, Plot } from './plot.tsx';

interface Month {
  /** `yyyy-mm`. */
  readonly key: string;
  readonly observed: number | null;
  readonly expected: { readonly expected: number; readonly low: number; readonly high: number } | null;
}

/** What came as columns, and over each the interval of what was expected with its central value. */
export function ExpectedChart(props: { id: string; label: string; months: readonly Month[] }): ReactNode {
  const { id, label, months } = props;
  const t = useT();
  const { formatMonthShort } = useFormat();
  const words = useFigureWords();
  const said = (value: number) => words('count', { value, atLeast: false });
  const came = months.flatMap(({ observed }) => observed ?? []);
  const highest = Math.max(0, ...months.flatMap((one) => [one.observed ?? 0, one.expected?.high ?? 0]));
  return (
    <Plot
      id={id}
      label={label}
      highest={highest}
      unit="count"
      size="wide"
      says={
        came.length === 0
          ? ''
          : t('insights.plot.spread', { low: said(Math.min(...came)), high: said(Math.max(...came)) })
      }
      whens={months.map(({ key }) => formatMonthShort(`${key}-15T12:00:00Z`))}
    >
      {({ at, ground }) =>
        months.map(({ key, observed, expected }, index) => {
          const x = (share: number) => across(index + share, months.length);
          return (
            <g key={key}>
              {observed !== null && observed > 0 && (
                <rect
                  className="chart__came"
                  x={x(0.15)}
                  y={at(observed)}
                  width={across(0.7, months.length)}
                  height={(ground - Number(at(observed))).toFixed(1)}
                />
              )}
              {expected !== null && (
                <g className="chart__reach">
                  <line x1={x(0.5)} x2={x(0.5)} y1={at(Math.max(0, expected.low))} y2={at(expected.high)} />
                  <line x1={x(0.25)} x2={x(0.75)} y1={at(expected.expected)} y2={at(expected.expected)} />
                </g>
              )}
            </g>
          );
        })
      }
    </Plot>
  );
}
