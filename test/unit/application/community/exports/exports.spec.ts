import { describe, expect, it } from '@jest/globals';
import { AskForExport } from '#application/community/exports/ask-for-export';
import { ExportingViewer } from '#application/community/exports/exporting.viewer';
import type { DataExport, DataExportId, Exports } from '#application/community/exports/exports.port';
import { exportKey } from '#application/community/exports/exports.rules';
import { ForgetExports } from '#application/community/exports/forget-exports';
import { MakeExport } from '#application/community/exports/make-export';
import { ReadExport } from '#application/community/exports/read-export';
import { ClientNotKnown } from '#application/shared/client-not-known';
import type { Sheets } from '#application/shared/archives';
import type { FileStore } from '#application/shared/ports';
import type { Viewer } from '#application/shared/viewer';
import { Actor, type Grant, type Permission } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { type Closed, NOTHING_CLOSED } from '#domain/shared/module';
import { opened } from '#domain/site/api-clients/api-scope';
import { AT_ONCE, NO_LIMIT } from '../../../../support/stand-ins.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const clock = { now: () => NOW };
const ASKER = 'asker' as MemberId;
const ID = '0190f3a1-0000-7000-8000-000000000001' as DataExportId;

const asked = (more: Partial<DataExport> = {}): DataExport => ({
  id: ID,
  askedBy: ASKER,
  clientId: null,
  scopes: [],
  kind: 'topics',
  format: 'ndjson',
  askedAt: hoursAgo(1),
  since: hoursAgo(1),
  done: 0,
  bytes: 0,
  truncated: false,
  readyAt: null,
  refusedAt: null,
  ...more,
});
/** The last one opens the same right as that of topics. */
const SCOPES = ['exports:make', 'topics:read', 'members:read', 'categories:read'] as const;
const byMachine = (more: Partial<DataExport> = {}): DataExport =>
  asked({ clientId: 'client', scopes: SCOPES, since: hoursAgo(48), ...more });

/** Whoever asked, as they are now. */
interface Now {
  readonly rights?: readonly Permission[];
  readonly status?: string;
  readonly isGone?: boolean;
  readonly passwordChangedAt?: Date;
  readonly closed?: Closed;
  readonly machine?: 'revoked' | readonly (typeof SCOPES)[number][];
  readonly session?: { readonly id: string; readonly confirmedAt: Date };
}
const ALL: readonly Permission[] = ['export.make', 'topic.read', 'member.read'];

function viewerOf({ rights = ALL, status = 'active', closed = NOTHING_CLOSED, session }: Now): Viewer {
  const grants = new Map<Permission, Grant>(rights.map((right) => [right, 'everywhere']));
  const actor = Actor.member(ASKER, 'administrator', grants, ['public', 'members'], closed);
  const member = { id: ASKER, status } as unknown as Viewer['member'];
  return { actor, member, session: session ?? null, audiences: actor.audiences };
}

function exportingViewer(now: Now): ExportingViewer {
  const viewer = viewerOf(now);
  const bearer = { viewer, onSite: viewer, keysFrom: now.passwordChangedAt ?? null, isHeldBack: false };
  return new ExportingViewer({ of: async () => (now.isGone ? null : bearer) }, {
    standing: async (_id: string, scopes: readonly string[]) => {
      const { machine = SCOPES } = now;
      if (machine === 'revoked') throw new ClientNotKnown();
      const kept = machine.filter((scope) => scopes.includes(scope));
      return {
        id: 'client',
        name: 'Extranet',
        holderId: ASKER,
        scopes: kept,
        categoryIds: null,
        origins: [],
        // Its secret was replaced a moment ago, which brings back nothing that was asked by the former one.
        expiresAt: hoursAgo(-900),
        opened: opened(kept),
        since: NOW,
      };
    },
  } as never);
}

class Kept {
  readonly files = new Map<string, string>();
  constructor(public row: DataExport | null) {}

  readonly exports = {
    find: async () => this.row,
    ofMember: async () => (this.row ? [this.row] : []),
    progress: async () => {},
    refuse: async () => void (this.row = { ...this.row!, refusedAt: NOW }),
    finish: async (...[, { at, ...made }]: Parameters<Exports['finish']>) => {
      if (this.row) this.row = { ...this.row, ...made, readyAt: at };
      return this.row !== null;
    },
    drop: async () => void (this.row = null),
  } as unknown as Exports;

  readonly store: FileStore = {
    put: async (key, { bytes }) => void this.files.set(key, new TextDecoder().decode(bytes)),
    get: async (key) => {
      const text = this.files.get(key);
      return text === undefined ? null : { bytes: new TextEncoder().encode(text), contentType: 'text/csv' };
    },
    delete: async (key) => void this.files.delete(key),
  };

