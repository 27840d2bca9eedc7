import { setTimeout as sleep } from 'node:timers/promises';
import type { SignedIn } from '../support/people.ts';
import type { ChatLedger, Said } from './ledger.ts';
import type { World } from './world.ts';

/** Longer than any restart: an answer that comes late is still an answer. */
const PATIENCE_MS = 30_000;
const AFTER_SILENCE_MS = 300;
/** Out of a hundred acts; the rest says something new. */
const EDITS = 10;
const WITHDRAWALS = 4;

/** A member who talks without end, in any channel and by any process, and sends again what was not answered. */
export class ChatWriter {
  private count = 0;
  private on = true;
  private readonly own: Said[] = [];

  constructor(
    private readonly origins: readonly string[],
    private readonly origin: string,
    private readonly world: World,
    private readonly me: SignedIn,
    private readonly ledger: ChatLedger,
    private readonly pauseMs: number,
  ) {}

  async write(): Promise<void> {
    while (this.on) {
      const chance = Math.random() * 100;
      const said = this.own[Math.floor(Math.random() * this.own.length)];
      if (said && chance < WITHDRAWALS) await this.withdraw(said);
      else if (said && chance < WITHDRAWALS + EDITS) await this.edit(said);
      else await this.say();
      await sleep(Math.random() * 2 * this.pauseMs);
    }
  }

  stop(): void {
    this.on = false;
  }

  /** Under one id until it is acknowledged: however often it was sent, it is one message. */
  private async say(): Promise<void> {
    const channel = oneOf(this.world.channels);
    const clientId = crypto.randomUUID();
    const marker = this.marker();
    this.ledger.sent(clientId, marker);
    for (;;) {
      const answer = await this.ask('POST', `/channels/${channel}/messages`, {
        body: `Bonjour ${marker}.`,
        clientId,
      });
      if (answer.status === 201) {
        const { id, position } = answer.body as { id: string; position: number };
        const said = { id, channel, position, clientId };
        this.ledger.acknowledged(said, marker);
        this.own.push(said);
        if (this.own.length > 50) this.own.shift();
        return;
      }
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 409 && answer.status !== 429)
        return this.ledger.refused(`say ${answer.status}`);
      if (!this.on && answer.status !== 409) return; // what nobody answered may be there or not
      await sleep(AFTER_SILENCE_MS);
    }
  }

  private async edit(said: Said): Promise<void> {
    const marker = this.marker();
    const { status } = await this.ask('PUT', `/messages/${said.id}`, { body: `Mieux dit ${marker}.` });
    this.ledger.changed(said.id, marker, status);
  }

  private async withdraw(said: Said): Promise<void> {
    const { status } = await this.ask('DELETE', `/messages/${said.id}`);
    this.ledger.changed(said.id, '', status);
    this.own.splice(this.own.indexOf(said), 1);
  }

  private marker(): string {
    this.count += 1;
    return `marque-${this.me.handle}-${this.count}-fin`;
  }

  private async ask(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }> {
    try {
      const answer = await fetch(`${oneOf(this.origins)}/api/v1${path}`, {
        method,
        headers: { cookie: this.me.cookie, origin: this.origin, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
    } catch {
      return { status: 0, body: null };
    }
  }
}

const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;
