import { isApiScope, opened } from '#domain/site/api-clients/api-scope';
import { knownId } from '#domain/shared/id';
import { WebhookNotFound } from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import { isWebhookEvent, WEBHOOK_PING, webhookEventKind } from '#domain/site/webhooks/webhook-events';
import { nextTry } from '#domain/site/webhooks/webhook-retries';
import type { Clock, JobQueue, Secrets, UnitOfWork } from '../../shared/ports.ts';
import { PASSED_BY, type Round, Rounds } from '../../shared/rounds.ts';
import type { SubjectFound, WebhookSubjects } from '../published/webhook-subjects.api.ts';
import { Lanes } from './webhook.lanes.ts';
import type { Outgoing, Posted } from './outgoing.port.ts';
import type { DueMessage, WebhookDeliveries } from './webhook-deliveries.port.ts';
import type { WebhookSeal } from './webhook-seal.port.ts';
import { DELIVER_WEBHOOKS } from './webhooks.jobs.ts';

/** At once, in one process. */
const TOGETHER = 16;
/** While some are under way, for what came meanwhile. */
const LOOK_AGAIN_MS = 1_000;
const SOON_MS = 60_000;

/** What an endpoint is told: which thing, never what it says. */
type Told = Readonly<Record<string, string | null>>;

/**
 * Sends what is due, in lanes: an endpoint that does not answer keeps those that it has, and the others go on. One run in each
 * process, however often it is asked for: other jobs have their places. Each message is judged when it leaves: a client that may not read a thing any more is not told of it.
 * It is sent at least once; who gets it twice knows it by its id.
 */
export class DeliverWebhooks {
  private isAskedAgain = false;
  private readonly rounds: Rounds;

  constructor(
    private readonly deliveries: WebhookDeliveries,
    private readonly endpoints: WebhookEndpoints,
    private readonly subjects: WebhookSubjects,
    private readonly seal: WebhookSeal,
    private readonly outgoing: Outgoing,
    private readonly jobs: JobQueue,
    private readonly secrets: Secrets,
    private readonly publicUrl: string,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.rounds = new Rounds(clock);
  }

  async execute(): Promise<Round> {
    this.isAskedAgain = true;
    const round = await this.rounds.take(async () => {
      while (this.isAskedAgain && !this.rounds.isOver) {
        this.isAskedAgain = false;
        await this.sendDue();
      }
    });
    if (round !== PASSED_BY) await this.comeBack();
    return round;
  }

  /** @throws the first that broke on our side, after the others had their turn */
  private async sendDue(): Promise<void> {
    const lanes = new Lanes(TOGETHER);
    const broken: unknown[] = [];
    try {
      while (!this.rounds.isOver) {
        for (const message of await this.due(lanes))
          lanes.take(message.endpointId, this.send(message, broken));
        if (lanes.areEmpty) break;
        await lanes.oneFree(LOOK_AGAIN_MS);
      }
    } finally {
      await lanes.allFree();
    }
    if (broken.length > 0) throw broken[0];
  }

  private async due(lanes: Lanes): Promise<readonly DueMessage[]> {
    return lanes.free === 0 ? [] : this.deliveries.claim(this.clock.now(), lanes.free, lanes.taken);
  }

  /** What broke on our side counts as a try, so that it neither comes back at once nor holds up the others. */
  private async send(message: DueMessage, broken: unknown[]): Promise<void> {
    try {
      await this.deliver(message);
    } catch (error) {
      broken.push(error);
      const noted = this.settle(message, { reason: 'broken-here' }, this.clock.now());
      await noted.catch((again: unknown) => broken.push(again));
    }
  }

