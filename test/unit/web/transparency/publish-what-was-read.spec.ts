import { expect, it } from '@jest/globals';
import { loader } from '../../../../web/routes/transparency-publish.tsx';

/** The last page before the report of a year is published, whose draft stands at version 3. @param query what the address says */
async function opened(query: string): Promise<unknown> {
  const context = {
    viewer: { actor: {}, member: null },
    mustPass: () => undefined,
    problemOf: () => ({ code: '', status: 500 }),
    app: { transparency: { drafts: { draftOf: async () => ({ version: 3, edition: 1 }) } } },
  };
  const request = new Request(`http://own.invalid/2025/publier${query}`);
  return loader({ request, params: { year: '2025' }, context } as never);
}

it('leads back to the figures where another counted them anew since they were read', async () => {
  const refusal = await opened('?version=2').catch((answer: unknown) => answer);
  expect(refusal).toBeInstanceOf(Response);
  expect((refusal as Response).headers.get('location')).toContain('/admin/transparence/2025');
});

it('publishes the draft that was read', async () => {
  expect(await opened('?version=3')).toHaveProperty('page.draft.version', 3);
});
