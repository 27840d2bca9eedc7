import { expect, it } from '@jest/globals';
import type { ParticipantsQuery } from '#application/events/gatherings/gatherings.query';
import { ExportParticipants } from '#application/events/registrations/export-participants';
import { AuditedActs, type AuditEntry } from '#application/shared/audit-log';
import type { Throttle } from '#application/shared/ports';
import { TooManyTries } from '#application/shared/too-many-tries';
import type { Viewer } from '#application/shared/viewer';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { GatheringNotFound } from '#domain/events/gatherings/gathering.errors';
import { signedIn } from '../../../../support/actors.ts';
import { AT_ONCE } from '../../../../support/stand-ins.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const clock = { now: () => NOW };
const EVENT = '0199aaaa-0001-7000-8000-000000000001' as GatheringId;

function exporting({ minutesAgo = 1, isTheirs = true, hasTriedTooOften = false } = {}) {
  const lines: AuditEntry[] = [];
  let read = 0;
  const participants = {
    count: async () => {
      if (!isTheirs) throw new GatheringNotFound();
      return 3;
    },
    all: async function* () {
      read += 1;
      yield ['ada', 'bea', 'cleo'];
    },
  } as unknown as ParticipantsQuery;
  const acts = new AuditedActs(
    { write: async (line: AuditEntry) => void lines.push(line) } as never,
    clock,
    AT_ONCE,
  );
  const throttle = {
    hit: async () => {
      if (hasTriedTooOften) throw new TooManyTries('exports', 60);
    },
  } as unknown as Throttle;
  const confirmedAt = new Date(NOW.getTime() - minutesAgo * 60_000);
  const viewer = { actor: signedIn('me'), session: { id: 's', confirmedAt } } as unknown as Viewer;
  const run = async () => {
    const names: unknown[] = [];
    const rows = await new ExportParticipants(participants, acts, throttle, clock).execute({
      viewer,
      gatheringId: EVENT,
    });
    for await (const page of rows) names.push(...page);
    return names;
  };
  return { run, lines, read: () => read };
}

it('takes everybody who registered, and the log says once how many', async () => {
  const { run, lines } = exporting();
  expect(await run()).toEqual(['ada', 'bea', 'cleo']);
  expect(lines).toMatchObject([
    {
      action: 'export.ask',
      objectKind: 'event',
      objectId: EVENT,
      outcome: 'done',
      details: { what: 'participants', named: 3 },
    },
  ]);
});

it.each([
  ['long after the password was given', { minutesAgo: 11 }, 'community.identity-not-confirmed'],
  ['after the last of an hour', { hasTriedTooOften: true }, 'access.too-many-tries'],
  ['of an event that they do not run', { isTheirs: false }, 'events.gathering-not-found'],
])('%s, nobody is read and the refusal is told', async (_when, p, code) => {
  const { run, lines, read } = exporting(p);
  await expect(run()).rejects.toMatchObject({ code });
  expect(read()).toBe(0);
  expect(lines).toMatchObject([{ action: 'export.ask', outcome: 'refused', details: { code } }]);
});
