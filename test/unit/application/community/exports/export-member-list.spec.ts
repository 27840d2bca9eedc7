import { expect, it } from '@jest/globals';
import { ExportMemberList } from '#application/community/exports/export-member-list';
import { MOST_ROWS } from '#application/community/exports/exports.rules';
import type { MembersListFilter, MembersListQuery } from '#application/community/members/members-list.query';
import { AuditedActs, type AuditEntry } from '#application/shared/audit-log';
import type { Throttle } from '#application/shared/ports';
import type { Viewer } from '#application/shared/viewer';
import type { Grant, Permission } from '#domain/shared/actor';
import { signedIn } from '../../../../support/actors.ts';
import { AT_ONCE } from '../../../../support/stand-ins.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const clock = { now: () => NOW };
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

function exporting(
  p: { rights?: readonly Permission[]; confirmedAt?: Date; name?: string; pages?: number } = {},
) {
  const { rights = ['export.make', 'member.consult'], confirmedAt = minutesAgo(1), name = '', pages = 2 } = p;
  const [lines, asked, hits]: [AuditEntry[], MembersListFilter[], string[]] = [[], [], []];
  const members = {
    execute: async (filter: MembersListFilter) => {
      asked.push(filter);
      const items = filter.cursor === undefined ? ['ada', 'bea'] : ['cleo'];
      return { items, next: asked.length < pages ? 'more' : null, previous: null };
    },
  } as unknown as MembersListQuery;
  const acts = new AuditedActs(
    { write: async (line: AuditEntry) => void lines.push(line) } as never,
    clock,
    AT_ONCE,
  );
  const throttle = {
    hit: async (rule: { name: string }) => void hits.push(rule.name),
  } as unknown as Throttle;
  const grants = rights.map((right): [Permission, Grant] => [right, 'everywhere']);
  const viewer = {
    actor: signedIn('me', { grants }),
    session: { id: 's', confirmedAt },
  } as unknown as Viewer;
  const run = async () => {
    const pages: unknown[] = [];
    const made = await new ExportMemberList(members, acts, throttle, clock).execute({ viewer, name });
    for await (const page of made) pages.push(...page);
    return pages;
  };
  return { run, lines, asked, hits };
}

it('takes every page of the list, as it was narrowed, and the log says so once', async () => {
  const { run, lines, asked, hits } = exporting({ name: 'a' });
  expect(await run()).toEqual(['ada', 'bea', 'cleo']);
  expect(asked).toEqual([
    { everyStatus: true, limit: 100, name: 'a' },
    { everyStatus: true, limit: 100, name: 'a', cursor: 'more' },
  ]);
  expect(lines).toMatchObject([
    {
      action: 'export.ask',
      objectKind: 'export',
      outcome: 'done',
      details: { what: 'members', format: 'csv' },
    },
  ]);
  expect(hits).toEqual(['exports']);
});

it.each([
  ['without the right to export', { rights: ['member.consult'] as const }, 'access.not-allowed'],
  ['without the right to the list', { rights: ['export.make'] as const }, 'access.not-allowed'],
  ['long after the password was given', { confirmedAt: minutesAgo(11) }, 'community.identity-not-confirmed'],
])('%s, nothing is read and the refusal is told', async (_who, p, code) => {
  const { run, lines, asked, hits } = exporting(p);
  await expect(run()).rejects.toMatchObject({ code });
  expect([asked, hits]).toEqual([[], []]);
  expect(lines).toMatchObject([{ action: 'export.ask', outcome: 'refused' }]);
});

it('leaves nobody out of a list longer than what other exports hold: it is sent while it is read', async () => {
  const { run, asked } = exporting({ pages: MOST_ROWS / 100 + 2 });
  await run();
  expect(asked).toHaveLength(MOST_ROWS / 100 + 2);
});
