import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { dayOf, isDay } from '../../shared/day.ts';
import { type Figure, hasEndedBy, latestOn, newestFirst, nextAfter } from './figure.ts';
import { OfficialNotFound } from './official.errors.ts';
import { RegulatoryValueSet } from './official.facts.ts';
import { areOther, sayElse, ValueChange } from './value-change.ts';

export { valuesCitedIn } from './citation.ts';

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

  /** @throws ChangedMeanwhile unless the editor saw what stands here now */
  mustBeAt(version: number): void {
    if (version !== this.version) throw new ChangedMeanwhile(this.version);
  }

  /**
   * Says what it is in a period, another one or one that is corrected.
   * @returns for which texts that is a change, as `foresee` tells it
   * @throws InvalidValue, InvalidValues beside `from`, `to`, `value`, `source`, `label`
   */
  set(p: ChangeOfValue & { by: MemberId; at: Date }): ValueChange | null {
    const label = p.label === undefined ? this.label : judgedLabel(p.label);
    return this.take(this.figuresWith(p), label, p);
  }

  /** Which texts are to be read again once that is set; null for none. Nothing is done. */
  foresee(p: ChangeOfValue): ValueChange | null {
    return ValueChange.between(this.key, this.figures, this.figuresWith(p));
  }

  /**
   * It holds for the last time on a day, and nothing comes after it.
   * @returns for which texts that is a change; null for none
   * @throws InvalidValue beside `lastDay`
   */
  end({ lastDay, by, at }: { lastDay: string; by: MemberId; at: Date }): ValueChange | null {
    const to = dayOf('lastDay', lastDay);
    const [newest, ...former] = this.figures;
    if (to < newest!.from) throw new InvalidValue('lastDay', 'official.ends-before-start');
    return this.take([{ ...newest!, to }, ...former], this.label, { by, at });
  }

  private take(
    figures: readonly Figure[],
    label: string,
    { by, at }: { by: MemberId; at: Date },
  ): ValueChange | null {
    const changed = sayElse(this.figures, figures);
    const change = ValueChange.between(this.key, this.figures, figures);
    if (label === this.label && !areOther(figures, this.figures)) return null;
    this.figures = figures;
    this.label = label;
    this.changedAt = at;
    this.changedBy = by;
    if (changed) this.record(new RegulatoryValueSet(at, this.key, by));
    return change;
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

/** @throws InvalidValue, InvalidValues beside `from`, `to`, `value`, `source` */
function judgedFigure(p: GivenFigure, unit: ValueUnit): Figure {
  const figure = judgedTogether({
    from: () => dayOf('from', p.from),
    to: () => (p.to === null ? null : dayOf('to', p.to)),
    value: () => judgedValue(p.value, unit),
    source: () => judgedSource(p),
  });
  if (figure.to !== null && figure.to < figure.from)
    throw new InvalidValue('to', 'official.ends-before-start');
  return figure;
}

/** What has a value says where it is set; what is not published yet may say it later. */
function judgedSource({ source, value }: GivenFigure): string {
  const said = boundedText('source', source, REGISTER_LIMITS.source);
  if (value !== null && said === '') throw new InvalidValue('source', 'official.value-without-source');
  return said;
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
