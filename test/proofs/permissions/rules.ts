import { isVisitor, type Principal, writes } from './principals.ts';
import { knowledge, seesDeleted, type Situation } from './situations.ts';

/**
 * What is answered: done; a rule of the thing itself stands against it; what was sent is not understood; signing in comes
 * first; the password comes first; not allowed; nothing there; no longer there; a fault.
 */
export type Outcome =
  'yes' | 'rule' | 'invalid' | 'sign-in' | 'identity' | 'no' | 'hidden' | 'gone' | 'fault';

/** A class of rule: what each principal may be answered, on each thing. */
export type Rule = (who: Principal, thing: Situation) => readonly Outcome[];

export type Circle = (who: Principal) => boolean;

const active =
  (...roles: readonly string[]): Circle =>
  (who) =>
    who.status === 'active' && roles.includes(who.role);
const reaching =
  (circle: Circle): Circle =>
  (who) =>
    circle(who) && who.reaches;

/** Circles of people, as the columns of the matrix say them. */
export const WRITERS: Circle = writes;
export const MODERATORS = reaching(active('moderator', 'community_manager', 'administrator'));
export const ANY_MODERATOR = active('moderator', 'community_manager', 'administrator');
/** What is about whole members is theirs whose rights no category bounds. */
export const UNBOUND_MODERATORS: Circle = (who) => ANY_MODERATOR(who) && !who.isScoped;
export const MANAGERS = active('community_manager', 'administrator');
export const ADMINISTRATORS = active('administrator');
export const AGENTS = reaching(active('agent'));
export const ANY_AGENT = active('agent');
const ANNOUNCERS = active('agent', 'community_manager', 'administrator');
export const DESK = active('agent', 'community_manager', 'administrator');
/** What no category holds is theirs whose rights no category bounds. */
export const UNBOUND_DESK: Circle = (who) => DESK(who) && !who.isScoped;
export const UNBOUND_ANNOUNCERS: Circle = (who) => ANNOUNCERS(who) && !who.isScoped;
export const BACK_OFFICE = active('agent', 'moderator', 'community_manager', 'administrator');
export const TAGGERS = reaching(
  active('ambassador', 'agent', 'moderator', 'community_manager', 'administrator'),
);
export const nobody: Circle = () => false;

// Rules that look at nobody's thing ------------------------------------------------------------------------------

/** Open to everybody, signed in or not. */
export const open: Rule = () => ['yes'];
export const nothing: Rule = () => ['hidden'];

/** For those who have an account, in whatever state short of banned. */
export const ownAccount: Rule = (who) => (isVisitor(who) ? ['sign-in'] : ['yes']);

/** What confirmed members read of each other: silenced ones read on. */
export const membersArea: Rule = (who) => {
  if (isVisitor(who)) return ['sign-in'];
  return who.status === 'pending' ? ['no'] : ['yes'];
};

/** What one must not be kept from writing for. */
export const by =
  (circle: Circle): Rule =>
  (who) => {
    if (isVisitor(who)) return ['sign-in'];
    return circle(who) ? ['yes'] : ['no'];
  };

/** What the others do not know of: who is not of the circle is told that there is nothing. */
export const hiddenBut =
  (circle: Circle): Rule =>
  (who) => {
    if (isVisitor(who)) return ['sign-in'];
    return circle(who) ? ['yes'] : ['hidden'];
  };

/** The same rule, where the answer may also be one of these for whoever may come in. */
export const orElse =
  (rule: Rule, ...more: readonly Outcome[]): Rule =>
  (who, thing) => {
    const expected = rule(who, thing);
    return expected.includes('yes') ? [...expected, ...more] : expected;
  };

// Rules on a topic or a reply ------------------------------------------------------------------------------------

