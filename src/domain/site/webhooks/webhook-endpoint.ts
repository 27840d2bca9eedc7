import type { Actor } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { eventsWithin, WEBHOOK_EVENTS, type WebhookEvent } from './webhook-events.ts';
import { WebhookGivenUp } from './webhook-endpoint.facts.ts';
import { MOST_ASKED_MS } from './webhook-retries.ts';

export type WebhookEndpointId = Id<'WebhookEndpoint'>;

export const WEBHOOK_LIMITS = {
  url: { max: 500 },
  events: { max: WEBHOOK_EVENTS.length },
  /** Of one client. */
  endpoints: 10,
} as const;

const HOUR_MS = 3_600_000;
/** For how long the secret before the present one signs too. */
const OVERLAP_MS = 24 * HOUR_MS;
/** For how long every message may fail before an endpoint is given up. */
const PATIENCE_MS = 5 * 24 * HOUR_MS;
/** An endpoint that fails rests as a whole, for a quarter of the time for which it has failed, and this long at most. */
const MOST_REST_MS = HOUR_MS;

export class WebhookNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.webhook-not-found';
  constructor() {
    super('No such webhook');
  }
}

export class TooManyWebhooks extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.too-many-webhooks';
  constructor() {
    super('The client has as many webhooks as it may', { max: WEBHOOK_LIMITS.endpoints });
  }
}

/** A third secret would end the first one before its day: whoever lost the answer of a change would be told nothing that they can read. */
export class FormerSecretCounts extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.former-secret-counts';
  constructor(until: Date) {
    super('The secret before this one still counts', { until: until.toISOString() });
  }
}

/** Whose webhook it is: a client, with what it may read and who answers for it. */
interface WebhookOwner {
  readonly id: string;
  readonly holderId: MemberId;
  readonly scopes: readonly string[];
}

export type WebhookSilence = 'by-hand' | 'failing' | 'gone';

/**
 * An address of another system that is told what happens here. What it is told of its client could read; it belongs to that
 * client, which may run it itself.
 */
export class WebhookEndpoint extends AggregateRoot {
  private readonly version = 1;

  private constructor(
    readonly id: WebhookEndpointId,
    readonly clientId: string,
    private url: string,
    private events: WebhookEvent[],
    /** How many secrets it had: each follows from its number. */
    private secretNumber: number,
    private formerUntil: Date | null,
    private readonly createdAt: Date,
    /** Since when nothing is sent. */
    private silentAt: Date | null,
    private silence: WebhookSilence | null,
    /** The first failure after which nothing arrived. */
    private failingSince: Date | null,
    /** Until when nothing is sent because of that. */
    private restsUntil: Date | null,
  ) {
    super();
  }

  /** @throws NotAllowed, WebhookNotFound for a client of another, InvalidValues */
  static open(p: {
    id: WebhookEndpointId;
    by: Actor;
    owner: WebhookOwner;
    url: string;
    events: readonly string[];
    at: Date;
  }): WebhookEndpoint {
    mustRun(p.by, p.owner.id);
    const judged = judgedTogether({
      url: () => addressOf(p.url),
      events: () => eventsOf(p.owner, p.events),
    });
    return new WebhookEndpoint(
      p.id,
      p.owner.id,
      judged.url,
      judged.events,
      1,
      null,
      p.at,
      null,
      null,
      null,
      null,
    );
  }

  /** @throws NotAllowed, WebhookNotFound, InvalidValues */
  change(p: { by: Actor; owner: WebhookOwner; url: string; events: readonly string[] }): void {
    mustRun(p.by, this.clientId);
    const judged = judgedTogether({
      url: () => addressOf(p.url),
      events: () => eventsOf(p.owner, p.events),
    });
    this.url = judged.url;
    this.events = judged.events;
    this.restsUntil = null;
  }

  /** Nothing is sent until it is woken; what happens meanwhile is not told. @throws NotAllowed, WebhookNotFound */
  silenceBy(by: Actor, at: Date): void {
    mustRun(by, this.clientId);
    if (this.silentAt !== null) return;
    this.silentAt = at;
    this.silence = 'by-hand';
  }

  /** What waited goes on. @throws NotAllowed, WebhookNotFound */
  wake(by: Actor): void {
    mustRun(by, this.clientId);
    this.silentAt = null;
    this.silence = null;
    this.failingSince = null;
    this.restsUntil = null;
  }

  /**
   * A new secret; the one before signs too for a day.
   * @param again whether another is wanted although the one before still signs, which then ends at once
   * @returns its number
   * @throws NotAllowed, WebhookNotFound, FormerSecretCounts
   */
  rotate(by: Actor, at: Date, again = false): number {
    mustRun(by, this.clientId);
    if (!again && this.formerUntil !== null && this.formerUntil > at)
      throw new FormerSecretCounts(this.formerUntil);
    this.secretNumber += 1;
    this.formerUntil = new Date(at.getTime() + OVERLAP_MS);
    return this.secretNumber;
  }

  /** Somebody wants to see now whether it hears. @throws NotAllowed, WebhookNotFound */
  rouse(by: Actor): void {
    mustRun(by, this.clientId);
    this.restsUntil = null;
  }

  /** @throws NotAllowed, WebhookNotFound */
  mustBeRunBy(by: Actor): void {
    mustRun(by, this.clientId);
  }

  get secret(): number {
    return this.secretNumber;
  }

  /** A message arrived. */
  heard(): void {
    this.failingSince = null;
    this.restsUntil = null;
  }

  /**
   * A message did not arrive: an endpoint that fails for days, or says that it is gone, is given up. Until then it rests
   * longer and longer, whatever waits for it.
   * @param askedMs for how long it asks to be left alone
   */
  missed(holderId: MemberId, isGone: boolean, at: Date, askedMs: number | null = null): void {
    if (this.silentAt !== null) return;
    this.failingSince ??= at;
    const failedMs = at.getTime() - this.failingSince.getTime();
    const restMs = Math.max(Math.min(failedMs / 4, MOST_REST_MS), Math.min(askedMs ?? 0, MOST_ASKED_MS));
    // Several are under way at once: what one of them was asked for holds, whatever the next ones meet.
    const until = Math.max(at.getTime() + restMs, this.restsUntil?.getTime() ?? 0);
    this.restsUntil = until > at.getTime() ? new Date(until) : null;
    if (!isGone && failedMs < PATIENCE_MS) return;
    this.silentAt = at;
    this.silence = isGone ? 'gone' : 'failing';
    this.record(new WebhookGivenUp(this.id, this.clientId, holderId, this.silence, at));
  }
}

/** A client runs its own alone, and never learns of others. */
function mustRun(by: Actor, clientId: string): void {
  by.mustBeAllowed('webhook.manage');
  if (by.clientId !== null && by.clientId !== clientId) throw new WebhookNotFound();
}

function addressOf(raw: string): string {
  const text = raw.trim();
  if (text.length > WEBHOOK_LIMITS.url.max)
    throw new InvalidValue('url', 'text.too-long', { max: WEBHOOK_LIMITS.url.max });
  if (!/^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(text)) throw new InvalidValue('url', 'site.webhook-address');
  return text;
}

function eventsOf(owner: WebhookOwner, raw: readonly string[]): WebhookEvent[] {
  if (raw.length === 0) throw new InvalidValue('events', 'text.missing');
  const open: readonly string[] = eventsWithin(owner.scopes);
  if (!raw.every((event) => open.includes(event))) throw new InvalidValue('events', 'site.webhook-events');
  return WEBHOOK_EVENTS.filter((event) => raw.includes(event));
}
