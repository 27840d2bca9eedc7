import type { GatheringView } from '#application/events/gatherings/gathering-view';
import type { SessionDeedRequest } from '#interfaces/http/events/sessions.request';
import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { endOfDay, isoDay } from '../lib/paris-day.ts';
import { pollAsked, sessionIn } from './live-visit.server.ts';

/** Whom the session is for, as polls name those who are asked. */
const askedIn = ({ audience, branches }: GatheringView): readonly string[] => {
  if (audience === 'staff') return ['staff'];
  return branches.length === 0 ? ['members'] : branches.map((branch) => `branch:${branch}`);
};

/** It is closed by hand, or with the day on which the session ends. */
const closesAt = ({ endsAt }: GatheringView, now: Date): Date =>
  endOfDay(isoDay(new Date(Math.max(endsAt.getTime(), now.getTime()))));

/** Opens a poll and puts it before all who take part, in one go: one choice, in secret and with results that all see unless who asks says otherwise. */
export async function openPollIn(visit: Visit, event: GatheringView, input: SessionDeedRequest) {
  const { app, actor } = visit;
  visit.mustPass('polls.open');
  if (!event.isOwn) throw nothingHere('events.gathering-not-found');
  const { question, options, ballots, results, agreed } = input;
  const { id: pollId, told } = await app.engagement.openPoll.execute({
    actor,
    question,
    isSpoken: true,
    options,
    agreed,
    description: '',
    kind: 'single',
    results,
    secret: ballots === 'secret',
    audiences: askedIn(event),
    closesAt: closesAt(event, visit.now),
  });
  try {
    await app.events.askPoll.execute({ actor, gatheringId: event.id, pollId });
  } catch (refusal) {
    // Opened for this session, it asks nobody anything outside of it.
    await app.engagement.closePoll.execute({ actor, pollId });
    throw refusal;
  }
  return told;
}

/** Closes the poll of a session for good; its results stay before all. @throws PollNotFound */
export async function closePollOf(visit: Visit, event: GatheringView, reason: string | undefined) {
  const { app, actor } = visit;
  visit.mustPass('polls.close');
  const poll = event.isOwn ? await pollAsked(visit, (await sessionIn(visit)).live) : null;
  if (poll === null) throw nothingHere('engagement.poll-not-found');
  await app.engagement.closePoll.execute({ actor, pollId: poll.id, reason });
  // Asked once more, so that all who take part look again.
  await app.events.askPoll.execute({ actor, gatheringId: event.id, pollId: poll.id });
}
