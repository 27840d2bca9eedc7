import { boundedText } from '../../shared/bounded-text.ts';
import { addDays, addMonths, type Day, parisDay } from '../../shared/day.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';

export type AmbassadorshipId = Id<'Ambassadorship'>;

/** What is asked of whoever would be one, and for how long they are. */
export const AMBASSADOR_TERMS = {
  /** Of trust, 0 to 4. */
  level: 2,
  /** Replies that were accepted. */
  helpful: 3,
  months: 12,
  /** So many days before the end, they are asked whether they go on. */
  warnedDays: 30,
  /** So many days an invitation waits for its answer. */
  answeredDays: 30,
  motivation: { min: 40, max: 2_000 },
  reason: { min: 3, max: 500 },
} as const;

/** asked, invited: somebody has yet to say yes · serving · refused by the team · declined by who was invited · withdrawn by who asked, or an invitation taken back or never answered · over. */
type AmbassadorState = 'asked' | 'invited' | 'serving' | 'refused' | 'declined' | 'withdrawn' | 'over';
/** Of one member there is one such at most. */
export const LASTING: readonly AmbassadorState[] = ['asked', 'invited', 'serving'];

/** Why it is over: they left, its days did, the team ended it, or they were given another role. */
type AmbassadorEnd = 'left' | 'term' | 'team' | 'role';

/** What a member was, is or would be as an ambassador, once. */
export interface Ambassadorship {
  readonly id: AmbassadorshipId;
  readonly memberId: string;
  readonly state: AmbassadorState;
  /** Why they would be one, in their words; empty for who was invited. */
  readonly motivation: string;
  /** When they accepted the charter; null for who was invited and has not answered. */
  readonly charterAt: Date | null;
  readonly openedAt: Date;
  /** Who of the team invited them; null for who asked. */
  readonly invitedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  /** What the team says to it as it stands; the member reads it. */
  readonly reason: string;
  readonly since: Day | null;
  /** The last day of the term. */
  readonly until: Day | null;
  /** When they were told that the term is nearly over. */
  readonly warnedAt: Date | null;
  /** When they said that they would go on. */
  readonly wishedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedWhy: AmbassadorEnd | null;
  /** The invitation link of theirs. */
  readonly linkId: string | null;
}

export class AmbassadorshipNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.ambassadorship-not-found';
  constructor() {
    super('No such ambassadorship');
  }
}

/** Somebody was quicker, or there is nothing of the kind to be done. */
export class AmbassadorshipMoved extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.ambassadorship-moved';
  constructor() {
    super('The ambassadorship is not in that state');
  }
}

/** One is asked for, offered or held already. */
export class AmbassadorAlready extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.ambassador-already';
  constructor() {
    super('There is one already');
  }
}

/** Not yet: what is asked is shown on the page. */
export class AmbassadorNotYet extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.ambassador-not-yet';
  constructor() {
    super('What is asked of ambassadors is not met');
  }
}

/** A sanction is in force, or they hold another role by now. */
export class AmbassadorNotFit extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.ambassador-not-fit';
  constructor() {
    super('Another role or a sanction stands against it');
  }
}

/** How a member stands to what is asked of ambassadors. */
export interface AmbassadorStanding {
  readonly level: number;
  readonly helpful: number;
  readonly isFree: boolean;
  /** A plain member: whoever works for the organisation has another office. */
  readonly isPlain: boolean;
}

/** Without which nobody is one, whoever says yes. */
const isFit = ({ isFree, isPlain }: AmbassadorStanding): boolean => isPlain && isFree;

export const meetsTerms = (standing: AmbassadorStanding): boolean => {
  const { level, helpful } = standing;
  return isFit(standing) && level >= AMBASSADOR_TERMS.level && helpful >= AMBASSADOR_TERMS.helpful;
};

const NOTHING = {
  motivation: '',
  charterAt: null,
  invitedBy: null,
  decidedAt: null,
  decidedBy: null,
  reason: '',
  since: null,
  until: null,
  warnedAt: null,
  wishedAt: null,
  endedAt: null,
  endedWhy: null,
  linkId: null,
} as const;

/** @throws InvalidValue beside `motivation` or `charter`, AmbassadorNotYet */
export function askedToServe(p: {
  readonly id: AmbassadorshipId;
  readonly memberId: string;
  readonly motivation: string;
  readonly charter: boolean;
  readonly standing: AmbassadorStanding;
  readonly at: Date;
}): Ambassadorship {
  if (!meetsTerms(p.standing)) throw new AmbassadorNotYet();
  const motivation = boundedText('motivation', p.motivation, AMBASSADOR_TERMS.motivation);
  mustAccept(p.charter);
  const { id, memberId, at } = p;
  return { ...NOTHING, id, memberId, state: 'asked', motivation, charterAt: at, openedAt: at };
}

/** By the team, which judges for itself; whoever is no plain member has an office already. @throws InvalidValue beside `reason` or `member` */
export function invitedToServe(p: {
  readonly id: AmbassadorshipId;
  readonly memberId: string;
  readonly by: string;
  readonly reason: string;
  readonly standing: AmbassadorStanding;
  readonly at: Date;
}): Ambassadorship {
  if (!isFit(p.standing)) throw new InvalidValue('member', 'community.ambassador-not-plain');
  const { id, memberId, at, by } = p;
  const reason = reasonOf(p.reason);
  return { ...NOTHING, id, memberId, state: 'invited', openedAt: at, invitedBy: by, reason };
}

/** Yes is judged by how the member stands when it is said. */
type Verdict = { readonly serves: true; readonly standing: AmbassadorStanding } | { readonly serves: false };

