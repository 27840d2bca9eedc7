import type { Actor } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { API_SCOPES, type ApiScope, isApiScope, rightsOf } from './api-scope.ts';

export type ApiClientId = Id<'ApiClient'>;

export const API_CLIENT_LIMITS = {
  name: { min: 2, max: 60 },
  days: { min: 1, max: 365 },
  networks: { max: 20 },
  origins: { max: 20 },
  categories: { max: 100 },
  scopes: { max: API_SCOPES.length },
} as const;

const DAY_MS = 86_400_000;
/** For how long the secret before goes on being good, so that nothing stops while the new one is put in its place. */
const OVERLAP_MS = 7 * DAY_MS;

export class ApiClientNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.api-client-not-found';
  constructor() {
    super('No such client');
  }
}

/** Revoked or past its day: nothing brings it back. */
export class ApiClientOver extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.api-client-over';
  constructor() {
    super('The client is over');
  }
}

/** A client as somebody typed it. */
export interface ApiClientText {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Where it may read and write; none for everywhere. */
  readonly categoryIds: readonly string[];
  /** From where it may come; none for anywhere. Judged as addresses by whoever knows them. */
  readonly networks: readonly string[];
  /** Sites whose pages may call with it; none for none. */
  readonly origins: readonly string[];
  readonly days: number;
}

/**
 * A machine that calls the adapter, and the member who answers for it: it may what they may, of what its scopes open. What
 * it may is said once; it can only be taken away.
 */
export class ApiClient extends AggregateRoot {
  private readonly version = 1;

  private constructor(
    readonly id: ApiClientId,
    readonly name: string,
    readonly holderId: MemberId,
    readonly scopes: ApiScope[],
    private readonly categoryIds: string[] | null,
    private readonly networks: string[],
    private readonly origins: string[],
    private secretHash: string,
    private secretGivenAt: Date,
    private formerHash: string | null,
    private formerGivenAt: Date | null,
    private formerUntil: Date | null,
    private readonly createdAt: Date,
    private readonly expiresAt: Date,
    private revokedAt: Date | null,
  ) {
    super();
  }

  /** @throws NotAllowed, also for a scope that opens nothing to whoever registers; InvalidValue, InvalidValues */
  static register(p: {
    id: ApiClientId;
    by: Actor;
    text: ApiClientText;
    secretHash: string;
    at: Date;
  }): ApiClient {
    p.by.mustBeAllowed('api.manage');
    const { text } = p;
    const judged = judgedTogether({
      name: () => boundedText('name', text.name, API_CLIENT_LIMITS.name),
      scopes: () => scopesOf(p.by, text.scopes),
      origins: () => text.origins.map(originOf),
      days: () => daysOf(text.days),
    });
    return new ApiClient(
      p.id,
      judged.name,
      p.by.mustBeMember(),
      judged.scopes,
      text.categoryIds.length > 0 ? [...new Set(text.categoryIds)] : null,
      [...new Set(text.networks)],
      [...new Set(judged.origins)],
      p.secretHash,
      p.at,
      null,
      null,
      null,
      p.at,
      new Date(p.at.getTime() + judged.days * DAY_MS),
      null,
    );
  }

  /** A new secret; the one before is good for another week. @throws NotAllowed, ApiClientOver */
  rotate(by: Actor, secretHash: string, at: Date): void {
    by.mustBeAllowed('api.manage');
    this.mustBeOpen(at);
    this.formerHash = this.secretHash;
    this.formerGivenAt = this.secretGivenAt;
    this.formerUntil = new Date(at.getTime() + OVERLAP_MS);
    this.secretHash = secretHash;
    this.secretGivenAt = at;
  }

  /** For good, with everything it ever got. @throws NotAllowed, ApiClientOver */
  revoke(by: Actor, at: Date): void {
    by.mustBeAllowed('api.manage');
    this.mustBeOpen(at);
    this.revokedAt = at;
  }

  /** @throws ApiClientOver */
  mustBeOpen(at: Date): void {
    if (this.isOver(at)) throw new ApiClientOver();
  }

  private isOver(at: Date): boolean {
    return this.revokedAt !== null || this.expiresAt <= at;
  }
}

/** Nobody opens to a machine what is closed to themselves. */
function scopesOf(by: Actor, raw: readonly string[]): ApiScope[] {
  if (raw.length === 0) throw new InvalidValue('scopes', 'text.missing');
  if (!raw.every(isApiScope)) throw new InvalidValue('scopes', 'field.choice');
  for (const scope of raw) {
    const rights = rightsOf(scope);
    if (!rights.some((right) => by.may(right))) by.mustBeAllowed(rights[0]!);
  }
  return API_SCOPES.filter((scope) => raw.includes(scope));
}

const ORIGIN = /^https:\/\/[a-z0-9.-]{1,250}(?::\d{1,5})?$/;

function originOf(raw: string): string {
  const origin = raw.trim().toLowerCase();
  if (!ORIGIN.test(origin)) throw new InvalidValue('origins', 'site.not-an-origin');
  return origin;
}

function daysOf(days: number): number {
  const { min, max } = API_CLIENT_LIMITS.days;
  if (!Number.isInteger(days) || days < min) throw new InvalidValue('days', 'field.too-small', { min });
  if (days > max) throw new InvalidValue('days', 'field.too-large', { max });
  return days;
}
