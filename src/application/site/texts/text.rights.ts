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

type Place = Pick<DeliveredText, 'kind' | 'area'>;

/** Whether somebody may change a text: letters of security are the administrators'. */
export const mayChange = (actor: Actor, { kind, area }: Place): boolean =>
  actor.may('wording.manage') &&
  (kind !== 'letters' || !SECURITY_LETTERS.has(area) || actor.may('wording.manage-security'));

/** @throws NotAllowed */
export function mustBeAllowedToChange(actor: Actor, text: Place): void {
  actor.mustBeAllowed('wording.manage');
  if (!mayChange(actor, text)) actor.mustBeAllowed('wording.manage-security');
}
