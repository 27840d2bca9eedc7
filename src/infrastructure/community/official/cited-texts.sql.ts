import type { CitedTextsQuery, TextFields } from '#application/community/official/cited-texts.query';
import type { RegulatoryValuesQuery, RegulatoryValueView } from '#application/community/official/rules.query';
import type { Clock } from '#application/shared/ports';
import { figureOn } from '#domain/community/official/figure';
import { type Day, parisDay } from '#domain/shared/day';
import { citeValues, mayCite } from '../../platform/text/cite-values.ts';

const MISSING = { fr: 'valeur à renseigner', en: 'value to be filled in' } as const;

/** Stands for a value that nobody has published, until it gets its mark. */
const GAP = '\uE010';

type Texts = Record<PropertyKey, string>;

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
    if (!rows.some((row) => fields.some((field) => mayCite((row as Texts)[field]!)))) return rows;
    const known = knownOn(on ?? parisDay(this.clock.now()), await this.values.execute());
    const missing = MISSING[language];
    const marked = `<span class="value">${missing}</span>`;
    return rows.map((row) => {
      const texts = row as Texts;
      const cited: Texts = {};
      for (const field of html)
        cited[field] = citeValues(texts[field]!, known, { language, missing: GAP }).replaceAll(GAP, marked);
      for (const field of plain)
        cited[field] = citeValues(whole(texts[field]!, cutAt), known, { language, missing, kind: 'plain' });
      return { ...row, ...cited };
    });
  }
}

const knownOn =
  (day: string, values: readonly RegulatoryValueView[]) => (key: string, year: number | null) => {
    const found = values.find((value) => value.key === key);
    const figures = found?.figures ?? [];
    const figure = year === null ? figureOn(day as Day, figures) : figures.find((one) => one.year === year);
    return found && figure && { unit: found.unit, value: figure.value };
  };

/** Without the word that a cut went through, where that may be half a citation. */
function whole(text: string, cutAt = Number.POSITIVE_INFINITY): string {
  return text.length < cutAt || !mayCite(text) ? text : text.replace(/\s*\S*$/, '…');
}
