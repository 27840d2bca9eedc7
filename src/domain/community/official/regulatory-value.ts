import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { dayOf, isDay } from '../../shared/day.ts';
import { type Figure, hasEndedBy, latestOn, newestFirst, nextAfter } from './figure.ts';
import { OfficialChangedMeanwhile, OfficialNotFound } from './official.errors.ts';
import { RegulatoryValueSet } from './official.facts.ts';

/** How a text cites a value: `{{valeur.smicHoraire}}`, or of one year, `{{valeur.smicHoraire.2026}}`. */
export const CITATION = /\{\{valeur\.([A-Za-z][A-Za-z0-9-]{1,59})(?:\.(\d{4}))?\}\}/g;

/** Keys of the values that a text cites, each once. */
export const valuesCitedIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(CITATION)].map((found) => found[1]!)),
];

/** Of a value: its key, its label, and where it is set. */
export const REGISTER_LIMITS = {
  key: { min: 2, max: 60 },
  label: { min: 3, max: 200 },
  source: { min: 0, max: 500 },
} as const;

export const VALUE_UNITS = ['EUR', 'percent', 'months', 'date'] as const;
export type ValueUnit = (typeof VALUE_UNITS)[number];

/** What somebody says a value is in a period. */
export interface GivenFigure {
  /** `yyyy-mm-dd`. */
  readonly from: string;
  /** The last day; null while nothing ends it. */
  readonly to: string | null;
  /** `12.5`, or `2026-05-01` for a date; null until it is published. */
  readonly value: string | null;
  readonly source: string;
}

/** A change of a value: another period, or one that is known corrected. */
export interface ChangeOfValue extends GivenFigure {
  /** First day of the period that this one corrects; null for another one. */
  readonly replaces: string | null;
  /** What is left out stays. */
  readonly label?: string | undefined;
}

/**
 * A figure or a day that the law sets from a day on, kept once and cited. Former ones are never forgotten: what held on a
 * day can always be said.
 */
export class RegulatoryValue extends AggregateRoot {
  private version = 1;

  private constructor(
    readonly key: string,
    private label: string,
    readonly unit: ValueUnit,
    /** The newest first; no two hold on one day. */
    private figures: readonly Figure[],
    private changedAt: Date,
    private changedBy: MemberId | null,
  ) {
    super();
  }

  /** @throws InvalidValue, InvalidValues beside `key`, `label`, `unit`, `from`, `to`, `value`, `source` */
  static register(
    p: GivenFigure & { key: string; label: string; unit: string; by: MemberId | null; at: Date },
  ): RegulatoryValue {
    const { key, label, unit } = judgedTogether({
      key: () => judgedKey(p.key),
      label: () => judgedLabel(p.label),
      unit: () => judgedUnit(p.unit),
    });
    return new RegulatoryValue(key, label, unit, [judgedFigure(p, unit)], p.at, p.by);
  }

  /** @throws OfficialChangedMeanwhile unless the editor saw what stands here now */
  mustBeAt(version: number): void {
    if (version !== this.version) throw new OfficialChangedMeanwhile(this.version);
  }

  /**
   * Says what it is in a period, another one or one that is corrected.
   * @returns whether texts that cite it are to be read again: not where all it does is fill in what they left open
   * @throws InvalidValue, InvalidValues beside `from`, `to`, `value`, `source`, `label`
   */
  set(p: ChangeOfValue & { by: MemberId; at: Date }): boolean {
    const label = p.label === undefined ? this.label : judgedLabel(p.label);
    return this.take(this.figuresWith(p), label, p);
  }

  /** What `set` would return, and nothing done. */
  wouldChange(p: ChangeOfValue): boolean {
    return isToReadAgain(this.figures, this.figuresWith(p));
  }

