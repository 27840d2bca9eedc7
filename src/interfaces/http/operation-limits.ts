import type { ThrottleRule } from '#application/shared/ports';
import { ofSite } from '#application/shared/by-network';
import { EXPORTS_PER_CALLER } from '#application/shared/exports-per-caller';
import { MESSAGES } from '#application/community/chat/chat.gate';
import { GATHERINGS } from '#application/community/chat/conversation.gate';
import { REMOVALS } from '#application/community/chat/removing.policy';
import { CHECKED_LINES, CHECKS, LISTS } from '#application/community/invitations/invite-members';
import { searchesOfNetwork } from '#application/community/search/search-limit.policy';
import { rulesOfWriting } from '#application/community/topics/write-limit.policy';
import { SEATS_PER_HOUR } from '#application/events/registrations/seats-per-hour.policy';
import { VOTES_PER_HOUR } from '#application/engagement/ideas/votes-per-hour.policy';
import { COMMENTS_PER_HOUR } from '#application/engagement/ideas/comment-on-idea';
import { IDEAS_PER_DAY } from '#application/engagement/ideas/propose-idea';
import { POLLS_PER_DAY } from '#application/engagement/polls/open-poll';
import { REVIEWS_PER_DAY } from '#application/engagement/services/write-review';
import { FEEDBACK_PER_HOUR } from '#application/engagement/trials/give-feedback';
import { APPEALS_PER_DAY } from '#application/moderation/appeals/file-appeal';
import {
  REPORTS_PER_MEMBER,
  REPORTS_PER_NETWORK,
  URGENT_PER_MEMBER,
  URGENT_PER_NETWORK,
} from '#application/moderation/reports/report.limits';
import { PINGS } from '#application/site/webhooks/ping-webhook';
import { READERS_PER_NETWORK, READS_PER_MINUTE } from './reads-per-minute.ts';
import { SEARCHES_PER_MINUTE } from './searches-per-minute.ts';

/** How much a client may call, told in its answers and on its page. */
export const CALL_LIMITS = {
  calls: { name: 'default', limit: 600, windowSeconds: 60 },
  writes: { name: 'writes', limit: 120, windowSeconds: 60 },
} as const satisfies Readonly<Record<string, ThrottleRule>>;

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
export const isSafe = (method: string): boolean => SAFE.includes(method.toUpperCase());

/** By which each call of a client is counted. */
export const limitsOfCalls = (method: string): readonly ThrottleRule[] =>
  isSafe(method) ? [CALL_LIMITS.calls] : [CALL_LIMITS.calls, CALL_LIMITS.writes];

/** @property level of trust at which it counts, where levels differ; the one without is for all others */
interface ToldRule extends ThrottleRule {
  readonly level?: number;
}

/**
 * Whom a limit counts: `caller` is the client, or the account of who calls without one; `thing` is what the path names, whoever calls;
 * `site` is the /48 of IPv6 that a network is one of.
 */
export type Whom = 'client' | 'account' | 'caller' | 'network' | 'site' | 'thing';

interface Limits {
  readonly whom: Whom;
  readonly rules: readonly ToldRule[];
}

const writing = rulesOfWriting();
const of = (whom: Whom, ...rules: readonly ToldRule[]): Limits => ({ whom, rules });

/** By network, and by the site that it is one of, as `hitByNetwork` counts. */
const ofNetwork = (...rules: readonly ThrottleRule[]): readonly Limits[] => [
  of('network', ...rules),
  of('site', ...rules.map(ofSite)),
];

const WRITES = of('account', ...writing.writes);
const MARKS = of('account', ...writing.marks);
const POSTS = [WRITES, of('account', ...writing.posts)];
const REACTIONS = [MARKS, of('account', ...writing.reactions)];
const CONVERSATIONS = of('account', ...writing.conversations);
const VOTES = of('account', VOTES_PER_HOUR);
const SEATS = of('account', SEATS_PER_HOUR);
const CHAT = of('account', { ...MESSAGES.newcomers, level: 0 }, MESSAGES.members);

