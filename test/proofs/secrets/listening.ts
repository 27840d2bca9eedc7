import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { PUBLIC_URL } from './asking.ts';
import { type Base, type Principal } from './base.ts';
import { say } from './base-parts.ts';
import type { OneWorld } from './one-world.ts';

const PATIENCE_MS = 30_000;
/** A ring comes after the commit, on its own way. */
const LAST_RING_MS = 1_500;

/** Every ten seconds channels are looked at again: whether one falls between is a matter of moments. */
const A_LOOK_AGAIN = /^ring \[\{"change":\d+,"channel":"chat:[^"]+"\}\]$/;

/** The browser of somebody who listens to whatever they may in one world. */
export class Listening {
  private readonly heard: string[] = [];
  private constructor(private readonly socket: Socket) {
    socket.onAny((event: string, ...more: unknown[]) => this.heard.push(`${event} ${JSON.stringify(more)}`));
  }

  /** @throws when the connection is refused */
  static async open(world: OneWorld, cookie: string): Promise<Listening> {
    const socket = io(`http://127.0.0.1:${world.port}`, {
      path: '/ws',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin: PUBLIC_URL, ...(cookie && { cookie }) },
    });
    const listening = new Listening(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('connect_error', reject);
    });
    return listening;
  }

  async subscribe(channel: string): Promise<void> {
    const answer: unknown = await this.socket.timeout(PATIENCE_MS).emitWithAck('subscribe', channel);
    this.heard.push(`subscribe ${channel}: ${JSON.stringify(answer)}`);
  }

  /** @returns everything heard, each ring once: how often one rings for one thing is a matter of moments */
  async end(): Promise<string> {
    await sleep(LAST_RING_MS);
    this.socket.disconnect();
    return [...new Set(this.heard.filter((line) => !A_LOOK_AGAIN.test(line)))].join('\n');
  }
}

/** What befalls both worlds after the secret was told: those who listen, are told and get letters all have something to hear. */
export async function liveOn(world: OneWorld, base: Base): Promise<void> {
  const { people, topics, categories, parts } = base;
  const body = `Une réponse pour tout le monde, @${people.other.memberId} @${people.silenced.memberId}.`;
  await world.act('POST', `/topics/${topics[0]!.id}/posts`, people.author, { body });
  await world.act('POST', '/topics', people.author, {
    kind: 'question',
    categoryId: categories[0]!.id,
    tags: ['tva'],
    branches: [],
    title: 'Une question que tout le monde lit ?',
    body: 'La voici.',
  });
  // One ring after the other: the order in which two arrive is a matter of moments.
  await world.settle();
  await say(world, parts.channel.id, people.author, 'Un mot pour tout le monde, @voisine.');
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * What was made in each world by itself has an id and a moment of its own: ids by their order, moments left out.
 */
export function ofEitherWorld(text: string, base: Base): string {
  const known = new Set([...base.topics.map(({ id }) => id), ...base.posts]);
  const order = new Map<string, string>();
  return text
    .replaceAll(UUID, (id) => {
      if (known.has(id)) return id;
      if (!order.has(id)) order.set(id, `id-${order.size + 1}`);
      return order.get(id)!;
    })
    .replaceAll(/<time [^>]*>[^<]*<\/time>/g, 'MOMENT')
    .replaceAll(/(Message de [^,"]+, )\d{2}:\d{2}/g, '$1MOMENT')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'MOMENT')
    .replaceAll(/\d{10,16}/g, 'MOMENT')
    .replaceAll(/(etag: )(W\/)?"[^"]+"/g, '$1TAG');
}

/** Mails to somebody, ids of messages and their borders left out. */
export async function mailsTo(world: OneWorld, base: Base, who: Principal): Promise<string> {
  if (who === 'visitor') return '';
  const address = `${base.people[who].handle}@example.org`;
  const files = await readdir(world.mails, { recursive: true }).catch(() => []);
  const mails: string[] = [];
  for (const file of files) {
    const text = await readFile(path.join(world.mails, file), 'utf8').catch(() => '');
    if (!new RegExp(`^To: .*${address}`, 'mi').test(text)) continue;
    mails.push(
      text
        .replaceAll(/=\r?\n/g, '')
        .replaceAll(/^(?:Date|Message-ID): .*$/gm, '')
        .replaceAll(/--_NmP-[\w-]+/g, 'BORDER')
        .replaceAll(/\/desinscription(-rapport)?\/[\w.=-]+/g, '/desinscription$1/…'),
    );
  }
  // Two that leave at one moment stand in either order.
  return mails
    .map((mail) => ofEitherWorld(mail, base))
    .toSorted()
    .join('\n\n');
}
