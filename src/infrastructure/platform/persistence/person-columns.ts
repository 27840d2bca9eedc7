import type { Processed } from '#application/shared/processing';

/**
 * What a column says of the member that it names, and what becomes of it when they leave:
 *
 * - `own`: the row is theirs alone. Told to them, and gone.
 * - `author`: they wrote it. Told to them, and then the words of somebody who left.
 * - `voice`: it counts on without them. Told to them, and then somebody whom nobody knows, another in each row.
 * - `partner`: the same, one wherever what was between two people is counted.
 * - `between`: somebody else did it to them. It counts on for the other, as of that same one and about nothing; the rest goes.
 * - `part`: part of a text that tells one act from another. That same one.
 * - `about`: others made it because of them. Not told, and gone.
 * - `subject`: a record about them that the law or the rights of others keep. Told to them, and stays.
 * - `actor`: what they did for the community. Somebody who left did it.
 * - `remover`: as `actor`, of a row with an `author_id`: whoever took it out of sight. Its author goes on having done so; anybody else is
 *   nobody, so that one former member is never taken for the other.
 * - `record`: as `actor`, where the record may not change; the bare id stays, and leads nowhere.
 * - `absent`: nobody any more.
 * - `among`: one of a list, and no longer.
 * - `within`: somewhere in JSON. Somebody who left.
 * - `told`: somewhere in JSON of a row that served its turn once it was told, and goes then.
 */
export type NamedAs =
  | 'own'
  | 'author'
  | 'voice'
  | 'partner'
  | 'between'
  | 'part'
  | 'about'
  | 'subject'
  | 'actor'
  | 'remover'
  | 'record'
  | 'absent'
  | 'among'
  | 'within'
  | 'told';

/** A text of that kind, an empty one, an empty object or an empty list in JSON. Where there was nothing, nothing is put. */
export type InPlace = 'title' | 'text' | 'html' | 'slug' | 'nothing' | 'object' | 'list';

/** What is left of a row between two people when one of them leaves. */
export interface LeftBetween {
  /** SQL over a row `t`: where it does not hold, the row is theirs alone and goes. */
  readonly counts: string;
  /** SQL by column; `$3` is made for this leaving and kept nowhere. */
  readonly left: Readonly<Record<string, string>>;
}

/** A table that names people, what for, and what becomes of the names. */
export interface PersonTable extends Processed {
  readonly named: Readonly<Record<string, NamedAs>>;
  /** Columns that hold their words, where a column names them as `author` or `voice`, and what takes their place. */
  readonly words?: Readonly<Record<string, InPlace>>;
  /** Where a column names them as `between`. */
  readonly between?: LeftBetween;
  /** SQL over a row `t`: where it holds, it says nothing any more, and takes no word in its place. */
  readonly erased?: string;
  /**
   * Column that becomes true where words stay that their author wanted gone: what keeps them is all that does, and nothing brings
   * them back.
   */
  readonly takenAlong?: string;
  /**
   * SQL over a row `t`: where it holds, a decision keeps it out of sight, of which Moderation may not have told yet when it was asked
   * what stays. Its words stay too.
   */
  readonly away?: string;
  /** SQL over a row `t`: where it does not hold, the member is not told of it yet. */
  readonly toldIf?: string;
  /** Columns that are nobody's to read, the member's neither: secrets, and what only a machine reads. */
  readonly hidden?: readonly string[];
}

/** By table, the schema's name before it, in the order in which rows may go. */
export type PersonColumns = Readonly<Record<string, PersonTable>>;
