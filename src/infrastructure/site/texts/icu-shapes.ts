import type { TextShapes } from '#application/site/texts/text-shapes.port';
import type { Hole } from '#domain/site/texts/own-text';
import { elementsOf, icu, type IcuElement, ICU_KINDS, paragraphsOf } from '../../platform/text/icu.ts';

/** A day of no meaning, and a number that is many. */
const SAMPLES = { date: new Date('2026-03-02T10:00:00Z'), number: 3 } as const;

/** Texts in ICU MessageFormat. */
export class IcuShapes implements TextShapes {
  holesOf(text: string, lines: boolean): readonly Hole[] | null {
    try {
      return (lines ? paragraphsOf(text) : [text]).flatMap((each) => {
        const holes = holesIn(each);
        // What is read may still not be said: an unknown form of number, for instance.
        icu(each, 'fr').format(valuesFor(holes));
        return holes;
      });
    } catch {
      return null;
    }
  }

  sample(text: string, language: 'fr' | 'en'): string {
    return String(icu(text, language).format(valuesFor(holesIn(text))));
  }
}

const holesIn = (text: string): readonly Hole[] =>
  [...elementsOf(icu(text, 'fr').getAst() as readonly IcuElement[])].flatMap(({ type, value, options }) => {
    const kind = ICU_KINDS[type];
    return kind ? [{ name: String(value), kind, options: Object.keys(options ?? {}) }] : [];
  });

function valuesFor(holes: readonly Hole[]): Record<string, string | number | Date> {
  const valueOf = ({ name, kind, options }: Hole) => {
    if (kind === 'date' || kind === 'time') return SAMPLES.date;
    if (kind === 'select') return options[0] ?? 'other';
    return kind === 'text' ? `[${name}]` : SAMPLES.number;
  };
  // One that is counted is said as a number also where it stands alone.
  const order = [...holes].sort((one, other) => Number(one.kind !== 'text') - Number(other.kind !== 'text'));
  return Object.fromEntries(order.map((hole) => [hole.name, valueOf(hole)]));
}
