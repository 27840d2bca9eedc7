import { setTimeout as sleep } from 'node:timers/promises';
import type { PostRow } from '../../support/forum-rows.ts';
import type { OwnSite } from '../support/own-site.ts';
import { pageRoutes } from '../support/page-routes.ts';
import type { SignedIn } from '../support/people.ts';
import type { Ledger, Outcome } from './ledger.ts';
import type { World } from './world.ts';

/** How often each act comes, and the page that it posts to. */
const ACTS = {
  answer: { weight: 45, route: '/sujets/:address' },
  helpful: { weight: 20, route: '/reponses/:id/aide' },
  edit: { weight: 15, route: '/reponses/:id/modifier' },
  draft: { weight: 10, route: '/brouillons/enregistrer' },
  bookmark: { weight: 10, route: '/reponses/:id/garder' },
} as const;
type Act = keyof typeof ACTS;

/** The acts whose pages the site has, and those it lacks. */
export function actsOfTheSite(): { present: Act[]; missing: Act[] } {
  const paths = new Set(pageRoutes().map((route) => route.path));
  const all = Object.keys(ACTS) as Act[];
  const present = all.filter((act) => paths.has(ACTS[act].route));
  return { present, missing: all.filter((act) => !present.includes(act)) };
}

/** Longer than any restart: an answer that comes late is still an answer. */
const PATIENCE_MS = 60_000;
const AFTER_SILENCE_MS = 400;
const REPEATS_AFTER_UNKNOWN = 0.3;

/** A member who writes without end, by the forms of the pages, one act after the other. */
export class Writer {
  private count = 0;
  private on = false;
  private readonly versions = new Map<string, number | null>();
  private readonly marked = new Map<string, string>();

  constructor(
    private readonly site: OwnSite,
    private readonly world: World,
    private readonly me: SignedIn,
    private readonly ledger: Ledger,
    private readonly acts: readonly Act[],
    private readonly pauseMs: number,
  ) {}

  async write(): Promise<void> {
    this.on = true;
    while (this.on) {
      const before = this.ledger.unknown;
      await this[this.choose()]();
      // Who gets no answer waits a little longer before the next try.
      await sleep(Math.random() * 2 * this.pauseMs + (this.ledger.unknown > before ? AFTER_SILENCE_MS : 0));
    }
  }

  stop(): void {
    this.on = false;
  }

  private choose(): Act {
    const total = this.acts.reduce((sum, act) => sum + ACTS[act].weight, 0);
    let draw = Math.random() * total;
    return this.acts.find((act) => (draw -= ACTS[act].weight) < 0) ?? this.acts[0]!;
  }

  private async answer(): Promise<void> {
    const topic = oneOf(this.world.topics);
    const marker = this.marker();
    const post = () => this.post('answer', `/sujets/x-${topic.number}`, { body: `Ma réponse ${marker}.` });
    let outcome = await post();
    this.ledger.text('answer', marker, outcome);
    if (outcome !== 'unknown' || Math.random() > REPEATS_AFTER_UNKNOWN) return;
    await sleep(1000); // as a member who presses the button again
    outcome = await post();
    this.ledger.text('answer', marker, outcome);
  }

  private async helpful(): Promise<void> {
    const topic = oneOf(this.world.topics);
    const key = `helpful ${topic.openingId} ${this.me.id}`;
    const value = this.marked.get(key) === '1' ? '0' : '1';
    const outcome = await this.post('helpful', `/reponses/${topic.openingId}/aide`, { on: value });
    if (outcome === 'acknowledged') this.marked.set(key, value);
    this.ledger.state('helpful', key, value === '1' ? '1' : '', outcome);
  }

  private async bookmark(): Promise<void> {
    const topic = oneOf(this.world.topics);
    const note = this.marker();
    const form = { note, intent: 'keep' };
    const outcome = await this.post('bookmark', `/reponses/${topic.openingId}/garder`, form);
    this.ledger.state('bookmark', `bookmark ${topic.openingId} ${this.me.id}`, note, outcome);
  }

  private async edit(): Promise<void> {
    const { id } = oneOf<PostRow>(this.world.own.get(this.me.id)!);
    const version = await this.version(id, 'select version from community.post where id = $1', [id]);
    if (version === null) return;
    const marker = this.marker();
    const form = { body: `Ma réponse reprise ${marker}.`, version: String(version) };
    const outcome = await this.post('edit', `/reponses/${id}/modifier`, form);
    this.versions.set(id, outcome === 'acknowledged' ? version + 1 : null);
    this.ledger.text('edit', marker, outcome);
    this.ledger.state('edit', `edit ${id}`, marker, outcome);
  }

  private async draft(): Promise<void> {
    const place = 'new-topic';
    const sql = 'select version from community.draft where member_id = $1 and place = $2';
    const version = await this.version(place, sql, [this.me.id, place]);
    if (version === null) return;
    const body = this.marker();
    const form = { place, title: 'Un titre en chemin', body, draftVersion: String(version) };
    const outcome = await this.post('draft', '/brouillons/enregistrer', form);
    this.versions.set(place, outcome === 'acknowledged' ? version + 1 : null);
    this.ledger.state('draft', `draft ${this.me.id}`, body, outcome);
  }

  /** As this member knows it; asked again where the last outcome is not known. Null while the database is away. */
  private async version(key: string, sql: string, params: readonly unknown[]): Promise<number | null> {
    const known = this.versions.get(key);
    if (known != null) return known;
    try {
      return (await this.site.rows<{ version: number }>(sql, params))[0]?.version ?? 0;
    } catch {
      return null;
    }
  }

  private marker(): string {
    return `marque-${this.me.handle}-${++this.count}-fin`;
  }

  private async post(act: Act, path: string, fields: Readonly<Record<string, string>>): Promise<Outcome> {
    try {
      const answer = await fetch(`${this.site.origin}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: this.me.cookie, origin: this.site.origin },
        body: new URLSearchParams(fields),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await answer.arrayBuffer();
      // Only "see other" says that it was done: any other redirect leads around a refusal, whatever its reason was.
      const done = answer.status === 200 || answer.status === 303;
      const sentAway = answer.headers.get('location')?.startsWith('/connexion') ?? false;
      if (done && !sentAway) return 'acknowledged';
      const told = answer.status >= 400 && answer.status < 500;
      if (told || sentAway) this.ledger.refusal(act, answer.status);
      return told || sentAway ? 'refused' : 'unknown';
    } catch {
      return 'unknown';
    }
  }
}

const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;
