import { redirect } from '@remix-run/node';
import { topicHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** A draft of an answer knows its topic by id only: its address is looked up when it is resumed. */
export const loader = read('drafts.keep', async ({ app, actor, params }) => {
  const topic = await app.community.topicAddress.execute(actor, params['id'] ?? '');
  if (!topic) throw nothingHere('community.topic-not-found');
  throw redirect(`${topicHref(topic)}#repondre`, 302);
});

/** Never shown: the loader answers. */
export default function DraftResumeRoute() {
  return null;
}
