import { beforeEach, expect, it } from '@jest/globals';
import { ConversationGate } from '#application/community/chat/conversation.gate';
import type { Correspondent, Correspondents } from '#application/community/chat/correspondents.port';

const asked: (readonly string[])[] = [];
let tries = 0;
beforeEach(() => {
  tries = 0;
});
const gateAmong = (...pseudonyms: string[]) =>
  new ConversationGate(
    {
      named: async (_by, names) => {
        asked.push(names);
        return names
          .filter((name) => pseudonyms.includes(name))
          .map(
            (typed) =>
              ({ id: typed, pseudonym: typed, typed, takesMessages: true }) as unknown as Correspondent,
          );
      },
      apart: async () => [],
      hasReader: async () => true,
    } satisfies Correspondents,
    { hit: async () => void (tries += 1) } as never,
  );
const people = (gate: ConversationGate, ...to: string[]) => gate.people('me' as never, to);

it('who has a comma in their name is written to by it, alone and among others', async () => {
  const gate = gateAmong('Cèdre, Pôle déclarations, Paris', 'Ann', 'Ben');
  const cedre = ['Cèdre', 'Pôle déclarations', 'Paris'];
  expect(await people(gate, ...cedre)).toEqual([cedre.join(', ')]);
  expect(await people(gate, 'Ann', ...cedre, 'Ben')).toEqual(
    expect.arrayContaining(['Ann', cedre.join(', '), 'Ben']),
  );
  expect(asked).toHaveLength(2);
});

it('what is for two goes to nobody who is called like both', async () => {
  const gate = gateAmong('Ann', 'Ben', 'Ann, Ben');
  expect(await people(gate, 'Ann', 'Ben')).toEqual(['Ann', 'Ben']);
});

it('who is called by nobody’s name is told with all that was typed beside', async () => {
  const gate = gateAmong('Ann', 'Ann, Ben, Cid');
  await expect(people(gate, 'Ann', 'Ben', 'Dan')).rejects.toMatchObject({
    details: { names: 'Ann, Ben, Dan', count: 3 },
  });
});

it('who writes to one person gathers nobody, however many commas their name has, or who writes is named beside', async () => {
  const gate = gateAmong('Cèdre, Pôle déclarations, Paris', 'Ann', 'Ben', 'me');
  await people(gate, 'Cèdre', 'Pôle déclarations', 'Paris');
  await people(gate, 'Ann', 'me', 'Ann');
  expect(tries).toBe(0);
  await people(gate, 'Ann', 'Ben');
  await expect(people(gate, 'Ann', 'Nobody')).rejects.toMatchObject({ details: { count: 2 } });
  expect(tries).toBe(2);
});

it('who is called by a comma and does not want to is told as two whom there are not', async () => {
  const refusalOf = (...pseudonyms: string[]) =>
    people(gateAmong(...pseudonyms), 'Cèdre', 'Paris', 'Nobody').catch(({ details }) => details as unknown);
  expect(await refusalOf('Cèdre, Paris')).toEqual(await refusalOf());
});
