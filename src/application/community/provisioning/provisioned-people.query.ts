import type { Actor } from '#domain/shared/actor';

/** Somebody as the directory is told of them. */
export interface PersonView {
  readonly id: string;
  readonly userName: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly isActive: boolean;
  /** Who it is here, once they showed that the address is theirs; the directory is not told. */
  readonly memberId: string | null;
  readonly groupIds: readonly string[];
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly version: number;
}

/** What must hold of all that are listed. */
export interface PersonCriteria {
  readonly id?: string;
  /** In whichever letters. */
  readonly userName?: string;
  readonly externalId?: string;
  /** In whichever letters. */
  readonly email?: string;
  readonly isActive?: boolean;
}

export interface PeopleAsked {
  readonly criteria: PersonCriteria;
  /** How many come before the first. */
  readonly after: number;
  readonly count: number;
}

export interface ProvisionedPeopleQuery {
  /** @throws NotAllowed */
  one(actor: Actor, id: string): Promise<PersonView | null>;
  /** In the order in which they were told of. @throws NotAllowed */
  list(
    actor: Actor,
    asked: PeopleAsked,
  ): Promise<{ readonly total: number; readonly people: readonly PersonView[] }>;
  /** Who is in each of these groups, by id. @throws NotAllowed */
  inGroups(actor: Actor, groupIds: readonly string[]): Promise<ReadonlyMap<string, readonly PersonView[]>>;
}
