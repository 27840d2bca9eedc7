import type { TextShapes } from '#application/site/texts/text-shapes.port';
import type { Hole } from '#domain/site/texts/own-text';
import { elementsOf, icu, type IcuElement, ICU_KINDS, paragraphsOf } from '../../platform/text/icu.ts';

/** A day of no meaning, and a number that is many. */
const SAMPLES = { date: new Date('2026-03-02T10:00:00Z'), number: 3 } as const;
/** Numbers of every form that French and English have. */
const COUNTS: readonly number[] = [0, 1, 2, 1_000_000];
/** A text of three counts and a choice has some hundreds; nobody has to write one that says more. */
const MOST_SAYINGS = 2_000;

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

  sayingsOf(text: string, language: 'fr' | 'en', lines: boolean): readonly string[] | null {
    try {
      const each = (lines ? paragraphsOf(text) : [text]).map((one) => sayings(one, language));
      return each.includes(null) ? null : each.flatMap((one) => one ?? []);
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

type Value = string | number | Date;

/** Null for more than anybody would look through. */
function sayings(text: string, language: 'fr' | 'en'): readonly string[] | null {
  const format = icu(text, language);
  const places = [...placesIn(format.getAst() as readonly IcuElement[])];
  const number = places.reduce((product, [, values]) => product * values.length, 1);
  if (number > MOST_SAYINGS) return null;
  let chosen: readonly Record<string, Value>[] = [{}];
  for (const [name, values] of places)
    chosen = chosen.flatMap((those) => values.map((value) => ({ ...those, [name]: value })));
  return chosen.map((values) => String(format.format(values)));
}

/** Of each name, what stands for all that may be put there. */
function placesIn(elements: readonly IcuElement[]): ReadonlyMap<string, readonly Value[]> {
  const places = new Map<string, Value[]>();
  for (const { type, value, options, offset = 0 } of elementsOf(elements)) {
    const kind = ICU_KINDS[type];
    if (!kind) continue;
    const before = places.get(String(value)) ?? [];
    const more = kind === 'text' ? [] : standIns(kind, Object.keys(options ?? {}), offset);
    places.set(String(value), [...new Set([...before, ...more])]);
  }
  return new Map([...places].map(([name, values]) => [name, values.length > 0 ? values : ['x']]));
}

function standIns(kind: Exclude<Hole['kind'], 'text'>, options: readonly string[], offset: number): Value[] {
  if (kind === 'date' || kind === 'time') return [SAMPLES.date];
  if (kind === 'number') return [SAMPLES.number];
  if (kind === 'select') return [...options, 'other'];
  const exact = options.flatMap((option) => (option.startsWith('=') ? [Number(option.slice(1))] : []));
  return [...COUNTS.map((count) => count + offset), ...exact];
}

function valuesFor(holes: readonly Hole[]): Record<string, Value> {
  const valueOf = ({ name, kind, options }: Hole) => {
    if (kind === 'date' || kind === 'time') return SAMPLES.date;
    if (kind === 'select') return options[0] ?? 'other';
    return kind === 'text' ? `[${name}]` : SAMPLES.number;
  };
  // One that is counted is said as a number also where it stands alone.
  const order = [...holes].sort((one, other) => Number(one.kind !== 'text') - Number(other.kind !== 'text'));
  return Object.fromEntries(order.map((hole) => [hole.name, valueOf(hole)]));
}
