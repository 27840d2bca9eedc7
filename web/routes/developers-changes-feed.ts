import { createHash } from 'node:crypto';
import { orgWordsIn } from '#interfaces/messages/org-words';
import { changesFeed } from '../developers/changes-feed.ts';
import { changesOf } from '../developers/changes.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { madeOnce } from '../lists/documents.server.ts';

/** What changed in the interface, for readers of feeds. */
export const loader = resource('developers.page', (visit) => {
  const { site, publicUrl, request } = visit;
  const t = createTexts('fr', orgWordsIn(site.words, 'fr'));
  const title = `${t('developers.changes')} · ${site.community}`;
  const body = changesFeed({ publicUrl, title, by: site.community }, changesOf(visit));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return madeOnce(request, { type: 'application/atom+xml', etag }, () => Promise.resolve(body));
});
