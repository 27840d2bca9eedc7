import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { topicOf } from '../forum/topic-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('topics.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(topicHref(await topicOf(visit)), 302);
});

export const action = act('topics.close', EmptyRequest, async (_input, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  const { isOpen } = await app.community.reopenTopic.execute({ actor, topicId: topic.id });
  return seeOther(topicHref(topic), telling(isOpen ? 'topic.flash.reopened' : 'topic.flash.closureLifted'));
});

export default function TopicReopenRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={`/sujets/${useParams()['address']}`} />;
}
