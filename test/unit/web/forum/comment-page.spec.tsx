import { expect, it } from '@jest/globals';
import CommentPageRoute from '../../../../web/routes/comment-page.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const page = { address: 'https://example.test/a', href: null, title: 'A page' };

it('where the category of comments is closed, the page says so before anybody writes', async () => {
  const html = await drawnRoute(CommentPageRoute, { page: { ...page, closedAt: new Date(0) } });
  expect(html).toContain('Les commentaires de cette page sont fermés');
  expect(html).not.toContain('<textarea');
  const open = await drawnRoute(CommentPageRoute, { page: { ...page, closedAt: null } });
  expect(open).toContain('<textarea');
});

it('what was typed before it was closed stays in its form', async () => {
  const refused = {
    problem: { status: 409, code: 'community.category-closed' },
    typed: { body: 'As I see it' },
  };
  const html = await drawnRoute(CommentPageRoute, { page: { ...page, closedAt: new Date(0) }, refused });
  expect(html).toContain('As I see it');
});
