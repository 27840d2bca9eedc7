import { expect, it } from '@jest/globals';
import { steadily } from '../../../../web/accounts/steady.server.ts';

const timed = async (act: Promise<unknown>) => {
  const start = performance.now();
  const ended = await steadily(act).then(
    (value) => ({ value }),
    (error: Error) => ({ error: error.message }),
  );
  return { ended, ms: performance.now() - start };
};

it('what is done at once and what is refused at once are answered after the same time', async () => {
  const [done, refused] = await Promise.all([
    timed(Promise.resolve('sent')),
    timed(Promise.reject(new Error('taken'))),
  ]);
  expect(done.ended).toEqual({ value: 'sent' });
  expect(refused.ended).toEqual({ error: 'taken' });
  expect(Math.min(done.ms, refused.ms)).toBeGreaterThanOrEqual(295);
});