  /**
   * It holds for the last time on a day, and nothing comes after it.
   * @returns whether texts that cite it are to be read again
   * @throws InvalidValue beside `lastDay`
   */
  end({ lastDay, by, at }: { lastDay: string; by: MemberId; at: Date }): boolean {
    const to = dayOf('lastDay', lastDay);
    const [newest, ...former] = this.figures;
    if (to < newest!.from) throw new InvalidValue('lastDay', 'official.ends-before-start');
    return this.take([{ ...newest!, to }, ...former], this.label, { by, at });
  }

  private take(figures: readonly Figure[], label: string, { by, at }: { by: MemberId; at: Date }): boolean {
    const changed = sayElse(this.figures, figures);
    const toReadAgain = isToReadAgain(this.figures, figures);
    if (label === this.label && !differ(figures, this.figures, whole)) return false;
    this.figures = figures;
    this.label = label;
    this.changedAt = at;
    this.changedBy = by;
    if (changed) this.record(new RegulatoryValueSet(at, this.key, by));
    return toReadAgain;
  }

  private figuresWith(p: ChangeOfValue): readonly Figure[] {
    const figure = judgedFigure(p, this.unit);
    const others = this.figures.filter(({ from }) => from !== p.replaces);
    if (p.replaces !== null && others.length === this.figures.length)
      throw new OfficialNotFound('community.period-not-found');
    if (others.some(({ from }) => from === figure.from))
      throw new InvalidValue('from', 'official.period-begins-already');
    const before = latestOn(figure.from, others);
    if (before && before.to !== null && !hasEndedBy(figure.from, before))
      throw new InvalidValue('from', 'official.periods-overlap');
    const next = nextAfter(figure.from, others);
    if (next && figure.to !== null && figure.to >= next.from)
      throw new InvalidValue('to', 'official.periods-overlap');
    return newestFirst([...others, figure]);
  }
}

/** Whether what they tell of some day differs, whatever their sources. */
const sayElse = (known: readonly Figure[], said: readonly Figure[]): boolean => differ(known, said, told);

/** A value that was awaited takes nothing back: what had been told of every day stays told. */
const isToReadAgain = (known: readonly Figure[], said: readonly Figure[]): boolean =>
  sayElse(known, said) &&
  !(
    known.length === said.length &&
    known.every((figure) =>
      said.some(
        ({ from, to, value }) =>
          from === figure.from && to === figure.to && (figure.value === null || figure.value === value),
      ),
    )
  );

const told = ({ from, to, value }: Figure) => [from, to, value];
const whole = (figure: Figure) => [...told(figure), figure.source];

/** By what is named, in its order: what comes from the database has its keys in another. */
const differ = (
  some: readonly Figure[],
  others: readonly Figure[],
  of: (figure: Figure) => unknown,
): boolean => JSON.stringify(some.map(of)) !== JSON.stringify(others.map(of));

/** @throws InvalidValue, InvalidValues beside `from`, `to`, `value`, `source` */
function judgedFigure(p: GivenFigure, unit: ValueUnit): Figure {
  const figure = judgedTogether({
    from: () => dayOf('from', p.from),
    to: () => (p.to === null ? null : dayOf('to', p.to)),
    value: () => judgedValue(p.value, unit),
    source: () => boundedText('source', p.source, REGISTER_LIMITS.source),
  });
  if (figure.to !== null && figure.to < figure.from)
    throw new InvalidValue('to', 'official.ends-before-start');
  return figure;
}

const judgedLabel = (raw: string) => boundedText('label', raw, REGISTER_LIMITS.label);

function judgedKey(raw: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]{1,59}$/.test(raw)) throw new InvalidValue('key', 'official.not-a-key');
  return raw;
}

function judgedUnit(raw: string): ValueUnit {
  const unit = VALUE_UNITS.find((one) => one === raw);
  if (!unit) throw new InvalidValue('unit', 'field.invalid');
  return unit;
}

function judgedValue(value: string | null, unit: ValueUnit): string | null {
  if (value === null) return null;
  const fits = unit === 'date' ? isDay(value) : /^\d{1,12}(?:\.\d{1,6})?$/.test(value);
  if (!fits) throw new InvalidValue('value', 'official.not-a-value', { unit });
  return value;
}
