import { isFound } from '../ideas/idea-data.ts';
import { eventShare } from '../events/event-share.ts';
import type { ShareSubject } from '../lib/head-collector.ts';
import { isHeld } from '../lib/held-copy.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { shareCard, shareHash, sharePath } from '../lib/share-picture.server.ts';

const NUMBER = /^[1-9]\d{0,8}$/;
const NAME = /^(.{1,100})-([0-9a-f]{16})\.png$/;
/** Whoever keeps it asks each time whether it may still be shown: what is hidden is gone from everywhere at once. */
const ASKED_EACH_TIME = 'public, no-cache';

/** The picture of a page. Its address holds what is on it: a former address leads to the one of today. */
export const loader = resource('share.picture', async (visit) => {
  const [, id = '', hash] = NAME.exec(visit.params['file'] ?? '') ?? [];
  const subject = await subjectOf(visit, visit.params['kind'] ?? '', id);
  const card = shareCard(visit.site, subject ?? undefined);
  if (hash !== shareHash(card)) {
    const headers = { Location: visit.publicUrl + sharePath(visit.site, subject ?? undefined) };
    return new Response(null, { status: 302, headers: { ...headers, 'Cache-Control': 'no-cache' } });
  }
  const headers = { ETag: `"${hash}"`, 'Cache-Control': ASKED_EACH_TIME };
  if (isHeld(visit.request, headers.ETag)) return new Response(null, { status: 304, headers });
  const bytes = await visit.app.site.sharePicture.execute(card, hash, visit.network);
  return new Response(Buffer.from(bytes), { headers: { ...headers, 'Content-Type': 'image/png' } });
});

async function referenceOf(
  { app, actor }: Pick<Visit, 'app' | 'actor'>,
  slug: string,
): Promise<ShareSubject> {
  const outcome = await app.official.referencePage.execute(actor, slug, { branches: [] });
  if (outcome.found !== 'page') throw nothingHere('site.page-not-found');
  const { title, category } = outcome.page;
  const all = category ? await app.community.categories.execute(actor) : [];
  if (category && !all.some(({ slug: one, audience }) => one === category.slug && audience === 'public'))
    throw nothingHere('site.page-not-found');
  return { kind: 'reference', id: slug, title, ...(category && { category: category.name }) };
}

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
  const closed = await app.site.modules.closedToVisitors();
  if (kind === 'evenement' && NUMBER.test(id) && !closed.has('events')) {
    const event = await app.events.gatheringPage.execute(actor, id);
    if (event.audience === 'public' && event.stage !== 'draft') return eventShare(event);
  }
  if (kind === 'idee' && NUMBER.test(id) && !closed.has('ideas')) {
    const idea = await app.engagement.ideaPage.execute(actor, id);
    if (isFound(idea)) return { kind, id, title: idea.title };
  }
  if (kind === 'reference') return referenceOf({ app, actor }, id);
  throw nothingHere('site.page-not-found');
}
