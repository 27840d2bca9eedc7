import { type Actor, CASES_CIRCLE, NO_CATEGORY, type Permission } from '../../shared/actor.ts';
import type { MemberId } from '../../shared/id.ts';
import type { ContentRef } from '../decisions/ids.ts';
import { ItemNotFound } from './review.errors.ts';

const TITLE_MAX = 300;

/** Where a piece of content belongs, copied so that the queue can be filtered without asking its context. */
export interface Whereabouts {
  readonly title: string;
  readonly subjectId: MemberId | null;
  readonly categoryId: string | null;
  /** Who may know of it, as the one visibility filter names it; null for everybody who decides. */
  readonly audience?: string | null;
  /** What it is part of, such as the topic of a reply. */
  readonly partOf: ContentRef | null;
  /** Who has a part in it, and so neither decides of it nor reads of it here. */
  readonly barred?: readonly MemberId[];
  /** Of which rank at least they are who decide of it, by `RANK`. */
  readonly leastRank?: number;
}

/** Where the piece of a case stands, so that those who look after it there reach it and nobody else. */
export class CasePlace {
  private constructor(
    readonly title: string,
    readonly categoryId: string | null,
    readonly audience: string | null,
    readonly partOfKind: string | null,
    readonly partOfId: string | null,
  ) {}

  static of({ title, categoryId, audience = null, partOf }: Whereabouts): CasePlace {
    return new CasePlace(
      title.slice(0, TITLE_MAX),
      categoryId,
      audience,
      partOf?.kind ?? null,
      partOf?.id ?? null,
    );
  }

  get partOf(): ContentRef | null {
    return this.partOfKind === null ? null : { kind: this.partOfKind, id: this.partOfId! };
  }

  /** @throws ItemNotFound to whom it is nothing */
  mustBeReachedBy(actor: Actor, permission: Permission): void {
    if (!isTheirs(actor, permission, this)) throw new ItemNotFound();
  }
}

/**
 * A case is copied from its piece, which may have moved since: what counts is where the piece stands.
 * @throws ItemNotFound
 */
export function mustReachPiece(actor: Actor, permission: Permission, piece: Placed | null): void {
  if (!reachesPiece(actor, permission, piece)) throw new ItemNotFound();
}

interface Placed {
  readonly categoryId: string | null;
  readonly audience: string;
}

/** The same, asked; what is gone stands nowhere else. */
export const reachesPiece = (actor: Actor, permission: Permission, piece: Placed | null): boolean =>
  piece === null || isTheirs(actor, permission, piece);

const isTheirs = (
  actor: Actor,
  permission: Permission,
  { categoryId, audience }: { readonly categoryId: string | null; readonly audience: string | null },
): boolean => actor.may(permission, categoryId ?? NO_CATEGORY) && isKnownTo(actor, audience);

/** @param audience circles apart by a space; null for what is nobody's in particular */
const isKnownTo = (actor: Actor, audience: string | null): boolean =>
  audience === null || audience.split(' ').some((circle) => circle === CASES_CIRCLE || actor.sees(circle));
