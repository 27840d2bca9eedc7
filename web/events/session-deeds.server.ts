import type { GatheringView } from '#application/events/gatherings/gathering-view';
import type { SessionDeedRequest } from '#interfaces/http/events/sessions.request';
import { telling } from '../lib/flash.server.ts';
import { type Deed, seeOther } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { pollTyped } from '../polls/linked-poll.server.ts';
import { afterWords } from '../words/told.server.ts';
import { livePageHref, PLAYER_ASKED } from './live-address.ts';
import { closePollOf, openPollIn } from './session-poll.server.ts';

/** What somebody does in one session, and where its page is. */
interface InSession {
  readonly visit: Deed;
  readonly event: GatheringView;
  readonly input: SessionDeedRequest;
  readonly here: string;
}

/** Its page as one has it open: with the player where it was asked for. */
const openAt = (event: GatheringView, { url }: Deed): string =>
  livePageHref(event, url.searchParams.get(PLAYER_ASKED) === '1');

const named = <T extends string>({ of }: SessionDeedRequest): T => {
  if (!of) throw invalid('of', 'field.choice');
  return of as T;
};

async function ask({ visit, event, input, here }: InSession): Promise<Response> {
  const { app, actor } = visit;
  const { body = '', agreed, signs } = input;
  visit.mustPass('events.ask');
  const { id, told } = await app.events.askQuestion.execute({
    actor,
    gatheringId: event.id,
    body,
    signs,
    agreed,
  });
  return afterWords(`${here}#question-${id}`, told, 'events.flash.asked');
}

/** Who had the word and is done gives it back; who asked for it only does so no longer. */
const HAND_TOLD = { raise: 'raised', lower: 'lowered', done: 'done' } as const;

async function moveHand({ visit, event, input, here }: InSession): Promise<Response> {
  const { app, actor } = visit;
  const up = input.deed === 'raise';
  await app.events.raiseHand.execute({ actor, gatheringId: event.id, up });
  return seeOther(
    `${here}#parole`,
    telling(`events.flash.${HAND_TOLD[input.deed as keyof typeof HAND_TOLD]}`),
  );
}

async function giveWord({ visit, event, input, here }: InSession): Promise<Response> {
  const { app, actor } = visit;
  const isGiven = input.deed === 'give';
  type Speaker = NonNullable<Parameters<typeof app.events.giveWord.execute>[0]['memberId']>;
  const memberId = isGiven ? named<Speaker>(input) : null;
  await app.events.giveWord.execute({ actor, gatheringId: event.id, memberId });
  return seeOther(`${here}#parole`, telling(isGiven ? 'events.flash.given' : 'events.flash.takenBack'));
}

async function checkIn({ visit, event, input, here }: InSession): Promise<Response> {
  const { app, actor } = visit;
  await app.events.checkIn.execute({ actor, gatheringId: event.id, code: input.code ?? '' });
  return seeOther(`${here}#presence`, telling('events.flash.present'));
}

async function askPoll({ visit, event, input, here }: InSession): Promise<Response> {
  const { app, actor } = visit;
  const pollId = input.poll === undefined ? null : (await pollTyped(visit, input.poll)).id;
  await app.events.askPoll.execute({ actor, gatheringId: event.id, pollId });
  return seeOther(here, telling('events.flash.polled'));
}

async function openPoll({ visit, event, input, here }: InSession): Promise<Response> {
  const told = await openPollIn(visit, event, input);
  return afterWords(`${here}#sondage`, told, 'events.flash.pollOpened');
}

async function closePoll({ visit, event, input, here }: InSession): Promise<Response> {
  await closePollOf(visit, event, input.reason);
  return seeOther(`${here}#sondage`, telling('polls.flash.closed'));
}

async function aboutQuestion({ visit, input, here }: InSession): Promise<Response> {
  const { app, actor } = visit;
  const { deed } = input;
  const questionId = named<Parameters<typeof app.events.voteForQuestion.execute>[0]['questionId']>(input);
  if (deed === 'vote' || deed === 'unvote')
    await app.events.voteForQuestion.execute({ actor, questionId, wanted: deed === 'vote' });
  else await app.events.settleQuestion.execute({ actor, questionId, answered: deed === 'answered' });
  return seeOther(`${here}#question-${questionId}`);
}

const DEEDS: Readonly<Record<SessionDeedRequest['deed'], (session: InSession) => Promise<Response>>> = {
  ask,
  raise: moveHand,
  lower: moveHand,
  done: moveHand,
  give: giveWord,
  'take-back': giveWord,
  present: checkIn,
  poll: askPoll,
  'open-poll': openPoll,
  'close-poll': closePoll,
  vote: aboutQuestion,
  unvote: aboutQuestion,
  answered: aboutQuestion,
  open: aboutQuestion,
};

/** Does what somebody in a session asks for, and leads back to where it stands. */
export const doneIn = (visit: Deed, event: GatheringView, input: SessionDeedRequest): Promise<Response> =>
  DEEDS[input.deed]({ visit, event, input, here: openAt(event, visit) });
