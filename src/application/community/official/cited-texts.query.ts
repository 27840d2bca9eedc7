/** The language of what members and the organisation write here, whatever language it is asked for in: its figures are told in it. */
export const WRITTEN_IN = 'fr';

/** How a rendered text marks a value that cannot be told where it is cited. */
export const GAP_MARK = '<span class="value">';

/** Fields of a row that hold a text which may cite regulatory values. */
export interface TextFields<Row> {
  readonly html?: readonly StringKey<Row>[];
  readonly plain?: readonly StringKey<Row>[];
  /** Length at which the plain texts were cut, where they were: half a citation at the end of one is left out. */
  readonly cutAt?: number;
}
type StringKey<Row> = { [Key in keyof Row]: Row[Key] extends string | null ? Key : never }[keyof Row];

/** A value that a text cites and that cannot be told, and why. */
export interface GapView {
  readonly key: string;
  /** What people call it; null where nobody registered it. */
  readonly label: string | null;
  /** The year that is cited, where one is named. */
  readonly year: number | null;
  /** Nobody registered it, nobody has published it, it holds no longer, or not yet. */
  readonly gap: 'unknown' | 'missing' | 'ended' | 'ahead';
}

export interface CitedTextsQuery {
  /**
   * The same rows with the values where their texts cite them; one that nobody has published is told to be missing. The
   * register is read only when one of the texts cites it.
   * @param on the day whose values are told, `yyyy-mm-dd`: today unless given
   */
  execute<Row extends object>(
    rows: readonly Row[],
    fields: TextFields<Row>,
    language: 'fr' | 'en',
    on?: string | null,
  ): Promise<readonly Row[]>;
  /** What begins like a citation in a text and is none: it would be published as it is typed. */
  miscitedIn(text: string): readonly string[];
  /** What texts cite that cannot be told on a day, today unless given: each once, in the order in which it is cited. */
  gapsIn(texts: readonly string[], on?: string | null): Promise<readonly GapView[]>;
  /**
   * Whether all that texts cite is registered, whatever it is worth: for whoever is about to speak for the organisation.
   * @throws InvalidValue, InvalidValues beside each text that cites what nobody registered, or no value at all: it names it
   */
  mustBeKnown(texts: readonly { readonly field: string; readonly text: string }[]): Promise<void>;
}
