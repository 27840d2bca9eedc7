import { expect, it } from '@jest/globals';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { UNJUDGED } from '#domain/shared/judged-words';
import { signedIn } from '../../../../support/actors.ts';

const AUTHOR = '01890a5d-ac96-774b-bcce-b302099a8057';
const ACTOR = signedIn(AUTHOR, { grants: [['topic.edit-any', 'everywhere']] });

/** What a topic called so is told, where its author sends that title: masked, it is what stands. */
async function told(name: string, sent: string): Promise<string[]> {
  const acts: string[] = [];
  const topic = {
    id: 't1',
    name,
    authorId: AUTHOR,
    isHeld: false,
    address: { number: 1, slug: 's' },
    audience: 'public',
    visibleFor: 'public',
    category: { id: 'c1', ancestors: [] },
    state: { authorId: AUTHOR, category: {}, openedAt: new Date(), status: 'open', isWaiting: false },
    isCalled: (title: { text: string }) => title.text === name,
    mustBeAt: () => undefined,
    retitle: () => void acts.push('retitled'),
    tellOfWords: () => void acts.push('told of words'),
    hold: () => void acts.push('held'),
  };
  const passed = {
    text: () => sent.replace('0612345678', '•••••'),
    judged: { ...UNJUDGED, held: { rule: 'a rule' } },
    told: ['masked'],
    author: null,
  };
  const retitle = new RetitleTopic(
    { getForChange: async () => topic } as never,
    { unknownAmong: async () => [] } as never,
    { review: async () => undefined } as never,
    { roleOf: async () => 'member' } as never,
    {
      saidAnew: async () => ({ standing: name }),
      decisionAgainst: async () => null,
    } as never,
    { pass: async () => passed } as never,
    { judged: async (_arriving: unknown, judged: unknown) => judged } as never,
    { countText: async () => undefined } as never,
    { next: () => 'd1' } as never,
    { now: () => new Date() },
    { run: (work: () => unknown) => work() } as never,
  );
  await retitle.execute({ actor: ACTOR, topicId: 't1' as never, title: sent, tags: ['tax'], version: 1 });
  return acts;
}

it('other tags under the title that stands are no other title, however that was sent', async () => {
  expect(await told('Call me on •••••', 'Call me on 0612345678')).toEqual(['retitled']);
  expect(await told('Call me on •••••', 'Call us on 0612345678')).toEqual([
    'retitled',
    'told of words',
    'held',
  ]);
});
