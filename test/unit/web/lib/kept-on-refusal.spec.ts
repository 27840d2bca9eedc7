import { describe, expect, it } from '@jest/globals';
import { action as comment, loader as commentPage } from '../../../../web/routes/comment-page.tsx';
import { action as placeInGroup } from '../../../../web/routes/group-members.tsx';
import { loader as sessionEnd } from '../../../../web/routes/session-end.tsx';
import { loader as withdrawConsent } from '../../../../web/routes/site-consent-withdraw.tsx';
import { action as tryAs } from '../../../../web/routes/try-as.tsx';

interface Refusal {
  readonly code: string;
  readonly kind: string;
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
}

const STATUS: Readonly<Record<string, number>> = { conflict: 409, invalid: 422, 'not-found': 404 };
const PAGE = 'https://other.example/guide';
const talkedOf = { address: PAGE, topicId: 'topic' };
const topic = { number: 7, slug: 'guide' };

const context = {
  viewer: { actor: { memberId: 'lea' }, member: {}, session: null },
  cookies: {},
  takenUp: null,
  onceItCame: () => Promise.resolve(null),
  mustPass: () => undefined,
  problemOf: ({ code, kind, fields }: Refusal) => ({ code, status: STATUS[kind], fields }),
  app: {
    community: {
      commentedPage: { execute: async () => talkedOf },
      topicItem: { execute: async () => ({ found: 'topic', topic }) },
    },
    members: { names: { idOf: async () => null } },
  },
};

async function asked(
  gate: (args: never) => Promise<unknown>,
  path: string,
  fields: Record<string, string> | null,
): Promise<unknown> {
  const request = new Request(`http://own.invalid${path}`, {
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    headers: { accept: 'text/html' },
  });
  return gate({ request, params: { slug: 'comite' }, context } as never).catch((why: unknown) => why);
}
const placeOf = (answer: unknown) => answer instanceof Response && answer.headers.get('location');

describe('what was typed is given back', () => {
  const written = { page: PAGE, title: 'What I think of it', body: 'A text that took me half an hour.' };

  it('where somebody else opened the topic of a page meanwhile, with the way there', async () => {
    expect(await asked(comment, '/commentaires', written)).toMatchObject({
      data: { problem: { code: 'community.page-opened-meanwhile' }, typed: written },
      init: { status: 409 },
    });
    const after = await asked(commentPage, `/commentaires?page=${PAGE}`, written);
    expect(after instanceof Response || after instanceof Error).toBe(false);
    expect(placeOf(await asked(commentPage, `/commentaires?page=${PAGE}`, null))).toMatch(/#repondre$/);
  });

  it('beside a pseudonym that nobody bears', async () => {
    const fields = { member: 'Nobodi', act: 'add', reason: 'Joined the committee' };
    const unknown = { fields: [{ field: 'member', code: 'engagement.member-unknown' }] };
    expect(await asked(placeInGroup, '/administration/groupes/comite/membres', fields)).toMatchObject({
      data: { problem: unknown, typed: fields },
      init: { status: 422 },
    });
    const trying = { kind: 'member', member: 'Nobodi', reason: 'To see what they see' };
    expect(await asked(tryAs, '/administration/essayer', trying)).toMatchObject({
      data: { problem: unknown, typed: trying },
      init: { status: 422 },
    });
  });
});

it('whoever merely opens the address of a deed is led to where it is done', async () => {
  expect(placeOf(await asked(sessionEnd, '/compte/sessions/fermer', null))).toBe('/compte');
  expect(placeOf(await asked(withdrawConsent, '/compte/sites/retirer', null))).toBe('/compte');
});
