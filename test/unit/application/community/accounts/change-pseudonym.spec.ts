import { expect, it } from '@jest/globals';
import { ChangePseudonym } from '#application/community/accounts/change-pseudonym';
import { WordsGate } from '#application/community/words/words.gate';
import type { WordsAsked } from '#application/moderation/published/words.api';
import { type AuditEntry, AuditedActs } from '#application/shared/audit-log';
import { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';

it('a name that a rule about words refuses, or would hold, is refused before anything changes, and that is on record', async () => {
  const asked: WordsAsked[] = [];
  const words = {
    judge: (one: WordsAsked) => {
      asked.push(one);
      return Promise.reject(new InvalidValue('pseudonym', 'moderation.words-refused'));
    },
    foresee: () => Promise.resolve([]),
    hoursOfOthers: () => Promise.resolve(0),
  };
  const authors = {
    standingOf: () => Promise.resolve({ trust: 4, posts: 9 }),
    writtenLately: () => Promise.resolve([]),
  };
  const written: AuditEntry[] = [];
  const clock = { now: () => new Date('2030-01-01T12:00:00Z') };
  const log = { write: (entry: AuditEntry) => Promise.resolve(void written.push(entry)) };
  const nothing = { run: () => Promise.reject(new Error('A transaction opened')) };
  const change = new ChangePseudonym(
    null as never,
    { skeleton: (name: string) => name } as never,
    { list: () => Promise.resolve([]) },
    null as never,
    new WordsGate(words as never, authors as never),
    clock,
    new AuditedActs(log, clock, nothing as never),
  );
  const grants = new Map([['member.edit-self', 'everywhere']]);
  const actor = Actor.member('me' as MemberId, 'member', grants as never, []);
  await expect(change.execute({ actor, pseudonym: 'Imbécile heureux' })).rejects.toThrow(
    expect.objectContaining({ fields: [expect.objectContaining({ field: 'pseudonym' })] }),
  );
  expect(asked).toEqual([
    expect.objectContaining({
      targetKind: 'account',
      texts: [{ field: 'pseudonym', name: 'pseudonym', text: 'Imbécile heureux' }],
      canWait: false,
    }),
  ]);
  expect(written).toEqual([
    expect.objectContaining({ action: 'member.rename', objectId: 'me', outcome: 'refused' }),
  ]);
});
