import type { Principal } from './principals.ts';
import { isVisitor } from './principals.ts';
import {
  isMachine,
  isTheirs,
  MANAGERS,
  type Outcome,
  type Rule,
  UNBOUND_ANNOUNCERS,
  UNBOUND_MODERATORS,
  WRITERS,
} from './rules.ts';
import { knowledge, type Situation } from './situations.ts';

// Rules on a poll, a survey, a channel, an event or an idea: each asks first whether there is anything for who asks -------

const isOutOfSight = ({ state }: Situation): boolean => state === 'hidden' || state === 'held';

/** What a decision or a rule took out of sight is its author's alone, whoever else moderates: they judge it in their queue. */
const knows = (who: Principal, thing: Situation): boolean =>
  knowledge(who, thing) === 'knows' && (!isOutOfSight(thing) || isTheirs(who, thing));

/** An act on what somebody may know of. @param may whose right it is */
const deed =
  (
    may: (who: Principal, thing: Situation) => boolean,
    stands: (who: Principal, thing: Situation) => readonly Outcome[],
  ): Rule =>
  (who, thing) => {
    if (isVisitor(who)) return ['sign-in'];
    const isAllowed = WRITERS(who) && may(who, thing);
    if (!knows(who, thing)) return isAllowed ? ['hidden'] : ['hidden', 'no'];
    if (!isAllowed) return isOutOfSight(thing) ? ['no', 'hidden'] : ['no'];
    // Nothing is done with what is out of sight, or its author alone sees what comes of it.
    return isOutOfSight(thing) ? [...stands(who, thing), 'rule', 'no', 'hidden'] : stands(who, thing);
  };

const done = (): readonly Outcome[] => ['yes'];
const unlessClosed = (_who: Principal, { state }: Situation): readonly Outcome[] =>
  state === 'closed' ? ['rule'] : ['yes'];

/** A poll, an idea, and what else is shown to whoever may know of it. */
export const readingPart: Rule = (who, thing) =>
  knows(who, thing) && !(isOutOfSight(thing) && isMachine(who)) ? ['yes'] : ['hidden'];

// Polls and surveys ------------------------------------------------------------------------------------------------------

/** Nobody votes where they are not asked, however much they oversee: in a branch or a group that they are not of. */
const isAsked = ({ audience }: Situation): boolean =>
  audience !== 'other branch' && audience !== 'other group';

export const votingInPoll: Rule = deed((_who, thing) => isAsked(thing), unlessClosed);

/** Who asked runs what they asked to its end, also where they have fallen to where they would ask nothing more. */
const runsPoll = (who: Principal, thing: Situation): boolean => MANAGERS(who) || isTheirs(who, thing);
export const runningPoll: Rule = deed(runsPoll, unlessClosed);
/** Whoever did not ask it and does not run polls is shown no form. */
export const runningPollPage: Rule = (who, thing) => {
  const expected = runningPoll(who, thing);
  if (expected.includes('no')) return [...expected, 'hidden'];
  return thing.state === 'closed' && runsPoll(who, thing) ? [...expected, 'yes'] : expected;
};
/** To who does not run polls there is no desk, and nothing on it. */
const atPollDesk =
  (stands: (thing: Situation) => readonly Outcome[]): Rule =>
  (who, thing) => {
    if (isVisitor(who)) return ['sign-in'];
    if (!MANAGERS(who) || !knows(who, thing)) return ['hidden'];
    return isOutOfSight(thing) ? [...stands(thing), 'hidden'] : stands(thing);
  };
export const bringingPollBack: Rule = atPollDesk(done);
/** What takes votes is at hand. */
export const archivingPoll: Rule = atPollDesk(({ state }) => (state === 'closed' ? ['yes'] : ['rule']));
/** Its pictures are the affair of who asked, whoever else runs polls. */
export const picturingPoll: Rule = deed(isTheirs, unlessClosed);
export const picturingPollPage: Rule = (who, thing) =>
  MANAGERS(who) && !isTheirs(who, thing) ? ['hidden'] : runningPollPage(who, thing);

