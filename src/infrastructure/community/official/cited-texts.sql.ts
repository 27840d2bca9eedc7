import {
  type CitedTextsQuery,
  GAP_MARK,
  type GapView,
  type TextFields,
} from '#application/community/official/cited-texts.query';
import type { RegulatoryValuesQuery, RegulatoryValueView } from '#application/community/official/rules.query';
import type { Clock } from '#application/shared/ports';
import { figureOfYear, figureOn, latestOn } from '#domain/community/official/figure';
import {
  citationsIn,
  miscitedIn,
  mustBeRegistered,
  valuesCitedWell,
} from '#domain/community/official/citation';
import { type Day, parisDay } from '#domain/shared/day';
import { judgedTogether } from '#domain/shared/domain-error';
import { gapWords } from './messages/gaps.ts';
import { citeValues, type Gap, mayCite } from '../../platform/text/cite-values.ts';

/** What tells that a value is missing stands between these two, until it gets its mark. */
const MISSING = /\uE010([^\uE010\uE011]*)\uE011/g;

type Texts = Record<PropertyKey, string | null>;

/** Those of the fields that were read. */
const read = (texts: Texts, fields: readonly PropertyKey[]): (readonly [PropertyKey, string])[] =>
  fields.flatMap((field) => {
    const text = texts[field];
    return typeof text === 'string' ? [[field, text] as const] : [];
  });

export class SqlCitedTexts implements CitedTextsQuery {
  constructor(
    private readonly values: RegulatoryValuesQuery,
    private readonly clock: Clock,
  ) {}

  async execute<Row extends object>(
    rows: readonly Row[],
    { html = [], plain = [], cutAt }: TextFields<Row>,
    language: 'fr' | 'en',
    on: string | null = null,
  ): Promise<readonly Row[]> {
    const fields = [...html, ...plain];
    if (!rows.some((row) => fields.some((field) => mayCite((row as Texts)[field] ?? '')))) return rows;
    const known = knownOn(on ?? parisDay(this.clock.now()), await this.values.execute());
    const gap = (which: Gap, unit: string | null, isInBrackets: boolean) =>
      gapWords(language, which, unit, isInBrackets);
    const standingIn = (...asked: Parameters<typeof gap>) => `\uE010${gap(...asked)}\uE011`;
    const marked = (text: string) => text.replace(MISSING, `${GAP_MARK}$1</span>`);
    return rows.map((row) => {
      const texts = row as Texts;
      const cited: Texts = {};
      for (const [field, text] of read(texts, html))
        cited[field] = marked(citeValues(text, known, { language, gap: standingIn }));
      for (const [field, text] of read(texts, plain))
        cited[field] = citeValues(whole(text, cutAt), known, { language, gap, kind: 'plain' });
      return { ...row, ...cited };
    });
  }

  miscitedIn(text: string): readonly string[] {
    return miscitedIn(text);
  }

  async gapsIn(texts: readonly string[], on: string | null = null): Promise<readonly GapView[]> {
    const cited = texts.flatMap(citationsIn);
    if (cited.length === 0) return [];
    const values = await this.values.execute();
    const known = knownOn(on ?? parisDay(this.clock.now()), values);
    const gaps = cited.flatMap(({ key, year }): GapView[] => {
      const found = known(key, year);
      if (found && found.value !== null) return [];
      const label = values.find((value) => value.key === key)?.label ?? null;
      return [{ key, label, year, gap: found ? (found.gap ?? 'missing') : 'unknown' }];
    });
    return [...new Map(gaps.map((gap) => [`${gap.key}.${gap.year}`, gap])).values()];
  }

  async mustBeKnown(texts: readonly { readonly field: string; readonly text: string }[]): Promise<void> {
    if (!texts.some(({ text }) => mayCite(text))) return;
    const registered = new Set((await this.values.execute()).map(({ key }) => key));
    judgedTogether(
      Object.fromEntries(
        texts.map(({ field, text }) => [
          field,
          () => mustBeRegistered(valuesCitedWell(text, field), registered, field),
        ]),
      ),
    );
  }
}

/** What the register says of a day, or of a year that is named. */
const knownOn =
  (day: string, values: readonly RegulatoryValueView[]) => (key: string, year: number | null) => {
    const found = values.find((value) => value.key === key);
    if (!found) return undefined;
    const { periods } = found;
    const figure = year === null ? figureOn(day as Day, periods) : figureOfYear(year, periods);
    if (figure) return { unit: found.unit, value: figure.value };
    return { unit: found.unit, value: null, gap: gapOn(day as Day, year, periods) };
  };

function gapOn(day: Day, year: number | null, periods: RegulatoryValueView['periods']): Gap {
  const latest = latestOn(year === null ? day : (`${year}-12-31` as Day), periods);
  if (latest) return latest.to === null ? 'missing' : 'ended';
  return year === null && periods.some(({ value }) => value !== null) ? 'ahead' : 'missing';
}

/** Without the word that a cut went through, or the citation, where that may be half of one. */
function whole(text: string, cutAt = Number.POSITIVE_INFINITY): string {
  return text.length < cutAt || !mayCite(text) ? text : text.replace(/\s*(?:\{\{[^{}\n]*\}?|\S*)$/, '…');
}
