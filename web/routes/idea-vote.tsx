import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { IdeaVoteFormRequest } from '#interfaces/http/engagement/ideas.request';
import { ideaIn } from '../ideas/idea-visit.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { ideaHref, IDEAS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('ideas.page', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  throw redirect(ideaHref(await ideaIn(visit)), 302);
});

export const action = act('ideas.vote', IdeaVoteFormRequest, async ({ vote }, visit) => {
  const { app, actor } = visit;
  const idea = await ideaIn(visit);
  const deed = vote === 'give' ? app.engagement.voteForIdea : app.engagement.withdrawVote;
  await deed.execute({ actor, ideaId: idea.id });
  return seeOther(ideaHref(idea), telling(vote === 'give' ? 'ideas.flash.voted' : 'ideas.flash.takenBack'));
});

export default function IdeaVoteRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={`${IDEAS}/${useParams()['address']}`} />;
}
