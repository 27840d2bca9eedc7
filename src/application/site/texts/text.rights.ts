import type { Actor } from '#domain/shared/actor';
import type { MailTemplate } from '../../shared/ports.ts';
import type { DeliveredText } from './delivered-texts.port.ts';

/** Letters on which the safety of accounts rests: whoever could write them could lead anybody astray, of higher rank too. */
const SECURITY_LETTERS: ReadonlySet<string> = new Set<MailTemplate>([
  'confirm-email',
  'already-registered',
  'reset-password',
  'password-changed',
  'confirm-new-email',
  'email-changed',
  'email-taken-back',
  'sign-ins-failed',
  'first-factor-added',
  'second-factor-added',
  'second-factor-removed',
  'second-factor-reset',
  'recovery-code-used',
  'codes-failed',
  'provider-linked',
  'provider-unlinked',
  'account-closed',
]);

/**
 * Parts of the site whose words lead nobody of higher rank astray. Every other part, and each that is still to come, is of security:
 * who gives a role, opens a way in or cannot go back must read what was delivered, or what an administrator wrote.
 */
const HARMLESS_AREAS: ReadonlySet<string> = new Set([
  'ui',
  'forum',
  'decisions',
  'modules',
  'announcements',
  'incidents',
  'editorial',
  'pages',
  'polls',
  'chat',
  'direct',
  'shortcuts',
  'events',
  'surveys',
  'ideas',
  'invitations',
  'segments',
  'sheet',
  'welcome',
  'campaigns',
  'consents',
  'services',
  'deflection',
  'figureReports',
  'insights',
  'trials',
  'lists',
  'charter',
  'review',
  'topic',
  'choosing',
  'compose',
  'official',
  'finding',
  'distance',
  'trust',
  'points',
  'engage',
  'brand',
  'claims',
  'ambassadors',
  'newcomers',
  'help',
  'words',
  'transparency',
  'authorities',
]);
/**
 * What roles are called, what a decision is said to do, and what is asked before a deed that nothing takes back, in parts that are harmless
 * otherwise.
 */
const OF_SECURITY = /^pages\.(?:forum\.role|segments\.roles|ui\.sure|decisions\.(?:step|action))\./;
/** Of those deeds, what they are called and what becomes of it: all that is handed to `Sure`, and what says that it cannot be undone. */
const BEFORE_NO_WAY_BACK: ReadonlySet<string> = new Set([
  'pages.announcements.withdraw',
  'pages.events.admin.discardLead',
  'pages.events.admin.end',
  'pages.events.admin.endLead',
  'pages.events.cover.remove',
  'pages.figureReports.remove',
  'pages.figureReports.removeHelp',
  'pages.invitations.close',
  'pages.invitations.closeHelp',
  'pages.lists.manage.tags.mergeHelp',
  'pages.pages.compose.remove',
  'pages.pages.compose.removeHelp',
  'pages.polls.pictures.remove',
  'pages.review.item.takeOver',
  'pages.review.item.takeOverHelp',
  'pages.segments.remove',
  'pages.segments.removeHelp',
  'pages.topic.mergePage.lead',
]);

type Place = Pick<DeliveredText, 'kind' | 'area' | 'key'>;

/** Whether the safety of accounts and of rights rests on a text. Refusals tell of what was not done, and lead nowhere. */
export function isOfSecurity({ kind, area, key }: Place): boolean {
  if (kind === 'letters') return SECURITY_LETTERS.has(area);
  return (
    kind === 'pages' && (!HARMLESS_AREAS.has(area) || OF_SECURITY.test(key) || BEFORE_NO_WAY_BACK.has(key))
  );
}

/** Whether a text is changed with a fresh identity alone: letters, which reach everybody, and what is of security. */
export const asksFreshIdentity = (text: Place): boolean => text.kind === 'letters' || isOfSecurity(text);

/** Whether somebody may change a text: those of security are the administrators'. */
export const mayChange = (actor: Actor, text: Place): boolean =>
  actor.may('wording.manage') && (!isOfSecurity(text) || actor.may('wording.manage-security'));

/** @throws NotAllowed */
export function mustBeAllowedToChange(actor: Actor, text: Place): void {
  actor.mustBeAllowed('wording.manage');
  if (!mayChange(actor, text)) actor.mustBeAllowed('wording.manage-security');
}