  lines(): readonly { number: number }[] {
    const text = this.files.get(exportKey(ID)) ?? '';
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { number: number });
  }
}

const topic = (number: number) => ({
  id: `topic-${number}`,
  number,
  slug: 'question',
  title: 'Question',
  unread: null,
  category: { slug: 'general' },
  author: { handle: 'ada' },
});

const encoded = (lines: readonly unknown[]): Uint8Array =>
  new TextEncoder().encode(lines.map((line) => `${String(line)}\n`).join(''));
/** Columns, and one line for each row. */
const SHEETS: Sheets = {
  of: (rows) => encoded(rows.map(({ number }) => number)),
  head: (columns) => encoded([columns.join(';')]),
  more: (columns, rows) => encoded(rows.map((row) => row[columns[1]!])),
};

type Topics = readonly { readonly number: number }[];
/** A file holds fewer here. */
const MOST_ROWS = 1_000;

/** @param topics read anew by each page */
async function make(kept: Kept, now: Now, topics: () => Topics | Promise<Topics>): Promise<void> {
  await new MakeExport(
    kept.exports,
    exportingViewer(now),
    {
      after: async (_actor: Actor, from: { number: number; limit: number }) =>
        // Their numbers are 1, 2, 3…
        (await topics()).slice(from.number, from.number + from.limit),
    } as never,
    { execute: async () => ({ items: [], next: null, previous: null }) } as never,
    SHEETS,
    kept.store,
    'https://example.org',
    clock,
    AT_ONCE,
    MOST_ROWS,
  ).execute(ID);
}

it('is given up where whoever asked loses meanwhile what it takes, and no file of it is kept', async () => {
  const all = Array.from({ length: 250 }, (_, place) => topic(place + 1));
  const kept = new Kept(asked());
  const now = { isGone: false };
  let pages = 0;
  await make(kept, now, () => {
    pages += 1;
    now.isGone = pages === 2;
    return all;
  });
  expect([pages, kept.row?.readyAt, kept.row?.refusedAt, kept.files.size]).toEqual([2, null, NOW, 0]);
});

describe('the file of an export', () => {
  const fetched = async (one: DataExport, now: Now): Promise<string> => {
    const kept = new Kept({ ...one, readyAt: hoursAgo(0.5) });
    kept.files.set(exportKey(ID), 'rows');
    const sealing = { open: () => `${ID} ${hoursAgo(-20).getTime()}` };
    const log = { write: async () => {} };
    return new ReadExport(
      kept.exports,
      exportingViewer(now),
      kept.store,
      sealing as never,
      log,
      clock,
      AT_ONCE,
    )
      .file('link')
      .then(
        ({ bytes }) => new TextDecoder().decode(bytes),
        ({ code }: { code: string }) => code,
      );
  };
  const NOT_FOUND = 'community.export-not-found';

  it.each<[string, Now]>([
    ['is banned, shut out or gone', { isGone: true }],
    ['is silenced', { status: 'silenced' }],
    ['may make no export any more', { rights: ['topic.read', 'member.read'] }],
    ['may not read any more what is in it', { rights: ['export.make'] }],
    ['changed their password since', { passwordChangedAt: hoursAgo(0.5) }],
  ])('opens for nobody once whoever asked %s', async (_why, now) => {
    for (const one of [asked(), byMachine()]) {
      expect(await fetched(one, { passwordChangedAt: hoursAgo(900) })).toBe('rows');
      expect(await fetched(one, now)).toBe(NOT_FOUND);
    }
  });

  it.each<[string, Now]>([
    ['is revoked', { machine: 'revoked' }],
    ['reads no topics any more', { machine: ['exports:make', 'members:read', 'categories:read'] }],
    ['makes no exports any more', { machine: ['topics:read'] }],
    [
      'had a secret that was older than the password, whatever it has now',
      { passwordChangedAt: hoursAgo(24) },
    ],
  ])('opens for nobody once the machine that asked %s', async (_why, now) => {
    expect(await fetched(byMachine(), now)).toBe(NOT_FOUND);
    expect(await fetched(asked(), now)).toBe('rows');
  });

  it('of members opens while the directory does', async () => {
    const closed: Closed = new Map([['directory', 'to-all']]);
    expect(await fetched(asked({ kind: 'members' }), {})).toBe('rows');
    expect(await fetched(asked({ kind: 'members' }), { closed })).toBe(NOT_FOUND);
    expect(await fetched(asked(), { closed })).toBe('rows');
  });
});

