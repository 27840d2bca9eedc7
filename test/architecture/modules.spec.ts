import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { type Module, MODULES } from '#domain/shared/module';
import { documented } from '#interfaces/http/adapter';
import { partsBehind, POLICIES, type PolicyName } from '#interfaces/http/policies';
import { registeredRoutes } from '#interfaces/http/route';
import routes from '../../web/routes.ts';
import { pageModule } from './parts.ts';

const root = join(import.meta.dirname, '../..');

/** Of which part of the site each address is, by how it begins: said a second time, apart from the policies. */
const PLACES: Readonly<Record<string, Module>> = {
  evenements: 'events',
  sondages: 'polls',
  enquetes: 'surveys',
  'votre-avis': 'surveys',
  idees: 'ideas',
  avis: 'services',
  tests: 'trials',
  salons: 'chat',
  messages: 'direct',
  points: 'points',
  classements: 'points',
  merci: 'points',
  defis: 'points',
  events: 'events',
  polls: 'polls',
  surveys: 'surveys',
  ideas: 'ideas',
  services: 'services',
  trials: 'trials',
  channels: 'chat',
  conversations: 'direct',
};
/** What is the whole address of a part, and what follows it is not. */
const LISTS: Readonly<Record<string, Module>> = { membres: 'directory', '/members': 'directory' };

const partAt = (path: string): Module | undefined =>
  LISTS[path] ?? PLACES[path.replace(/^\//, '').split('/')[0] ?? ''];

interface Door {
  readonly at: string;
  readonly policy: string | undefined;
  /** The code behind it. */
  readonly code: string;
}

/** Desks, which stay open to those who run a part. */
const DESKS: readonly string[] = [
  'polls.manage',
  'surveys.manage',
  'ideas.answer',
  'events.run',
  'services.manage',
  'trials.manage',
];
/** Private conversations are channels of their own part. */
const isOf = (part: Module, behind: readonly Module[]): boolean =>
  behind.includes(part) || (part === 'chat' && behind.includes('direct'));

/** What the code of a part calls, wherever its page stands. */
const CALLS: readonly (readonly [RegExp, readonly Module[]])[] = [
  [/\bapp\.chat\b|\.app\.chat\b/, ['chat', 'direct']],
  [/\bapp\.events\b|\.app\.events\b/, ['events']],
];

/** One sentence for each door of a part that does not ask for it. */
function unguarded(doors: readonly Door[]): string[] {
  return doors.flatMap(({ at, policy, code }) => {
    const behind = policy !== undefined && policy in POLICIES ? partsBehind(policy as PolicyName) : [];
    const part = partAt(at);
    if (part && !at.startsWith('admin/') && policy !== undefined && DESKS.includes(policy)) return [];
    if (part && !isOf(part, behind)) return [`${at} is of ${part}, and ${policy} does not ask for it`];
    if (part || FROM_OUTSIDE.some((start) => at.startsWith(start))) return [];
    return CALLS.filter(([call, parts]) => call.test(code) && !parts.some((one) => behind.includes(one))).map(
      ([, parts]) => `${at} asks ${parts.join(' or ')}, and ${policy} does not say so`,
    );
  });
}

/** The back office, which stays open to those who run a part; pages of the forum that ask a part and leave it out when closed; pictures of what is shared. */
const FROM_OUTSIDE = [
  'admin/',
  'agenda/',
  'membres/:pseudonym',
  'preferences',
  'brouillons',
  'notifications',
  'recherche',
  'signaler/',
  'questions/nouvelle',
  'partage/',
];

const pages = (routes as readonly RouteConfigEntry[]).flatMap(({ path = '', file }) => {
  const code = readFileSync(join(root, 'web', file), 'utf8');
  return pageModule(file, code).policies.map((policy) => ({ at: path, policy, code }));
});

describe('parts of the site that can be closed', () => {
  documented();

  it('each page of one asks at its door whether it is open', () => {
    expect(pages.filter(({ at }) => partAt(at)).length).toBeGreaterThan(80);
    expect(unguarded(pages)).toEqual([]);
  });

  it('each operation of one does', () => {
    const operations = registeredRoutes().map(({ path, policy }) => ({ at: path, policy, code: '' }));
    expect(operations.filter(({ at }) => partAt(at)).length).toBeGreaterThan(20);
    expect(unguarded(operations)).toEqual([]);
  });

  it('no policy is of a part that none of these addresses has', () => {
    const parts = new Set((Object.keys(POLICIES) as PolicyName[]).flatMap(partsBehind));
    expect([...parts].toSorted()).toEqual([...MODULES].toSorted());
  });

  it.each([
    ['a page of a part under a policy of the forum', 'idees/essai', 'topics.page', '', 'is of ideas'],
    ['a page elsewhere that asks a part', 'essai', 'topics.page', 'visit.app.events.list', 'asks events'],
    ['an operation without it', '/polls/:id/essai', 'topics.page', '', 'is of polls'],
    ['no policy at all', 'salons/essai', undefined, '', 'is of chat'],
  ])('%s is named', (_what, at, policy, code, said) => {
    expect(unguarded([{ at, policy, code }])).toEqual([expect.stringContaining(said)]);
  });
});
