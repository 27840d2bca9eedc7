import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { MarkReadRequest } from '#interfaces/http/community/topics.request';
import { topicOf } from '../forum/topic-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { pageOfPosition, topicHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { asksForData, wantsPage } from '../lib/refused-answers.server.ts';

export const loader = read('topics.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(topicHref(await topicOf(visit)), 302);
});

/** A script of the page says it by itself, and is known by it from then on; a button says it where no script does. */
export const action = act('topics.mark-read', MarkReadRequest, async ({ position }, visit) => {
  const { app, actor, cookies, request } = visit;
  const topic = await topicOf(visit);
  await app.community.markRead.execute({ actor, topicId: topic.id, position });
  if (!wantsPage(request)) {
    cookies.tellReading();
    // Scripts of pages that stayed open over an upgrade ask for anything, and go on until they are led somewhere.
    return asksForData(request) ? new Response(null, { status: 204 }) : seeOther(topicHref(topic));
  }
  cookies.endReading();
  return seeOther(topicHref(topic, pageOfPosition(position)));
});

export default function TopicMarkReadRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={`/sujets/${useParams()['address']}`} />;
}
