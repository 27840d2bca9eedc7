import type { MemberStatus } from '../members/member.ts';

/** How it stands with an account, and with the house, when somebody wants to come in. */
export interface WaysInStanding {
  /** shut-out: the organisation's directory says that they may not come in */
  readonly status: MemberStatus | 'shut-out';
  /** A provider that is open was set as the only way in. */
  readonly byProvidersAlone: boolean;
  /** Keeps the password, for the day on which no provider answers. */
  readonly administers: boolean;
  /**
   * none · closed: to providers that are closed alone, also while whoever keeps one tries it · open: to one that is open · another-name:
   * to the one that names them now, which calls the account by another name
   */
  readonly link: 'none' | 'closed' | 'open' | 'another-name';
  /** What is asked for beside the password: nothing, something that is yet to be shown, or that was. */
  readonly factor: 'none' | 'asked' | 'shown';
  /** The mailbox of the account was shown lately, or a provider that is believed about addresses tells it. */
  readonly isMailboxShown: boolean;
}

/** What says whether a password lets somebody in. */
export type House = Pick<WaysInStanding, 'byProvidersAlone' | 'administers'>;

/** What comes of a password, or of a passkey in its place. */
export type ByPassword =
  'in' | 'factor' | 'by-provider' | 'suspended' | 'suspended-untold' | 'shut-out' | 'nobody';
/** What comes of a provider that names somebody. */
export type ByProvider = 'in' | 'factor' | 'unknown' | 'suspended' | 'shut-out' | 'no-door';
/** What comes of a password after a provider named somebody whom no link knows. */
export type LinkByPassword =
  | 'links'
  | 'factor'
  | 'signed-in-first'
  | 'by-provider'
  | 'another-name'
  | 'mailbox-first'
  | 'confirm-first'
  | 'nobody';

/** The first line whose condition holds says what becomes of somebody; all that are asked for nothing more come to the last. */
type Table<Outcome> = readonly (readonly [when: (standing: WaysInStanding) => boolean, becomes: Outcome])[];

/** Whether a password lets that member in at all, so that nobody needs a link. */
export const isOpenedByPassword = ({ byProvidersAlone, administers }: House): boolean =>
  !byProvidersAlone || administers;

/** Whether a form makes accounts: none could come in that is not linked. */
export const takesSignUps = ({ byProvidersAlone }: Pick<House, 'byProvidersAlone'>): boolean =>
  !byProvidersAlone;

const isLinked = ({ link }: WaysInStanding): boolean => link === 'open' || link === 'another-name';

const BY_PASSWORD: Table<ByPassword> = [
  [({ status }) => status === 'deleted', 'nobody'],
  // Until when, and why, is for who showed all that the account asks for: what is known of it may be somebody else's.
  [(s) => s.status === 'banned' && isOpenedByPassword(s) && s.factor !== 'asked', 'suspended'],
  [({ status }) => status === 'banned', 'suspended-untold'],
  [({ status }) => status === 'shut-out', 'shut-out'],
  [(s) => !isOpenedByPassword(s), 'by-provider'],
  [({ factor }) => factor === 'asked', 'factor'],
  [() => true, 'in'],
];

const BY_PROVIDER: Table<ByProvider> = [
  [({ link }) => link === 'closed', 'no-door'],
  [({ status, link }) => status === 'deleted' || link === 'none' || link === 'another-name', 'unknown'],
  [({ status }) => status === 'banned', 'suspended'],
  [({ status }) => status === 'shut-out', 'shut-out'],
  [({ factor }) => factor === 'asked', 'factor'],
  [() => true, 'in'],
];

/** Whoever is suspended or shut out is linked, and stopped on their way in. */
const LINK_BY_PASSWORD: Table<LinkByPassword> = [
  [({ status }) => status === 'deleted', 'nobody'],
  [({ status }) => status === 'pending', 'confirm-first'],
  // A password that opens the account leads to the session in which its owner links it.
  [(s) => isOpenedByPassword(s) && s.factor === 'asked', 'signed-in-first'],
  [(s) => !isOpenedByPassword(s) && isLinked(s), 'by-provider'],
  [({ link }) => link === 'another-name', 'another-name'],
  [(s) => !isOpenedByPassword(s) && !s.isMailboxShown, 'mailbox-first'],
  // No session is to be had without the link: the factor is shown on the way to it.
  [({ factor }) => factor === 'asked', 'factor'],
  [() => true, 'links'],
];

/** The last line of each table holds for everybody. */
function read<Outcome>(table: Table<Outcome>, standing: WaysInStanding): Outcome {
  return table.find(([when]) => when(standing))![1];
}

export const byPassword = (standing: WaysInStanding): ByPassword => read(BY_PASSWORD, standing);
export const byProvider = (standing: WaysInStanding): ByProvider => read(BY_PROVIDER, standing);
export const linkByPassword = (standing: WaysInStanding): LinkByPassword => read(LINK_BY_PASSWORD, standing);

/** Whether nobody could come in as them once that link is cut. */
export const isLastWayIn = (
  house: House,
  { hasOtherLink, hasPassword }: { readonly hasOtherLink: boolean; readonly hasPassword: boolean },
): boolean => !hasOtherLink && !(hasPassword && isOpenedByPassword(house));
