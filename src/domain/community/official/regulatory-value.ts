import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { isDay } from '../../shared/day.ts';
import { type Figure, withFigure } from './figure.ts';
import { OfficialChangedMeanwhile } from './official.errors.ts';
import { RegulatoryValueSet } from './official.facts.ts';

/** How a text cites a value: `{{valeur.smicHoraire}}`, or of one year, `{{valeur.smicHoraire.2026}}`. */
export const CITATION = /\{\{valeur\.([A-Za-z][A-Za-z0-9-]{1,59})(?:\.(\d{4}))?\}\}/g;

/** Keys of the values that a text cites, each once. */
export const valuesCitedIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(CITATION)].map((found) => found[1]!)),
];

export const VALUE_UNITS = ['EUR', 'percent', 'months', 'date'] as const;
export type ValueUnit = (typeof VALUE_UNITS)[number];

/**
 * A figure or a day that the law sets year by year, kept once and cited: that of the newest year, and beside it those of all
 * others, which are never forgotten.
 */
export class RegulatoryValue extends AggregateRoot {
  private version = 1;
  private former: readonly Figure[] = [];

  private constructor(
    readonly key: string,
    private label: string,
    private unit: ValueUnit,
    private year: number,
    private value: string | null,
    private source: string,
    private changedAt: Date,
    private changedBy: MemberId | null,
  ) {
    super();
  }

  /** @throws InvalidValue beside `key`, `label`, `unit`, `year`, `value`, `source` */
  static of(p: {
    key: string;
    label: string;
    unit: string;
    year: number;
    value: string | null;
    source: string;
    at: Date;
  }): RegulatoryValue {
    if (!/^[A-Za-z][A-Za-z0-9-]{1,59}$/.test(p.key)) throw new InvalidValue('key', 'official.not-a-key');
    const unit = VALUE_UNITS.find((one) => one === p.unit);
    if (!unit) throw new InvalidValue('unit', 'field.invalid');
    return new RegulatoryValue(
      p.key,
      boundedText('label', p.label, { min: 3, max: 200 }),
      unit,
      judgedYear(p.year),
      judgedValue(p.value, unit),
      judgedSource(p.source),
      p.at,
      null,
    );
  }

  /** @throws OfficialChangedMeanwhile unless the editor saw what stands here now */
  mustBeAt(version: number): void {
    if (version !== this.version) throw new OfficialChangedMeanwhile(this.version);
  }

  /** Says what it is in a year; other years keep their own. @returns whether texts that cite it now say something else */
  set(p: { value: string | null; year: number; source: string; by: MemberId; at: Date }): boolean {
    const value = judgedValue(p.value, this.unit);
    const figure = { year: judgedYear(p.year), value, source: judgedSource(p.source) };
    const known = this.figures.find(({ year }) => year === figure.year);
    const saysElse = value !== known?.value;
    if (!saysElse && figure.source === known?.source) return false;
    const [newest, ...former] = withFigure(this.figures, figure);
    this.year = newest!.year;
    this.value = newest!.value;
    this.source = newest!.source;
    this.former = former;
    this.changedAt = p.at;
    this.changedBy = p.by;
    if (saysElse) this.record(new RegulatoryValueSet(p.at, this.key, p.by));
    return saysElse;
  }

  private get figures(): readonly Figure[] {
    return [{ year: this.year, value: this.value, source: this.source }, ...this.former];
  }
}

const judgedSource = (raw: string) => boundedText('source', raw, { min: 0, max: 500 });

function judgedValue(value: string | null, unit: ValueUnit): string | null {
  if (value === null) return null;
  const fits = unit === 'date' ? isDay(value) : /^\d{1,12}(?:\.\d{1,6})?$/.test(value);
  if (!fits) throw new InvalidValue('value', 'official.not-a-value', { unit });
  return value;
}

function judgedYear(year: number): number {
  if (!(Number.isInteger(year) && year >= 1945 && year <= 2100))
    throw new InvalidValue('year', 'field.invalid');
  return year;
}