  private async comeBack(): Promise<void> {
    const next = await this.deliveries.nextDue();
    if (next === null) return;
    const at = Math.max(next.getTime(), this.clock.now().getTime());
    const delayMs = at - this.clock.now().getTime();
    // What waits for longer is found by the clock. By the second: the job that asks may have come by such a key, and holds it.
    const dedupeKey = `${DELIVER_WEBHOOKS}.${Math.floor(at / 1000)}`;
    if (delayMs < SOON_MS) await this.jobs.enqueue(DELIVER_WEBHOOKS, {}, { delayMs, dedupeKey });
  }

  private async deliver(message: DueMessage): Promise<void> {
    const told = await this.toldOf(message);
    if (told === null) return this.deliveries.drop(message.id, this.clock.now());
    const at = this.clock.now();
    const posted = await this.outgoing.post(await this.written(message, told, at));
    await this.settle(message, posted, at);
  }

  /** @returns null where the client may not know of it */
  private async toldOf(message: DueMessage): Promise<Told | null> {
    const { client, event, subjectKind: kind, subjectId: id } = message;
    if (!client.isOpen) return null;
    if (event === WEBHOOK_PING) return { kind, id };
    if (!isWebhookEvent(event)) return null;
    const { scope, ofGone } = webhookEventKind(event);
    if (!client.scopes.includes(scope)) return null;
    const { isOpen: _isOpen, ...viewing } = client;
    const found = await this.subjects.seenBy(
      { ...viewing, opened: opened(client.scopes.filter(isApiScope)) },
      { kind, id },
    );
    if (found.found === 'nothing' || (found.found === 'gone' && !ofGone)) return null;
    return { kind, id, ...this.placesOf(found) };
  }

  private placesOf(found: SubjectFound): Told {
    if (found.found !== 'there') return { url: null, resource: null };
    return {
      url: found.page === null ? null : this.publicUrl + found.page,
      resource: this.publicUrl + found.resource,
      ...(found.topicId !== null && { topicId: found.topicId }),
    };
  }

  private async written(message: DueMessage, told: Told, at: Date) {
    const { id, endpointId, secretNumber, formerUntil, event, happenedAt } = message;
    const numbers = formerUntil && formerUntil > at ? [secretNumber, secretNumber - 1] : [secretNumber];
    const secrets = await Promise.all(numbers.map((number) => this.seal.secretOf(endpointId, number)));
    const body = JSON.stringify({ type: event, timestamp: happenedAt.toISOString(), data: told });
    return {
      url: message.url,
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'community-webhooks/1',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': this.seal.sign(secrets, { id, at, body }),
      },
    };
  }

  /** From 0 up to 1, another for each message and try: what failed together does not come back together. */
  private chanceOf({ id, tries }: DueMessage): number {
    return parseInt(this.secrets.hash(`${id}.${tries}`).slice(0, 8), 16) / 2 ** 32;
  }

  private async settle(message: DueMessage, posted: Posted, began: Date): Promise<void> {
    const at = this.clock.now();
    const status = 'status' in posted ? posted.status : null;
    const isHeard = status !== null && status >= 200 && status < 300;
    const askedMs = 'status' in posted ? posted.askedMs : null;
    const chance = this.chanceOf(message);
    const again = isHeard ? null : nextTry({ tries: message.tries + 1, at, chance, askedMs });
    const attempt = {
      at: began,
      milliseconds: at.getTime() - began.getTime(),
      status,
      reason: 'reason' in posted ? posted.reason : null,
      excerpt: 'excerpt' in posted ? posted.excerpt : '',
    };
    try {
      await this.unitOfWork.run(async () => {
        const endpoint = await this.endpoints.getForChange(knownId<'WebhookEndpoint'>(message.endpointId));
        if (isHeard) endpoint.heard();
        else endpoint.missed(knownId<'Member'>(message.client.holderId), status === 410, at, askedMs);
        const state = isHeard ? 'delivered' : again === null ? 'failed' : 'waiting';
        await this.deliveries.note(message.id, attempt, { state, at: again });
      });
    } catch (error) {
      // Somebody removed it meanwhile, with its log.
      if (!(error instanceof WebhookNotFound)) throw error;
    }
  }
}
