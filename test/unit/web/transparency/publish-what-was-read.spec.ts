import { expect, it } from '@jest/globals';
import { loader } from '../../../../web/routes/transparency-publish.tsx';

/** The last page before the report of a year is published, whose draft stands at version 3. @param query what the address says */
async function opened(query: string, isOfWholeYear = true): Promise<unknown> {
  const context = {
    viewer: { actor: {}, member: null },
    mustPass: () => undefined,
    problemOf: () => ({ code: '', status: 500 }),
    app: { transparency: { drafts: { draftOf: async () => ({ version: 3, edition: 1, isOfWholeYear }) } } },
  };
  const request = new Request(`http://own.invalid/2025/publier${query}`);
  return loader({ request, params: { year: '2025' }, context } as never);
}

it.each([
  ['another counted them anew since they were read', '?version=2', true],
  ['they were counted before the end of their year', '?version=3', false],
])('leads back to the figures where %s', async (_, query, isOfWholeYear) => {
  const refusal = await opened(query, isOfWholeYear).catch((answer: unknown) => answer);
  expect(refusal).toBeInstanceOf(Response);
  expect((refusal as Response).headers.get('location')).toContain('/admin/transparence/2025');
});

it('publishes the draft that was read', async () => {
  expect(await opened('?version=3')).toHaveProperty('page.draft.version', 3);
});