/** What operations have of their own, beside what every call of a client counts as: the very rules that refuse. */
const OWN: Readonly<Record<string, readonly Limits[]>> = {
  openTopic: POSTS,
  postAnswer: POSTS,
  retitleTopic: [WRITES],
  editPost: [WRITES],
  markHelpful: REACTIONS,
  unmarkHelpful: [MARKS],
  acceptAnswer: [MARKS],
  withdrawAcceptance: [MARKS],
  blockMember: [MARKS],
  muteMember: [MARKS],
  postMessage: [CHAT],
  editMessage: [CHAT],
  removeMessage: [of('account', REMOVALS)],
  putMessageBack: [of('account', REMOVALS)],
  startConversation: [CHAT, of('account', GATHERINGS), CONVERSATIONS],
  welcomeToConversation: [of('account', GATHERINGS), CONVERSATIONS],
  openPoll: [of('account', POLLS_PER_DAY), ...POSTS],
  changePoll: [WRITES],
  proposeIdea: [of('account', IDEAS_PER_DAY), ...POSTS],
  editIdea: [WRITES],
  commentOnIdea: [of('account', COMMENTS_PER_HOUR), ...POSTS],
  editIdeaComment: [WRITES],
  voteForIdea: [VOTES],
  withdrawVote: [VOTES],
  registerForEvent: [SEATS],
  cancelRegistration: [SEATS],
  changeRegistrationAnswers: [SEATS],
  takeOfferedSeat: [SEATS],
  reviewService: [of('account', REVIEWS_PER_DAY), ...POSTS],
  editReview: [WRITES],
  editOwnProfile: [WRITES],
  giveTrialFeedback: [of('account', FEEDBACK_PER_HOUR)],
  fileAppeal: [of('thing', APPEALS_PER_DAY)],
  fileReport: [
    of('account', REPORTS_PER_MEMBER, URGENT_PER_MEMBER),
    ...ofNetwork(REPORTS_PER_NETWORK, URGENT_PER_NETWORK),
  ],
  searchPublic: ofNetwork(...searchesOfNetwork(SEARCHES_PER_MINUTE)),
  askForExport: [of('caller', EXPORTS_PER_CALLER)],
  checkImport: [of('caller', CHECKS, CHECKED_LINES)],
  importMembers: [of('account', LISTS)],
  pingWebhook: [of('thing', PINGS)],
};

/** Operations that have limits of their own. */
export const LIMITED_OPERATIONS = Object.keys(OWN);

interface ToldLimit {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
  readonly counts: Whom;
  readonly level?: number;
}

const reads = (limit: number): ThrottleRule => ({ name: 'reads', limit, windowSeconds: 60 });
const READS = [
  of('account', reads(READS_PER_MINUTE)),
  ...ofNetwork(reads(READS_PER_MINUTE * READERS_PER_NETWORK)),
];

/** All that bounds an operation, as the document tells it. @param isForClients whether a client may call it at all */
export function limitsOf(operation: string, method: string, isForClients: boolean): readonly ToldLimit[] {
  const calls = isForClients ? [of('client', ...limitsOfCalls(method))] : [];
  return [...calls, ...(isSafe(method) ? READS : []), ...(OWN[operation] ?? [])].flatMap(({ whom, rules }) =>
    rules.map(({ name, limit, windowSeconds, level }) => ({
      name,
      limit,
      windowSeconds,
      counts: whom,
      ...(level !== undefined && { level }),
    })),
  );
}

/** Those of its own whose number is the same for whoever calls: in `RateLimit-Policy` beside those of all calls. */
export const fixedLimitsOf = (operation: string): readonly ThrottleRule[] =>
  (OWN[operation] ?? [])
    .filter(({ whom }) => whom !== 'network' && whom !== 'site')
    .flatMap(({ rules }) => rules)
    .filter((rule, _, all) => all.every((other) => other === rule || other.name !== rule.name));
