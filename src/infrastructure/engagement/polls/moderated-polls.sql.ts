import { isId } from '#domain/shared/id';
import type { MemberCards } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { pieceAuthor } from '#application/shared/piece-author';
import {
  onceErased,
  onceTakenBack,
  type PieceWords,
} from '#application/moderation/published/piece-words.api';
import type { TextRenderer } from '#application/shared/text.ports';
import { circleOf } from '#domain/engagement/polls/voter';
import { type OptionPictures, pictureKey } from '#domain/engagement/polls/option-picture';
import type { AwayFor } from '#domain/shared/decisions-away';
import { TAKEN_BACK } from '#domain/engagement/polls/poll';
import type { Sql } from '../../platform/persistence/sql.ts';
import { contentDigest } from '../../platform/text/content-digest.ts';

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly authorId: string;
  readonly question: string;
  readonly description: string;
  readonly options: readonly string[];
  readonly pictures: OptionPictures;
  readonly audiences: readonly string[];
  readonly openedAt: Date;
  readonly away: readonly AwayFor[];
  readonly takenAlong: boolean;
  readonly purgedAt: Date | null;
}

const BY_ID = `
  select p.id, p.slug, p.author_id as "authorId", p.question, p.description, p.options, p.pictures, p.audiences,
    p.opened_at as "openedAt", p.away, p.taken_along as "takenAlong", p.purged_at as "purgedAt"
  from engagement.poll p where p.id = any($1::uuid[])`;

/** Polls as Moderation looks at them, whoever may read them: the question and all that can be chosen, never a vote. */
export class SqlModeratedPolls implements ModeratedKind {
  readonly kind = 'poll';
  readonly actions = ['approve', 'hide', 'delete', 'restore'] as const;
  readonly namedToAll = false;
  readonly isCalledAfterItsPlace = false;

  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
    readonly words: PieceWords,
  ) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    const rows = await this.sql.rows<Row>(BY_ID, [ids.filter(isId)]);
    const authors = await this.cards.look(rows.map(({ authorId }) => authorId));
    return new Map(rows.map((row) => [row.id, this.pieceOf(row, authors)]));
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from engagement.poll where id = $1 for share`, [id]);
  }

  around() {
    return Promise.resolve({ before: [], after: [] });
  }

  private pieceOf(row: Row, authors: Awaited<ReturnType<MemberCards['look']>>): ModeratedPiece {
    const author = authors.get(row.authorId);
    const source = [
      row.question,
      row.description,
      row.options.map((option, place) => lineOf(option, row.pictures[place])).join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
    return {
      id: row.id,
      title: row.question,
      ...this.shown(row),
      source,
      address: `/sondages/${row.slug}`,
      contentDigest: contentDigest(source),
      editAt: null,
      authorId: row.authorId,
      ...pieceAuthor(author),
      ...onceTakenBack(isTakenBack(row)),
      ...onceErased(row.purgedAt),
      categoryId: null,
      partOf: null,
      audience: circleOf(row.audiences),
      state: stateOf(row),
      writtenAt: row.openedAt.toISOString(),
    };
  }

  /** Part by part, so that no words of one take in what stands after it: nothing is kept from who judges it. */
  private shown({ question, description, options, pictures }: Row): Pick<ModeratedPiece, 'html' | 'text'> {
    const parts = [
      asTyped(question),
      asTyped(description),
      ...options.flatMap((option, place) => [`- ${asTyped(option)}`, pictureOf(pictures[place])]),
    ]
      .filter((part) => part !== '')
      .map((part) => this.renderer.render(part, { baseUrl: this.baseUrl, trust: 'new' }));
    return {
      html: parts.map(({ html }) => html).join('\n'),
      text: parts.map(({ text }) => text).join('\n'),
    };
  }
}

/** What others voted in waits on, also where its asker took it along. */
const isTakenBack = (row: Row): boolean =>
  (row.takenAlong && ['hidden', 'deleted'].includes(stateOf(row))) ||
  row.away.some(({ decisionId }) => decisionId === TAKEN_BACK);

function stateOf({ away }: Row): ModeratedPiece['state'] {
  if (away.length === 0) return 'published';
  if (away.some(({ action }) => action === 'delete')) return 'deleted';
  return away.some(({ action }) => action === 'hide') ? 'hidden' : 'held';
}

/** A poll has no markup: its words are shown as they stand on its page, whatever signs are in them. */
const asTyped = (words: string): string => words.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');

const pictureOf = (picture: OptionPictures[number] | undefined): string =>
  picture ? `![${asTyped(picture.alt.replaceAll(/\s+/g, ' '))}](/fichiers/${pictureKey(picture.id)})` : '';

/** An option as a line of what was typed, with what it shows. */
const lineOf = (option: string, picture: OptionPictures[number] | undefined): string =>
  picture
    ? `- ${option} ![${picture.alt.replaceAll(/[[\]\n]/g, ' ')}](/fichiers/${pictureKey(picture.id)})`
    : `- ${option}`;
