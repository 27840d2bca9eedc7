import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contract } from '../proofs/contract/contract.ts';
import { OPERATIONS } from './client.ts';
import { World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.app.stop());

/** One in so many; `npm run prove -- contract` asks them all. */
const ONE_IN = 15;

describe('the proof of the contract', () => {
  it('finds nothing that parts from the document', async () => {
    const contract = await Contract.on(world);
    for (const operation of OPERATIONS.filter((_one, index) => index % ONE_IN === 0))
      await contract.tryOperation(operation);
    expect(contract.deviations).toEqual([]);
    expect(contract.validated).toBeGreaterThan(100);
    expect(await contract.visitProblems()).toBe(contract.problems.size);
    expect(contract.problems.size).toBeGreaterThan(5);
    expect(contract.deviations).toEqual([]);
  }, 120_000);

  it('notices an answer of a status that is not documented, and one that is not what was asked for', async () => {
    const contract = await Contract.on(world);
    const operation = OPERATIONS.find(({ operationId }) => operationId === 'openTopic')!;
    await contract.tryOperation({ ...operation, responses: { 200: {}, ...operation.responses } });
    expect(contract.deviations.join('\n')).toContain('openTopic as it should be: 201 , not 200');
  });
});
