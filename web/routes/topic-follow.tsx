import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { FollowRequest } from '#interfaces/http/community/follows.request';
import { topicOf } from '../forum/topic-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('topics.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(topicHref(await topicOf(visit)), 302);
});

export const action = act('topics.follow', FollowRequest, async ({ level }, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  await app.community.followTopic.execute({ actor, topicId: topic.id, level });
  return seeOther(topicHref(topic), telling(TOLD[level]));
});

const TOLD = {
  watching: 'topic.flash.followed',
  tracking: 'topic.flash.followed',
  muted: 'topic.flash.muted',
  none: 'topic.flash.unfollowed',
} as const;

export default function TopicFollowRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={`/sujets/${useParams()['address']}`} />;
}
