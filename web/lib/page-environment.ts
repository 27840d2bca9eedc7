import type { FieldsKept } from '#application/community/accounts/kept-forms/kept-forms.port';
import type { ShownAnnouncement } from '#application/site/announcements/shown-announcements.query';
import type { Viewer } from '#application/shared/viewer';
import type { App } from '#interfaces/composition/app';
import type { Keeping } from '#interfaces/http/keeping';
import type { SiteFacts } from '#interfaces/composition/site-facts';
import type { ApiDocument } from '#interfaces/http/openapi';
import type { ProblemDetails } from '#interfaces/http/problem-details';
import type { Room } from '#interfaces/http/room';
import type { PolicyName } from '#interfaces/http/policies';
import type { Locale } from './texts.tsx';

/** What the organisation calls itself, and how it wants the site to look. */
export type SiteView = SiteFacts;

/** What a request brings to a page: who looks, in which language, and what may be called. */
export interface PageEnvironment {
  readonly app: App;
  readonly viewer: Viewer;
  readonly locale: Locale;
  readonly site: SiteView;
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether single keys do something on pages. */
  readonly shortcuts: boolean;
  /** Asked once a page is rendered: what is answered by a redirect shows none. */
  readonly unreadNotifications: () => Promise<number>;
  /** Private conversations in which something is new; asked as the other. */
  readonly unreadMessages: () => Promise<number>;
  /** Whether scripts of this browser tell how far a page was read. */
  readonly tellsReading: boolean;
  /** Of the scripts of this answer; none where pages are made for all visitors, whose scripts are known by their place. */
  readonly nonce: string | null;
  readonly network: string;
  /** A program that reads by itself, by what it calls itself. */
  readonly isRobot: boolean;
  /** There is no member yet: the page that founds the community is open, and what it points to. */
  readonly beforeFounding: boolean;
  /** A visitor who has chosen no language, and whose browser asks for English first. */
  readonly offersEnglish: boolean;
  /** What an earlier sign-in left in this browser. */
  readonly deviceMark: string | null;
  /** What an earlier search left in this browser, to tell visitors of one network apart. */
  readonly visitMark: string | null;
  /** What is said at the top of pages to who looks. */
  readonly announcements: readonly ShownAnnouncement[];
  /** Those that were put away in this browser. */
  readonly announcementsAway: readonly string[];
  /** What this browser kept when it set out for a sign-on provider. */
  readonly signOnSecret: string | null;
  /** The address that was given in this browser a moment ago, to sign up or to come in: shown there, and nowhere else. */
  readonly typedAddress: string | null;
  /** What this browser kept between the password and the second factor. */
  readonly halfwaySecret: string | null;
  /** The language that a visitor chose in this browser a moment ago. */
  readonly languageJustChosen: 'fr' | 'en' | null;
  /** The same of the theme. */
  readonly themeJustChosen: 'system' | 'light' | 'dark' | null;
  /** Opens what is kept of the form that this browser sent when its session was over. */
  readonly keptForm: string | null;
  /** What that form held, on the page that it was sent to and once its writer is signed in again; null everywhere else. */
  readonly takenUp: FieldsKept | null;
  /** The secret of a session that is over; null for members, whose session is not. */
  readonly formerSession: string | null;
  readonly requestId: string;
  readonly publicUrl: string;
  /** The page that led here, as a path of the site. */
  readonly cameFrom: string;
  readonly now: Date;
  /** @throws when the viewer may not pass */
  readonly mustPass: (policy: PolicyName) => void;
  /** The same of who asked as they are by now, for what takes its time. Rejects also where they may less than when they asked. */
  readonly mustStillPass: (policy: PolicyName) => Promise<void>;
  /** All of this as it is once the form has come; null where it had come before anybody asked who sends it. Rejects for who only looks by then. */
  readonly onceItCame: () => Promise<PageEnvironment | null>;
  /** What the REST adapter says of itself. */
  readonly apiDocument: () => ApiDocument;
  /** What a file was refused for whose address this page answers; on every other page there is none. */
  readonly refusal?: unknown;
  /** The page that says, at the address of a file, why there is none: what a page of that address would say. */
  readonly pageOfRefusal: (refusal: unknown) => Promise<Response>;
  /** What went wrong, as it may be told. */
  readonly problemOf: (error: unknown) => ProblemDetails;
  /** What the page says of how long it may be given to other visitors as it is. */
  readonly keeping: Keeping;
  /** What a form with a file may have of the memory of the process while it comes. */
  readonly room: Room;
  /** How many wait in each part of the back office, by its address; filled at the gate of its pages. */
  readonly waiting: Map<string, number>;
  /** Sets and clears cookies of the answer. */
  readonly cookies: CookieJar;
}

interface CookieJar {
  /** The session's secret, with the limits the house set. */
  startSession(secret: string, expiresAt: Date): void;
  endSession(): void;
  /** Binds what is kept of a form to this browser, until it is closed. */
  keepForm(secret: string): void;
  endForm(): void;
  /** Lets this browser be known to the account that just signed in, long after the session. */
  keepDevice(mark: string, expiresAt: Date): void;
  /** Binds what a sign-on provider answers to this browser. */
  keepSignOn(secret: string, expiresAt: Date): void;
  endSignOn(): void;
  /** Binds what is halfway to a session to this browser. */
  keepHalfway(secret: string, expiresAt: Date): void;
  endHalfway(): void;
  /** Lets this browser show the address that was just given to sign up, to come in or for a new password. */
  keepTypedAddress(address: string): void;
  /** Who came in needs to be shown it no more. */
  endTypedAddress(): void;
  /** Tells this browser from others of its network until it is closed. */
  markVisit(mark: string): void;
  /** Scripts of this browser tell how far pages are read: who opens one has not read it by that. */
  tellReading(): void;
  /** They do not, or not any more. */
  endReading(): void;
  /** Lets this browser see pages as the draft of the brand makes them. */
  startPreview(secret: string, expiresAt: Date): void;
  endPreview(): void;
  /** A visitor chose it: it holds for who signs in next in this browser too. */
  choose(name: 'theme' | 'langue', value: string): void;
  /** A choice that holds before anybody is known: `theme`, `langue`, `raccourcis`. */
  remember(name: 'theme' | 'langue' | 'annonces' | 'raccourcis', value: string): void;
}