describe('an export that is made', () => {
  it('holds every topic once in the order of their numbers, what is opened meanwhile too', async () => {
    const all = Array.from({ length: 250 }, (_one, index) => topic(index + 1));
    let pages = 0;
    const kept = new Kept(asked());
    await make(kept, {}, () => ((pages += 1) === 1 ? all : [...all, topic(251)]));
    expect(pages).toBe(3);
    expect(kept.lines().map(({ number }) => number)).toEqual(
      [...all, topic(251)].map(({ number }) => number),
    );
    expect(kept.row).toMatchObject({ done: 251, truncated: false });
  });

  it('is one table, whose head stands once, however many pages it is read in', async () => {
    const all = Array.from({ length: 250 }, (_one, index) => topic(index + 1));
    const kept = new Kept(asked({ format: 'csv' }));
    await make(kept, {}, () => all);
    const [head, ...lines] = kept.files.get(exportKey(ID))!.trimEnd().split('\n');
    expect(head).toMatch(/^id;number;slug/);
    expect(lines).toEqual(all.map(({ number }) => String(number)));
    expect(kept.row).toMatchObject({ done: 250, bytes: Buffer.byteLength(kept.files.get(exportKey(ID))!) });
  });

  it('has all its columns where there is nothing in it', async () => {
    const kept = new Kept(asked({ format: 'csv' }));
    await make(kept, {}, () => []);
    expect(kept.files.get(exportKey(ID))).toMatch(/^id;number;slug;.*;category;author;url\n$/);
  });

  it('has a column for what its first rows do not hold', async () => {
    const kept = new Kept(asked({ format: 'csv' }));
    await make(kept, {}, () => [topic(1), { ...topic(2), tags: ['urssaf'] }]);
    const [head] = kept.files.get(exportKey(ID))!.split('\n');
    expect(head).toContain(';tags;');
  });

  it('says so where there is more than a file holds', async () => {
    const all = Array.from({ length: MOST_ROWS + 1 }, (_one, index) => topic(index + 1));
    const [cut, whole] = [new Kept(asked()), new Kept(asked())];
    await make(cut, {}, () => all);
    await make(whole, {}, () => all.slice(0, MOST_ROWS));
    expect(cut.row).toMatchObject({ done: MOST_ROWS, truncated: true });
    expect(whole.row).toMatchObject({ done: MOST_ROWS, truncated: false });
  });

  it('is refused, not empty, where the machine lost the scope of what it was to hold', async () => {
    const kept = new Kept(byMachine());
    await make(kept, { machine: ['exports:make', 'members:read', 'categories:read'] }, () => [topic(1)]);
    expect([kept.row?.refusedAt, kept.files.size]).toEqual([NOW, 0]);
  });

  it('and finished while it is forgotten leaves no file', async () => {
    const kept = new Kept(asked());
    let goOn = (): void => {};
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    const making = make(kept, {}, async () => {
      await gate;
      return [topic(1)];
    });
    /** Between what forgetting does first and what it does next. */
    const then = async (done: Promise<void>): Promise<void> => {
      await done;
      goOn();
      await making;
    };
    await new ForgetExports(
      { ...kept.exports, drop: (id) => then(kept.exports.drop(id)) },
      { ...kept.store, delete: (key) => then(kept.store.delete(key)) },
      {} as never,
      clock,
      AT_ONCE,
    ).of(ASKER);
    expect([kept.row, kept.files.size]).toEqual([null, 0]);
  });
});

describe('asking for an export', () => {
  const asks = async (kind: 'topics' | 'members', now: Now, client?: Viewer['client']): Promise<unknown> => {
    let since: Date | null = null;
    const asking = new AskForExport(
      { start: async (one: DataExport) => void (since = one.since) } as unknown as Exports,
      {
        run: async (_act: unknown, judge: () => Promise<unknown>, work: () => Promise<unknown>) => {
          await judge();
          await work();
        },
      } as never,
      { soon: async () => {} } as never,
      NO_LIMIT,
      { next: () => ID } as never,
      clock,
    );
    const viewer = { ...viewerOf(now), ...(client && { client }) };
    return asking.execute({ viewer, kind, format: 'csv' }).then(
      () => since,
      ({ code }: { code: string }) => code,
    );
  };
  const session = (confirmedAt: Date) => ({ session: { id: 'session', confirmedAt } });

  it('of members by oneself needs the password of a moment ago, of topics not', async () => {
    expect(await asks('members', session(NOW))).toEqual(NOW);
    expect(await asks('members', session(hoursAgo(1)))).toBe('community.identity-not-confirmed');
    expect(await asks('topics', session(hoursAgo(1)))).toEqual(NOW);
  });

  it('by a machine makes what is as old as the secret that it shows', async () => {
    const client = { id: 'client', scopes: SCOPES, since: hoursAgo(48) } as unknown as Viewer['client'];
    expect(await asks('members', {}, client)).toEqual(hoursAgo(48));
  });

  it('of members needs the directory, as their list does', async () => {
    const closed: Closed = new Map([['directory', 'to-all']]);
    expect(await asks('members', { ...session(NOW), closed })).toBe('site.module-closed');
  });
});
