import { expect, it } from '@jest/globals';
import { sealingAgain } from '../../../../web/official/sealing-again.server.ts';

interface Seen {
  readonly author?: string;
  readonly kind?: 'authored' | 'validated';
  readonly department?: string;
  readonly rights?: readonly string[];
  readonly form?: null;
}

const AGENT = ['official.review', 'official.author', 'official.validate'];

/** Where an agent called `me`, of the legal department, is led after the edit. */
const led = ({ author = 'me', kind = 'authored', department = 'Legal', rights = AGENT, form }: Seen) =>
  sealingAgain(
    {
      actor: { memberId: 'me', may: (right: string) => rights.includes(right) },
      viewer: { member: { department: 'Legal' } },
      app: {
        official: {
          sealForm: {
            execute: async () =>
              form === null
                ? null
                : {
                    author: { id: author },
                    sealedAs: { kind, department },
                    topic: { category: { id: 'c' } },
                  },
          },
        },
      },
    } as never,
    'p',
  );

it.each<[string, Seen]>([
  ['an answer of their own', {}],
  ['one of a colleague, of their department', { author: 'colleague' }],
  ['a reply of a member that was validated', { author: 'member', kind: 'validated' }],
])('whoever may seal is led to seal again %s', async (_what, seen) => {
  expect(await led(seen)).toBe('/reponses/p/certifier');
});

it.each<[string, Seen]>([
  ['no agent', { rights: [] }],
  ['who may read them alone', { rights: ['official.review'] }],
  ['who may validate alone, of an answer of their own', { rights: ['official.review', 'official.validate'] }],
  ['another department', { author: 'colleague', department: 'Accounts' }],
  ['what they may not know of', { form: null }],
])('nobody is led there else: %s', async (_what, seen) => {
  expect(await led(seen)).toBeNull();
});
