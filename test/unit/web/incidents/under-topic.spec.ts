import { expect, it } from '@jest/globals';
import { underNewTopic } from '../../../../web/incidents/under-topic.server.ts';

const typed = { title: 'Panne', known: 'Une panne.', topic: '', segments: ['branch:music'] };
const problemOf = () => ({ status: 422, code: 'request.invalid', title: 'Non' }) as never;

it('gives the form back with the number of the topic that was published, so that it is not published twice', async () => {
  const refused = await underNewTopic(42, { typed, problemOf }, async () => {
    throw new Error('refused');
  });
  expect(refused).toMatchObject({
    data: { problem: { code: 'request.invalid' }, typed: { ...typed, topic: '42' } },
    init: { status: 422 },
  });
});

it('goes on where the topic is taken', async () => {
  const opened = await underNewTopic(
    42,
    { typed, problemOf },
    async (number) => new Response(String(number)),
  );
  expect(opened).toBeInstanceOf(Response);
});
