import { redirect } from '@remix-run/node';
import { draftTextHref } from '../forum/draft-place.ts';
import { topicHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** A draft of an answer knows its topic by id only: its address is looked up when it is resumed. Where that is gone, its text is not. */
export const loader = read('drafts.keep', async ({ app, actor, params }) => {
  const id = params['id'] ?? '';
  const topic = await app.community.topicAddress.execute(actor, id);
  if (topic) throw redirect(`${topicHref(topic)}#repondre`, 302);
  const place = `topic:${id}`;
  if (await app.community.draft.execute(actor, place)) throw redirect(draftTextHref(place), 302);
  throw nothingHere('community.topic-not-found');
});

/** Never shown: the loader answers. */
export default function DraftResumeRoute() {
  return null;
}
