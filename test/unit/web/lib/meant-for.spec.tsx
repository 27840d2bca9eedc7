import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { MoreReaders } from '../../../../web/forum/more-readers.tsx';
import type { Refused } from '../../../../web/lib/gates.server.ts';
import { isMeantFor } from '../../../../web/lib/meant-for.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { CategoryForm } from '../../../../web/lists/category-form.tsx';
import { action } from '../../../../web/routes/manage-category.tsx';

const box = (name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*>`);
const refused = (typed: Record<string, string>, ...fields: string[]): Refused =>
  ({
    typed,
    problem: { code: 'request.invalid', fields: fields.map((field) => ({ field, text: 'Asked' })) },
  }) as never;
const drawn = (page: React.ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      {page}
    </TextsProvider>,
  );

it('what was ticked counts for the choice that it was shown for, and for no other', () => {
  const ticked = { widens: 'on', meantFor: 'public' };
  expect(isMeantFor({ ...ticked, audience: 'public' }, 'widens', 'audience')).toBe(true);
  expect(isMeantFor({ ...ticked, audience: 'members' }, 'widens', 'audience')).toBe(false);
  expect(isMeantFor({ meantFor: 'public', audience: 'public' }, 'widens', 'audience')).toBe(false);
  expect(isMeantFor({ widens: 'on', audience: 'public' }, 'widens', 'audience')).toBe(false);
});

describe.each([
  ['widens', 'categoryId', (of: Refused) => <MoreReaders refused={of} choice="categoryId" />],
  ['widens', 'audience', (of: Refused) => <CategoryForm refused={of} />],
  ['narrows', 'audience', (of: Refused) => <CategoryForm refused={of} />],
] as const)('the box %s of what %s says', (name, choice, page) => {
  it('carries what it is shown for, and asks anew, not ticked, once something else is chosen', () => {
    const asked = drawn(page(refused({ [choice]: 'b', [name]: 'on', meantFor: 'a' }, name)));
    expect(asked).toMatch(box(name));
    expect(box(name).exec(asked)![0]).not.toContain('checked');
    expect(box('meantFor').exec(asked)![0]).toContain('value="b"');
  });

  it('stays ticked for the same choice when something else is wrong, and is gone for another', () => {
    const kept = drawn(page(refused({ [choice]: 'a', [name]: 'on', meantFor: 'a' }, 'reason')));
    expect(box(name).exec(kept)![0]).toContain('checked');
    const other = drawn(page(refused({ [choice]: 'b', [name]: 'on', meantFor: 'a' }, 'reason')));
    expect(other).not.toMatch(box(name));
  });
});

describe('a category is edited from its page', () => {
  const FORM = {
    name: 'Musique',
    icon: 'folder',
    kinds: 'question',
    audience: 'public',
    position: '1',
    version: '3',
    widens: 'on',
  };
  async function saved(more: Record<string, string>, refusal: Error | null = null) {
    const commands: { widens?: boolean }[] = [];
    const context = {
      viewer: { actor: {}, member: {}, session: null },
      cookies: { keepForm: () => undefined },
      takenUp: null,
      onceItCame: () => Promise.resolve(null),
      mustPass: () => undefined,
      problemOf: ({ code }: { code: string }) => ({ code, status: 403 }),
      app: {
        accounts: { keepForm: { execute: async () => 'kept' } },
        community: {
          categories: { execute: async () => [{ id: 'music', slug: 'musique' }] },
          editCategory: {
            execute: async (command: object) => {
              commands.push(command);
              if (refusal) throw refusal;
            },
          },
        },
      },
    };
    const request = new Request('http://own.invalid/admin/categories/musique', {
      method: 'POST',
      body: new URLSearchParams({ ...FORM, ...more }),
      headers: { accept: 'text/html' },
    });
    const answer: unknown = await action({ request, params: { slug: 'musique' }, context } as never).catch(
      (why: unknown) => why,
    );
    return { commands, leadsTo: answer instanceof Response ? answer.headers.get('location') : answer };
  }

  it('for the audience that was confirmed alone', async () => {
    const { commands } = await saved({ meantFor: 'public' });
    expect(commands).toMatchObject([{ widens: true, narrows: false }]);
    expect((await saved({ meantFor: 'members' })).commands).toMatchObject([{ widens: false }]);
  });

  it('by whoever shows first that it is them, and comes back to it', async () => {
    const refusal = Object.assign(new Error('Who?'), { code: 'community.identity-not-confirmed' });
    expect((await saved({ meantFor: 'public' }, refusal)).leadsTo).toBe(
      `/compte/identite?retour=${encodeURIComponent('/admin/categories/musique')}`,
    );
  });
});