/** A topic, or what stands in it. */
export const reading: Rule = (who, thing) => {
  const known = knowledge(who, thing);
  if (known !== 'knows') return [known];
  if (!isGone(thing) || seesDeleted(who)) return ['yes'];
  if (isTheirs(who, thing) && !isMachine(who)) return thing.state === 'deleted' ? ['yes', 'gone'] : ['yes'];
  // What was never shown is not known of either.
  return thing.state === 'held' ? ['hidden'] : ['gone'];
};

/** One reply, which may have been taken away while its topic stands. */
export const readingReply: Rule = (who, thing) => {
  const answers = reading(who, thing);
  if (thing.state !== 'reply deleted' || seesDeleted(who) || !answers.includes('yes')) return answers;
  return isTheirs(who, thing) ? ['yes', 'gone'] : ['gone'];
};

/** A category, which is no secret where only members may enter. */
export const readingShelf: Rule = (who, thing) => {
  return knowledge(who, thing) === 'knows' ? ['yes'] : ['hidden'];
};

/** Only what everybody may read, whoever asks. */
export const publicOnly: Rule = (_who, thing) =>
  thing.audience === 'public' && !isGone(thing) ? ['yes'] : ['hidden'];

interface Deed {
  /** Whose right it is on the thing of somebody else. */
  readonly others: Circle;
  /** Whose right it is on one's own; that of `others` as well. */
  readonly own?: Circle;
  /** Whose right it is on a word of an agent; that of `others` unless told. */
  readonly agents?: Circle;
  /** Nobody does it to an equal or higher rank. */
  readonly overRank?: boolean;
  /** What is answered to whoever may, where the thing is not open. */
  readonly when?: Partial<Record<Situation['state'], readonly Outcome[]>>;
}

const mayAct = (who: Principal, thing: Situation, deed: Deed): boolean => {
  if (thing.whose === 'own') return deed.others(who) || (deed.own?.(who) ?? false);
  if (thing.whose === 'agent' && deed.agents) return deed.agents(who);
  if (thing.whose === 'administrator' && deed.overRank) return false;
  return deed.others(who);
};

const OF_WHAT_IS_AWAY: readonly Outcome[] = ['gone', 'rule'];

/** Nobody but who is shown what was taken away finds it, and its author what was not deleted. */
const isGone = ({ state }: Situation): boolean => ['deleted', 'hidden', 'held'].includes(state);
export const isAway = (thing: Situation): boolean => isGone(thing) || thing.state === 'reply deleted';
/** What became of the words of its member is nothing for a machine to know (ADR 33). */
export const isMachine = ({ scopes }: Principal): boolean => scopes !== undefined;
export const isTheirs = (who: Principal, { whose }: Situation): boolean => whose === 'own' && !isVisitor(who);

/** What whoever may is answered about a thing as it stands. */
function asItStands(who: Principal, thing: Situation, { when }: Deed): readonly Outcome[] {
  const { state } = thing;
  if (state !== 'hidden' && state !== 'held')
    return when?.[state] ?? (isAway(thing) ? OF_WHAT_IS_AWAY : ['yes']);
  const away = [when?.deleted ?? OF_WHAT_IS_AWAY, when?.['reply deleted'] ?? OF_WHAT_IS_AWAY].flat();
  if (seesDeleted(who) || isTheirs(who, thing)) return [...new Set([...away, 'yes', 'hidden'] as const)];
  return state === 'held' ? ['hidden'] : OF_WHAT_IS_AWAY;
}

/** An act on a topic or a reply: who may know of it, who may do it, and whether it can be done as the thing stands. */
export const acting =
  (deed: Deed): Rule =>
  (who, thing) => {
    if (isVisitor(who)) return ['sign-in'];
    const may = who.status === 'active' && mayAct(who, thing, deed);
    const known = knowledge(who, thing);
    if (known !== 'knows') return may ? ['hidden'] : ['hidden', 'no'];
    if (may) return asItStands(who, thing, deed);
    return thing.state === 'held' ? ['no', 'hidden'] : isAway(thing) ? ['no', 'gone'] : ['no'];
  };