/** The team says yes or no to who asked. @throws AmbassadorshipMoved, InvalidValue beside `reason`, AmbassadorNotFit */
export function decidedService(
  one: Ambassadorship,
  p: Verdict & { readonly by: string; readonly reason: string; readonly at: Date },
): Ambassadorship {
  mustBe(one, 'asked');
  const reason = reasonOf(p.reason);
  if (p.serves) mustBeFit(p.standing);
  const decided = { ...one, decidedAt: p.at, decidedBy: p.by, reason };
  return p.serves ? begun(decided, p.at) : { ...decided, state: 'refused' };
}

/** Who was invited says yes or no. @throws AmbassadorshipMoved, InvalidValue beside `charter`, AmbassadorNotFit */
export function answeredInvitation(
  one: Ambassadorship,
  p: Verdict & { readonly charter?: boolean; readonly at: Date },
): Ambassadorship {
  mustBe(one, 'invited');
  if (!p.serves) return { ...one, state: 'declined', reason: '', endedAt: p.at };
  mustAccept(p.charter ?? false);
  mustBeFit(p.standing);
  return begun({ ...one, charterAt: p.at, decidedAt: p.at, decidedBy: one.invitedBy }, p.at);
}

/** Whoever asked thinks better of it. @throws AmbassadorshipMoved */
export function withdrawnAsking(one: Ambassadorship, at: Date): Ambassadorship {
  mustBe(one, 'asked');
  return { ...one, state: 'withdrawn', endedAt: at };
}

/** The team thinks better of it, or nobody answered. @throws AmbassadorshipMoved */
export function takenBackInvitation(one: Ambassadorship, at: Date): Ambassadorship {
  mustBe(one, 'invited');
  return { ...one, state: 'withdrawn', reason: '', endedAt: at };
}

/** What the team said as it began is not why it ends. @throws AmbassadorshipMoved, InvalidValue beside `reason` */
export function endedService(
  one: Ambassadorship,
  p: { readonly why: AmbassadorEnd; readonly reason?: string; readonly at: Date },
): Ambassadorship {
  mustBe(one, 'serving');
  const reason = p.why === 'team' ? reasonOf(p.reason ?? '') : '';
  return { ...one, state: 'over', reason, endedAt: p.at, endedWhy: p.why };
}

/** The team ended it with a sanction, which says why in its own words. @throws AmbassadorshipMoved */
export function sanctionedService(one: Ambassadorship, at: Date): Ambassadorship {
  mustBe(one, 'serving');
  return { ...one, state: 'over', reason: '', endedAt: at, endedWhy: 'team' };
}

/** Nobody is sent to the community by who is kept from it. @throws AmbassadorshipMoved, AmbassadorNotFit */
export function mustOpenLink({ state }: Ambassadorship, { isFree }: AmbassadorStanding): void {
  if (state !== 'serving') throw new AmbassadorshipMoved();
  if (!isFree) throw new AmbassadorNotFit();
}

/** They would go on after the term. Said twice, it stays said. @throws AmbassadorshipMoved */
export function wishedToGoOn(one: Ambassadorship, at: Date): Ambassadorship {
  mustBe(one, 'serving');
  return { ...one, wishedAt: one.wishedAt ?? at };
}

/** Another term after this one, which is warned of anew. @throws AmbassadorshipMoved, AmbassadorNotYet while there is time */
export function renewedService(one: Ambassadorship, p: { by: string; at: Date }): Ambassadorship {
  mustBe(one, 'serving');
  if (!mayBeRenewed(one, parisDay(p.at))) throw new AmbassadorNotYet();
  const until = addMonths(one.until!, AMBASSADOR_TERMS.months);
  return { ...one, until, warnedAt: null, wishedAt: null, decidedAt: p.at, decidedBy: p.by };
}

/** While its last days run, or once its holder asked. */
export const mayBeRenewed = ({ state, until, wishedAt }: Ambassadorship, today: Day): boolean =>
  state === 'serving' && (wishedAt !== null || addDays(today, AMBASSADOR_TERMS.warnedDays) >= until!);

/** The last day on which an invitation is answered. */
export const answeredUntil = ({ openedAt }: Pick<Ambassadorship, 'openedAt'>): Day =>
  addDays(parisDay(openedAt), AMBASSADOR_TERMS.answeredDays);

/** What is to be done about a term or an invitation today. */
export const dueOf = (
  { state, openedAt, until, warnedAt }: Ambassadorship,
  today: Day,
): 'warn' | 'end' | 'lapse' | null => {
  if (state === 'invited') return answeredUntil({ openedAt }) < today ? 'lapse' : null;
  if (state !== 'serving' || until === null) return null;
  if (until < today) return 'end';
  return warnedAt === null && addDays(today, AMBASSADOR_TERMS.warnedDays) >= until ? 'warn' : null;
};

function begun(one: Ambassadorship, at: Date): Ambassadorship {
  const since = parisDay(at);
  return { ...one, state: 'serving', since, until: addMonths(since, AMBASSADOR_TERMS.months) };
}

function mustBe({ state }: Ambassadorship, wanted: AmbassadorState): void {
  if (state !== wanted) throw new AmbassadorshipMoved();
}

function mustBeFit(standing: AmbassadorStanding): void {
  if (!isFit(standing)) throw new AmbassadorNotFit();
}

function mustAccept(charter: boolean): void {
  if (!charter) throw new InvalidValue('charter', 'community.ambassador-charter');
}

const reasonOf = (raw: string): string => boundedText('reason', raw, AMBASSADOR_TERMS.reason);