/** Nobody is shown a draft on the site, those who write it neither. */
export const readingSurvey: Rule = (who, thing) =>
  thing.state === 'draft' ? ['hidden'] : readingPart(who, thing);
export const answeringSurvey: Rule = (who, thing) => {
  if (isVisitor(who)) return ['sign-in'];
  if (thing.state === 'draft') return ['hidden', ...(WRITERS(who) ? [] : (['no'] as const))];
  return votingInPoll(who, thing);
};

/** Of what is over, one is led to what came of it. */
export const answeringPage: Rule = (who, thing) =>
  answeringSurvey(who, thing).map((outcome) => (outcome === 'rule' ? 'yes' : outcome));

// Events -----------------------------------------------------------------------------------------------------------------

const plans = (who: Principal, thing: Situation): boolean =>
  MANAGERS(who) || (isTheirs(who, thing) && UNBOUND_ANNOUNCERS(who));
/** What is planned or was taken away is known to who runs it. */
const knowsEvent = (who: Principal, thing: Situation): boolean =>
  plans(who, thing) || (knowledge(who, thing) === 'knows' && thing.state !== 'draft' && !isOutOfSight(thing));

export const readingEvent: Rule = (who, thing) => (knowsEvent(who, thing) ? ['yes'] : ['hidden']);
export const readingEventSignedIn: Rule = (who, thing) =>
  isVisitor(who) ? ['sign-in'] : readingEvent(who, thing);
/** Others who plan events know of no such page. */
export const runningEvent: Rule = (who, thing) =>
  isVisitor(who) ? ['sign-in'] : plans(who, thing) ? ['yes'] : ['hidden'];
export const coming: Rule = (who, thing) => {
  if (isVisitor(who)) return ['sign-in'];
  if (!knowsEvent(who, thing)) return WRITERS(who) ? ['hidden'] : ['hidden', 'no'];
  if (!WRITERS(who)) return ['no'];
  return thing.state === 'open' ? ['yes', 'rule'] : ['rule', 'hidden'];
};
/** A draft is in nobody's calendar yet. */
export const readingEventFile: Rule = (who, thing) =>
  thing.state === 'draft' ? ['hidden'] : readingEvent(who, thing);
/** Who has a seat or runs it; nobody who is asked for here has a seat. */
export const hearingSession: Rule = (who, thing) =>
  thing.state !== 'draft' && plans(who, thing) ? ['yes'] : ['no'];

// Ideas ------------------------------------------------------------------------------------------------------------------

export const supporting: Rule = (who, thing) => {
  const expected = deed(() => true, done)(who, thing);
  return expected.includes('yes') ? [...expected, 'rule'] : expected;
};
export const commentingIdea: Rule = deed(() => true, done);
export const rewordingIdea: Rule = deed(isTheirs, done);
/** The forms for what is somebody else's are not there, or not for them. */
export const rewordingIdeaPage: Rule = (who, thing) => {
  const expected = rewordingIdea(who, thing);
  return expected.includes('no') ? [...expected, 'hidden'] : expected;
};
export const answeringIdea: Rule = (who, thing) => {
  if (isVisitor(who)) return ['sign-in'];
  if (!UNBOUND_ANNOUNCERS(who)) return ['hidden'];
  return isOutOfSight(thing) ? ['hidden', 'rule', 'yes'] : ['yes'];
};

// Channels ---------------------------------------------------------------------------------------------------------------

/** The place itself: a message in it that is out of sight changes nothing. */
const placeOf = (thing: Situation): Situation => (isOutOfSight(thing) ? { ...thing, state: 'open' } : thing);

