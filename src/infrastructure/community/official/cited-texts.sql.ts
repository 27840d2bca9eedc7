import type { CitedTextsQuery, TextFields } from '#application/community/official/cited-texts.query';
import type { RegulatoryValuesQuery, RegulatoryValueView } from '#application/community/official/rules.query';
import type { Clock } from '#application/shared/ports';
import { figureOfYear, figureOn, latestOn } from '#domain/community/official/figure';
import { type Day, parisDay } from '#domain/shared/day';
import { citeValues, mayCite } from '../../platform/text/cite-values.ts';

const MISSING = { fr: 'valeur à renseigner', en: 'value to be filled in' } as const;
const ENDED = { fr: 'valeur qui n’a plus cours', en: 'value no longer in force' } as const;

/** Stands for a value that nobody has published, until it gets its mark. */
const GAP = '\uE010';
/** The same for one that holds no longer. */
const PASSED = '\uE011';

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
    const [missing, ended] = [MISSING[language], ENDED[language]];
    const marked = (text: string) => `<span class="value">${text}</span>`;
    const gaps = { language, missing: GAP, ended: PASSED };
    return rows.map((row) => {
      const texts = row as Texts;
      const cited: Texts = {};
      for (const field of html)
        cited[field] = citeValues(texts[field]!, known, gaps)
          .replaceAll(GAP, marked(missing))
          .replaceAll(PASSED, marked(ended));
      for (const field of plain)
        cited[field] = citeValues(whole(texts[field]!, cutAt), known, {
          language,
          missing,
          ended,
          kind: 'plain',
        });
      return { ...row, ...cited };
    });
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
    const latest = latestOn((year === null ? day : `${year}-12-31`) as Day, periods);
    return { unit: found.unit, value: null, ended: latest !== undefined && latest.to !== null };
  };

/** Without the word that a cut went through, where that may be half a citation. */
function whole(text: string, cutAt = Number.POSITIVE_INFINITY): string {
  return text.length < cutAt || !mayCite(text) ? text : text.replace(/\s*\S*$/, '…');
}
