import { addDays, type Day } from '../../shared/day.ts';
import { yearsCitedIn } from './citation.ts';
import { type Figure, figureOfYear, figureOn, latestOn } from './figure.ts';

/** What becomes of a value: it tells exactly which texts say something else by it, and from when on. */
export class ValueChange {
  private constructor(
    readonly key: string,
    private readonly known: readonly Figure[],
    private readonly said: readonly Figure[],
  ) {}

  /** @returns null where no text is to be read again: a value that was awaited takes nothing back */
  static between(key: string, known: readonly Figure[], said: readonly Figure[]): ValueChange | null {
    return sayElse(known, said) && !onlyFillsIn(known, said) ? new ValueChange(key, known, said) : null;
  }

  /**
   * Whether a text that cites the value is to be read again: one of a single year is not when that year stays as it was, nor any
   * other when nothing changes but days that have passed.
   */
  touches(text: string, today: Day): boolean {
    return yearsCitedIn(text, this.key).some((year) =>
      year === null ? this.firstDayFrom(today) !== null : this.changesYear(year),
    );
  }

  /** The first day on which such a text says something else, where that lies ahead; null where it does already. */
  beginsIn(text: string, today: Day): Day | null {
    const years = yearsCitedIn(text, this.key);
    if (years.some((year) => year !== null && this.changesYear(year))) return null;
    const first = this.firstDayFrom(today);
    return first !== null && first > today ? first : null;
  }

  private changesYear(year: number): boolean {
    const before = toldOfYear(year, this.known);
    return before !== null && before !== toldOfYear(year, this.said);
  }

  private firstDayFrom(today: Day): Day | null {
    const turns = [...this.known, ...this.said].flatMap(({ from, to }) =>
      to === null ? [from] : [from, addDays(to, 1)],
    );
    const on = (day: Day, figures: readonly Figure[]) => figureOn(day, figures)?.value ?? null;
    const days = [today, ...turns.filter((day) => day > today).toSorted()];
    return days.find((day) => on(day, this.known) !== on(day, this.said)) ?? null;
  }
}

const told = ({ from, to, value }: Figure) => [from, to, value];

/** Whether what they tell of some day differs, whatever their sources. */
export const sayElse = (known: readonly Figure[], said: readonly Figure[]): boolean =>
  differ(known, said, told);

/** Whether anything about them differs. */
export const areOther = (known: readonly Figure[], said: readonly Figure[]): boolean =>
  differ(known, said, (figure) => [...told(figure), figure.source]);

/** What had been told of every day stays told. */
const onlyFillsIn = (known: readonly Figure[], said: readonly Figure[]): boolean =>
  known.length === said.length &&
  known.every((figure) =>
    said.some(
      ({ from, to, value }) =>
        from === figure.from && to === figure.to && (figure.value === null || figure.value === value),
    ),
  );

/** What a text says of a year; null where it leaves that open. */
function toldOfYear(year: number, figures: readonly Figure[]): string | null {
  const figure = figureOfYear(year, figures);
  if (figure) return figure.value;
  const latest = latestOn(`${year}-12-31` as Day, figures);
  return latest && latest.to !== null ? 'ended' : null;
}

/** By what is named, in its order: what comes from the database has its keys in another. */
const differ = (
  some: readonly Figure[],
  others: readonly Figure[],
  of: (figure: Figure) => unknown,
): boolean => JSON.stringify(some.map(of)) !== JSON.stringify(others.map(of));
