import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { newClient } from '../../support/api-clients.ts';
import type { MemberRow } from '../../support/forum-rows.ts';
import type { OwnSite } from '../support/own-site.ts';

const WAITING = `select count(*) from site.webhook_delivery where state = 'waiting'`;
/** Now and then it is too busy, so that messages come again. */
const BUSY_ONE_IN = 7;
const HEARD_MS = 180_000;

/** Another system that is told of every answer: whatever dies in between, it hears of each. */
export class Listener {
  static async open(): Promise<Listener> {
    const listener = new Listener();
    await new Promise<void>((resolve) => listener.server.listen(0, '127.0.0.1', resolve));
    return listener;
  }

  /** The posts that it was told of, by the ids of the messages. */
  private readonly heard = new Map<string, string>();
  private readonly posts = new Map<string, Set<string>>();
  private readonly known = new Set<string>();
  private calls = 0;
  private again = 0;
  private readonly server: Server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      this.calls += 1;
      const id = String(req.headers['webhook-id']);
      const isNew = !this.known.has(id);
      this.known.add(id);
      if (isNew && this.calls % BUSY_ONE_IN === 0) return void res.writeHead(503).end();
      const { data } = JSON.parse(Buffer.concat(parts).toString()) as { data: { id: string } };
      if (this.heard.has(id)) this.again += 1;
      this.heard.set(id, data.id);
      this.posts.set(data.id, (this.posts.get(data.id) ?? new Set()).add(id));
      res.writeHead(204).end();
    });
  });

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on it is told. */
  async listen(site: OwnSite, holder: MemberRow): Promise<void> {
    const rows = { rows: <T>(text: string, params: readonly unknown[] = []) => site.rows<T>(text, params) };
    const key = await newClient(rows as never, { holder: { memberId: holder.id }, scopes: ['topics:read'] });
    await site.rows(
      `insert into site.webhook_endpoint (id, client_id, url, events, secret_number, created_at)
       values ($1, $2, $3, '{post.created}', 1, now())`,
      [uuidv7(), key.split('_')[1], `${this.origin}/told`],
    );
  }

  /** Once nothing waits any more: whatever is short, in words, and how much it heard. */
  async judged(site: OwnSite): Promise<{ heard: number; again: number; short: readonly string[] }> {
    for (let waited = 0; waited < HEARD_MS; waited += 500) {
      if ((await site.count(WAITING).catch(() => 1)) === 0) break;
      await sleep(500);
    }
    const delivered = await site.rows<{ id: string }>(
      `select id from site.webhook_delivery where state = 'delivered'`,
    );
    const unheard = delivered.filter(({ id }) => !this.heard.has(id)).length;
    const untold = await site.count(
      `select count(*) from platform.outbox o where o.name = 'community.answer-posted.v1'
         and not exists (select from site.webhook_delivery d where d.cause = o.id::text)`,
    );
    const left = await site.count(
      `select count(*) from site.webhook_delivery where state in ('waiting', 'failed')`,
    );
    const doubled = [...this.posts.values()].filter((ids) => ids.size > 1).length;
    return {
      heard: this.heard.size,
      again: this.again,
      short: [
        ...(untold > 0 ? [`${untold} answers of which no message was made`] : []),
        ...(left > 0 ? [`${left} messages that never arrived`] : []),
        ...(unheard > 0 ? [`${unheard} messages that count as delivered and were not heard`] : []),
        ...(doubled > 0 ? [`${doubled} answers told under two ids`] : []),
      ],
    };
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
