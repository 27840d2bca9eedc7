import type { ReactNode } from 'react';
import type { KpiUnit } from '#application/insights/limits';
import { ticksFor } from './axis-ticks.ts';
import { useFigureWords } from './figure-words.tsx';

const LABELS = 24;
const TOP = 8;
const SIZES = { card: { height: 96, labels: 3 }, wide: { height: 208, labels: 5 } } as const;
/** Of a digit, in pixels, and beside the words. */
const [DIGIT, GAP] = [8, 10] as const;

export type PlotSize = keyof typeof SIZES;
/** Where things are drawn: from the top down, in pixels. */
export interface PlotFrame {
  /** Where a value lies. */
  readonly at: (value: number) => string;
  /** Where 0 lies. */
  readonly ground: number;
  /** Of all, with what is written under the steps. */
  readonly whole: number;
}

/** So many steps of all, as a part of the width. */
export const across = (index: number, of: number): string =>
  `${((index / Math.max(1, of)) * 100).toFixed(2)}%`;

/**
 * A drawing of values over time, over an axis of round values. Drawn on the server in the colours of the theme; it takes the width
 * that is there without making its letters smaller. The same values stand in a table, which `label` says.
 */
export function Plot(props: {
  id: string;
  label: string;
  /** In words, what there is to see. */
  says: string;
  unit: KpiUnit;
  highest: number;
  /** Under each step, where there is room: a day, the first day of a week, a month. */
  whens: readonly string[];
  size?: PlotSize | undefined;
  legend?: ReactNode;
  children: (frame: PlotFrame) => ReactNode;
}): ReactNode {
  const { id, label, says, unit, highest, whens, size = 'card', legend } = props;
  const words = useFigureWords();
  const { height, labels } = SIZES[size];
  const ticks = ticksFor(unit, highest);
  const top = ticks.at(-1) as number;
  const at = (value: number): string => (TOP + height - (value / top) * height).toFixed(1);
  const scale = ticks.map((tick) => ({ tick, words: words(unit, { value: tick, atLeast: false }) }));
  const gutter = Math.max(...scale.map((one) => one.words.length)) * DIGIT + GAP;
  const whole = height + TOP + LABELS;
  return (
    <figure className="plot">
      <div className="plot__drawn">
        <svg className="plot__scale" aria-hidden="true" width={gutter} height={whole}>
          {scale.map((one) => (
            <text key={one.tick} x={gutter - GAP} y={at(one.tick)} dy="0.35em" textAnchor="end">
              {one.words}
            </text>
          ))}
        </svg>
        <svg
          className="plot__area"
          role="img"
          aria-labelledby={`${id}-nom`}
          aria-describedby={`${id}-etendue`}
          width="100%"
          height={whole}
        >
          <title id={`${id}-nom`}>{label}</title>
          <desc id={`${id}-etendue`}>{says}</desc>
          {ticks.map((tick) => (
            <line key={tick} className="chart__ground" x1="0" x2="100%" y1={at(tick)} y2={at(tick)} />
          ))}
          {props.children({ at, ground: TOP + height, whole })}
          <Whens whens={whens} most={labels} y={whole - 6} />
        </svg>
      </div>
      {legend && <figcaption className="plot__legend small muted">{legend}</figcaption>}
    </figure>
  );
}

function Whens({ whens, most, y }: { whens: readonly string[]; most: number; y: number }) {
  const all = whens.length;
  const each = Math.ceil(all / most);
  return whens.map((when, index) => {
    if (index % each !== 0) return null;
    const edge = all <= most ? null : index === 0 ? 'start' : index === all - 1 ? 'end' : null;
    const x = across(index + (edge === 'start' ? 0 : edge === 'end' ? 1 : 0.5), all);
    return (
      <text key={index} x={x} y={y} textAnchor={edge ?? 'middle'}>
        {when}
      </text>
    );
  });
}
