import type { ShareSubject } from '../lib/head-collector.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { shareCard, shareHash, sharePath } from '../lib/share-picture.server.ts';

const NAME = /^(.{1,100})-([0-9a-f]{16})\.png$/;
const A_YEAR = 31_536_000;

/** The picture of a page. Its address holds what is on it: a former address leads to the one of today. */
export const loader = resource('share.picture', async (visit) => {
  const [, id = '', hash] = NAME.exec(visit.params['file'] ?? '') ?? [];
  const subject = await subjectOf(visit, visit.params['kind'] ?? '', id);
  const card = shareCard(visit.site, subject ?? undefined);
  if (hash !== shareHash(card)) {
    const headers = { Location: visit.publicUrl + sharePath(visit.site, subject ?? undefined) };
    return new Response(null, { status: 302, headers: { ...headers, 'Cache-Control': 'no-cache' } });
  }
  const bytes = await visit.app.site.sharePicture.execute(card, hash);
  return new Response(Buffer.from(bytes), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': `public, max-age=${A_YEAR}, immutable` },
  });
});

/** Only of what everybody may read, whoever asks; null for the site itself. @throws 404 */
async function subjectOf({ app, actor }: Visit, kind: string, id: string): Promise<ShareSubject | null> {
  if (kind === 'site' && id === 'accueil') return null;
  if (kind === 'categorie') {
    const all = await app.community.categories.execute(actor);
    const category = all.find((each) => each.slug === id && each.audience === 'public');
    if (category) return { kind, id, title: category.name };
  }
  if (kind === 'sujet' && /^[1-9]\d{0,14}$/.test(id)) {
    const topic = await app.community.sharedTopic.execute(Number(id));
    if (topic) return { kind, id, title: topic.title, category: topic.category };
  }
  throw nothingHere('site.page-not-found');
}
