import { expect, it, jest } from '@jest/globals';
import { proveChat } from '../../proofs/chat.proof.ts';

jest.setTimeout(600_000);

it('readers have exactly what was said, though processes are killed and connections cut', async () => {
  const figures = await proveChat({
    members: 6,
    channels: 2,
    strikes: 4,
    messages: 80,
    strikeEveryMs: 900,
    cutEveryMs: 700,
    pauseMs: 60,
    minutes: 1,
  });
  expect(figures.short).toEqual([]);
});
