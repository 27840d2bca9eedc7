import type { Actor } from '#domain/shared/actor';
import type { ContentKinds } from './content.kinds.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { QueueRow } from './review-queue.query.ts';

/** What is decided of, as it stands while the list is looked at. */
export interface QueuePiece {
  readonly mark: string;
  /** Without markup; as much as is read in a list. */
  readonly excerpt: string;
  /** The rest is read in the case. */
  readonly isCut: boolean;
}

/** Read beside its row, so that what is decided of many at once is decided of words that were shown. */
export class QueuePiecesReader {
  static readonly EXCERPT = 600;

  constructor(private readonly kinds: ContentKinds) {}

  /** By the id of the case; of what is decided, is gone for good, or went where they do not read, there is none. @param all as the queue gave them to who asks */
  async execute(actor: Actor, all: readonly QueueRow[]): Promise<Readonly<Record<string, QueuePiece>>> {
    // Of what was decided, today's words say nothing.
    const rows = all.filter(({ decidedAt }) => decidedAt === null);
    const pieces = await this.kinds.pieces(
      rows.map(({ targetKind, targetId }) => ({ kind: targetKind, id: targetId })),
    );
    return Object.fromEntries(
      rows.flatMap(({ id, targetKind, targetId }) => {
        const piece = pieces.get(`${targetKind}:${targetId}`);
        return piece && piece.audience.split(' ').some((circle) => actor.sees(circle))
          ? [[id, shown(piece)] as const]
          : [];
      }),
    );
  }
}

/** As pages show it, where many blanks are one: whoever types hundreds puts nothing out of sight behind them. */
const folded = (text: string): string => text.replace(/[^\S\n]{2,}/g, ' ').replace(/ ?\n(?: ?\n)+/g, '\n\n');

const shown = ({ contentDigest, text }: Pick<ModeratedPiece, 'contentDigest' | 'text'>): QueuePiece => {
  const letters = [...folded(text)];
  const isCut = letters.length > QueuePiecesReader.EXCERPT;
  return { mark: contentDigest, excerpt: letters.slice(0, QueuePiecesReader.EXCERPT).join(''), isCut };
};
