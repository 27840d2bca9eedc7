import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, Caller } from '../input/caller.ts';
import type { OneWorld } from './one-world.ts';

/** By this address members know either world: absolute links are part of what is compared. */
export const PUBLIC_PORT = 3112;
export const PUBLIC_URL = `http://localhost:${PUBLIC_PORT}`;

/** What is asked of a world, by whom. */
export interface Asked {
  readonly path: string;
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as it is compared: status, headers and body, as bytes on one page. */
export type Told = string;

/** Of one connection, one request or one moment, whatever the world holds. */
const OF_THE_MOMENT = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);
/** Drawn anew for whoever begins to ask; saved ones are the reader's own. */
const PLACE_OF_A_DRAFT = /new-topic(?::|%3A)[0-9a-f-]{36}/g;
const MARK_OF_A_FORM = /(clientId(?:" value="|":"))[0-9a-f-]{36}/g;
const MARK_OF_A_VISIT = /(?<=^set-cookie: )visite=[0-9a-f-]{36}/m;
/** What is asked in a site's name without its secret is written down with the moment of asking, and it is asked of both. */
const MOMENT_OF_ASKING =
  /[\dT:.-]{23}Z(?=(?:;[^\n]{0,80};sign-on\.site-ask;|">[^\n]{0,200}Demande d’un site<))/g;
const TRIES = 6;

/** Asks the same of two worlds at the same time. */
export class Asking {
  private readonly callers: readonly [Caller, Caller];

  constructor(worlds: readonly [OneWorld, OneWorld]) {
    this.callers = [new Caller(worlds[0].port), new Caller(worlds[1].port)];
  }

  /** Asks until both say the same: a minute may pass between two answers, a reading be counted. @returns what they said last */
  async both(asked: Asked, cookie: string): Promise<readonly [Told, Told]> {
    for (let tried = 1; ; tried++) {
      const [one, other] = await Promise.all(
        this.callers.map(async (caller) => tell(await ask(caller, asked, cookie))),
      );
      if (one === other || tried === TRIES) return [one!, other!];
      await sleep(120 * tried);
    }
  }

  async one(world: 0 | 1, asked: Asked, cookie: string): Promise<Answer> {
    return ask(this.callers[world], asked, cookie);
  }

  close(): void {
    for (const caller of this.callers) caller.close();
  }
}

function ask(caller: Caller, { path, method = 'GET', headers }: Asked, cookie: string): Promise<Answer> {
  return caller.ask({
    method,
    path,
    headers: {
      host: `localhost:${PUBLIC_PORT}`,
      'accept-language': 'fr',
      ...(cookie && { cookie }),
      ...headers,
    },
  });
}

/**
 * Left out: the nonce of the page and the id of the request, wherever they stand, the place of a draft that is begun, the
 * mark of a browser that searches for the first time, the one of a form that is sent once, when the other world was asked the
 * same, and what is of the moment alone.
 */
function tell({ status, headers, text }: Answer): Told {
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'] ?? ''))?.[1];
  const id = headers['x-request-id'];
  const lines = Object.entries(headers)
    .filter(([name]) => !OF_THE_MOMENT.has(name))
    .map(([name, value]) => `${name}: ${String(value)}`);
  let told = [String(status), ...lines, '', text].join('\n');
  if (nonce) told = told.replaceAll(nonce, 'NONCE');
  if (typeof id === 'string') told = told.replaceAll(id, 'REQUEST');
  return told
    .replaceAll(PLACE_OF_A_DRAFT, 'new-topic:PLACE')
    .replaceAll(MARK_OF_A_FORM, '$1MARK')
    .replaceAll(MOMENT_OF_ASKING, 'MOMENT')
    .replace(MARK_OF_A_VISIT, 'visite=MARK');
}

/** Where two answers part, with a little of what stands around. */
export function partsAt(one: Told, other: Told): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (told: Told) => JSON.stringify(told.slice(Math.max(0, at - 60), at + 100));
  return `byte ${at}: ${around(one)} | ${around(other)}`;
}