export const readingChannel: Rule = (who, thing) => {
  if (isVisitor(who)) return ['sign-in'];
  if (who.status === 'pending') return ['no'];
  return knows(who, placeOf(thing)) ? ['yes'] : ['hidden'];
};
/** Where it is locked, those who steer it go on. */
export const writingInChannel: Rule = (who, thing) =>
  deed(
    () => true,
    (each, { state }) =>
      state !== 'closed' ? ['yes'] : UNBOUND_MODERATORS(each) ? ['yes', 'rule'] : ['rule'],
  )(who, placeOf(thing));
export const takingUpPage: Rule = (who, thing) => deed(() => true, done)(who, placeOf(thing));
/** What others do not see becomes no topic. */
export const takingUpExchange: Rule = (who, thing) => {
  const expected = takingUpPage(who, thing);
  if (!expected.includes('yes')) return expected;
  return isOutOfSight(thing) ? ['invalid', 'rule', 'hidden'] : ['yes', 'invalid', 'rule'];
};
export const steeringChannel: Rule = (who, thing) =>
  deed((each) => UNBOUND_MODERATORS(each), done)(who, placeOf(thing));
export const describingChannel: Rule = (who, thing) => {
  if (isVisitor(who)) return ['sign-in'];
  return MANAGERS(who) && knows(who, placeOf(thing)) ? ['yes'] : ['hidden'];
};

/** Where a message stands: of what is hidden the others see that something was there, of what waits nothing. */
export const findingMessage: Rule = (who, thing) => {
  const place = readingChannel(who, thing);
  if (!place.includes('yes') || !isOutOfSight(thing) || isTheirs(who, thing)) return place;
  return thing.state === 'held' ? ['hidden'] : ['yes', 'hidden', 'gone'];
};
export const reactingToMessage: Rule = (who, thing) => {
  const expected = writingInChannel(who, thing);
  if (!expected.includes('yes') && !expected.includes('rule')) return expected;
  if (thing.state === 'held' && !isTheirs(who, thing)) return ['hidden'];
  return isOutOfSight(thing) ? ['rule', 'hidden'] : thing.state === 'closed' ? ['yes', 'rule'] : ['yes'];
};
/** Who steers the channel is told that what is out of sight cannot be pinned. */
export const pinningMessage: Rule = (who, thing) => {
  const expected = steeringChannel(who, thing);
  return isOutOfSight(thing) && expected.includes('yes') ? ['yes', 'rule', 'hidden'] : expected;
};
/** What they said themselves they take back; and what one of them removed is there no more for the next. */
export const removingMessage: Rule = (who, thing) => {
  const expected = steeringChannel(who, thing);
  if (!expected.includes('yes')) return thing.state === 'held' ? [...expected, 'hidden'] : expected;
  return isTheirs(who, thing) ? ['hidden'] : ['yes', 'rule', 'hidden'];
};
/** Of those who steer, who is level with whoever removed it shows it again. */
export const puttingMessageBack: Rule = (who, thing) => {
  const expected = steeringChannel(who, thing);
  if (!expected.includes('yes')) return thing.state === 'held' ? [...expected, 'hidden'] : expected;
  return ['yes', 'hidden', 'no'];
};
/** Nobody mends or takes back what somebody else said: for whoever writes, there is no such message of theirs. */
export const mendingMessage: Rule = (who, thing) => {
  if (isVisitor(who)) return ['sign-in'];
  if (!WRITERS(who)) return ['no', ...(who.status === 'pending' ? [] : (['hidden'] as const))];
  if (!isTheirs(who, thing)) return thing.state === 'closed' ? ['hidden', 'no', 'rule'] : ['hidden', 'no'];
  return isOutOfSight(thing) ? ['yes', 'rule', 'hidden'] : ['yes'];
};
/** To be seen writing, one must be let in and may write there: where it is locked, only who steers it may. */
export const beingSeenWriting: Rule = (who, thing) =>
  WRITERS(who) && writingInChannel(who, thing).includes('yes') ? ['yes'] : ['no'];
