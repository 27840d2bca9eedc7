import { expect, it } from '@jest/globals';
import type { MemberId } from '#domain/shared/id';
import { freshBlock } from '#domain/site/pages/blocks';
import type { PageVersionId, SitePageId } from '#domain/site/pages/page-id';
import { BlocksUnfinished } from '#domain/site/pages/page.errors';
import { SitePage } from '#domain/site/pages/site-page';

const BY = 'manager' as MemberId;
const AT = new Date('2026-11-29T10:00:00Z');

it('what was shown before is shown again only where nothing is lacking in it by the rules of today', () => {
  const begun = { id: 'page' as SitePageId, title: 'Nos permanences', slug: '', by: BY, at: AT };
  const page = SitePage.begin(begun);
  const publishing = { id: 'version' as PageVersionId, by: BY, at: AT, note: 'As before' };
  const returning = (body: string) => () =>
    page.returnTo(
      { number: 1, content: { ...page.content, blocks: [freshBlock('a', 'text', { body })] } },
      publishing,
    );
  expect(returning('')).toThrow(BlocksUnfinished);
  expect(page.content.blocks).toEqual([]);
  expect(returning('Every Monday.')()).toMatchObject({ backTo: 1 });
});
