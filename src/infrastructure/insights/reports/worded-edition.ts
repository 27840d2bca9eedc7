import { firstAsOrdinal } from '#application/shared/day-words';
import type { EditionContent, EditionFigure } from '#application/insights/reports/edition.port';
import type { ReportLanguage } from '#application/insights/reports/reports.port';
import { isBranch } from '#domain/shared/branch';
import type { KpiGroup, KpiUnit } from '#domain/insights/kpis/kpi';
import { partOfFew, type ShareOfMany } from '#domain/insights/kpis/part-of-few';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';
import type { KpiWords, ReportWords } from './words.ts';

const WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { fr, en };
const [MINUTE, HOUR, DAY] = [60, 3600, 86_400] as const;

/** A table in words: the first cell of each row is its heading. */
export interface WordedTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One decimal where it says something. */
const rounded = (value: number): number => (value < 100 ? Math.round(value * 10) / 10 : Math.round(value));

/** An edition in the words of one language, as its letter and its paper say it. */
export class WordedEdition {
  readonly words: ReportWords;
  private readonly numbers: Intl.NumberFormat;
  private readonly dates: Intl.DateTimeFormat;

  constructor(
    readonly content: EditionContent,
    language: ReportLanguage,
    private readonly labels: KpiWords[ReportLanguage],
  ) {
    this.words = WORDS[language];
    this.numbers = new Intl.NumberFormat(this.words.region);
    this.dates = new Intl.DateTimeFormat(this.words.region, { dateStyle: 'long', timeZone: 'UTC' });
  }

  get period(): string {
    return this.span(this.content.period);
  }

  get previous(): string {
    return this.span(this.content.previous);
  }

  get subject(): string {
    return this.words.subject(this.content.name, this.period);
  }

  get madeAt(): string {
    const moment = new Intl.DateTimeFormat(this.words.region, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    });
    return firstAsOrdinal(this.words.region, moment.format(new Date(this.content.madeAt)));
  }

  get isByBranch(): boolean {
    return this.content.figures.some(({ branches }) => branches !== null);
  }

  /** One for each group of figures. */
  tables(): readonly WordedTable[] {
    const { columns, groups } = this.words;
    const inGroups = [...new Set(this.content.figures.map(({ group }) => group))] as readonly KpiGroup[];
    return inGroups.map((group) => ({
      title: groups[group],
      columns: [columns.figure, columns.value, columns.change],
      rows: this.content.figures
        .filter((figure) => figure.group === group)
        .map((figure) => [this.label(figure.key), this.value(figure), this.change(figure)]),
    }));
  }

  /** Of figures that are told by branch; null where none is. */
  byBranch(): WordedTable | null {
    const told = this.content.figures.filter(({ branches }) => branches !== null);
    if (told.length === 0) return null;
    const branches = (told[0]?.branches ?? []).map(({ branch }) => branch);
    const { columns, byBranch, branches: names, masked } = this.words;
    return {
      title: byBranch,
      columns: [columns.figure, ...branches.map((branch) => (isBranch(branch) ? names[branch] : branch))],
      rows: told.map(({ unit, branches: cells, ...figure }) => [
        this.labelOfSpan(figure),
        ...(cells ?? []).map((cell) => (cell.masked ? masked : this.figure(unit, cell))),
      ]),
    };
  }

  definitions(): readonly { readonly label: string; readonly means: string; readonly version: string }[] {
    return this.content.figures.map(({ key, version }) => ({
      label: this.label(key),
      means: this.labels[key]?.means ?? '',
      version: this.words.version(version),
    }));
  }

  private label(key: string): string {
    return this.labels[key]?.label ?? key;
  }

  /** With the quarter, or in editions of before the month, that its branches are told of. */
  private labelOfSpan({
    key,
    branchQuarter,
    branchMonth,
  }: Pick<EditionFigure, 'key' | 'branchQuarter' | 'branchMonth'>): string {
    const [year = '', quarter = ''] = branchQuarter?.split('-Q') ?? [];
    if (branchQuarter) return `${this.label(key)} (${this.words.quarter(quarter, year)})`;
    return branchMonth ? `${this.label(key)} (${this.month(branchMonth)})` : this.label(key);
  }

  private value(figure: EditionFigure): string {
    const { countedTo } = figure;
    if (countedTo === null) return this.words.notCounted;
    const value = this.figure(figure.unit, figure);
    return countedTo < this.content.period.to ? this.words.countedTo(value, this.day(countedTo)) : value;
  }

  private change(figure: EditionFigure): string {
    const { unit, change, changeUnit, previous, previousAtLeast, previousBase: base, partOfBase } = figure;
    const before = this.figure(unit, { value: previous, atLeast: previousAtLeast, base, partOfBase });
    const { up, down, same, unknown } = this.words;
    if (change === null) return unknown(before);
    if (change === 0) return same(before);
    return (change > 0 ? up : down)(this.size(Math.abs(change), unit, changeUnit), before);
  }

  /** Editions of before told every change as a part of what was, and go on saying so. */
  private size(size: number, unit: KpiUnit, as: EditionFigure['changeUnit'] = 'relative'): string {
    if (as === 'seconds') return this.exactly('seconds', size);
    if (as === 'relative') return this.words.percent(this.number(size * 100));
    const points = unit === 'share' ? size * 100 : size;
    return this.words.points(this.number(points), rounded(points));
  }

  private figure(
    unit: KpiUnit,
    { value, atLeast, ...of }: ShareOfMany & { readonly atLeast: boolean },
  ): string {
    if (value === null) return this.words.nothing;
    const part = unit === 'share' ? partOfFew({ value, ...of }) : null;
    if (part !== null) return this.words.ofFew(this.numbers.format(part), this.numbers.format(of.base!));
    const said = this.exactly(unit, value);
    return atLeast ? this.words.over(said) : said;
  }

  private exactly(unit: KpiUnit, value: number): string {
    if (unit === 'count') return this.numbers.format(value);
    if (unit === 'share') return this.words.percent(this.number(value * 100));
    if (unit !== 'seconds') return this.number(value);
    if (value < HOUR) return this.words.minutes(this.numbers.format(Math.round(value / MINUTE)));
    if (value < 2 * DAY) return this.words.hours(this.number(value / HOUR));
    return this.words.days(this.number(value / DAY));
  }

  private number(value: number): string {
    return this.numbers.format(rounded(value));
  }

  /** @param month `2026-05` */
  private month(month: string): string {
    const words = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(this.words.region, words).format(new Date(`${month}-15T12:00:00Z`));
  }

  private span({ from, to }: { readonly from: string; readonly to: string }): string {
    return this.words.span(this.day(from), this.day(to));
  }

  private day(day: string): string {
    return firstAsOrdinal(this.words.region, this.dates.format(new Date(`${day}T00:00:00Z`)));
  }
}
