import { createContext, type ReactNode, useContext } from 'react';
import type { Permission, Viewer, ViewingMember } from '#application/shared/viewer';
import type { Module } from '#application/site/modules/open-modules.api';
import type { Flash } from './flash-key.ts';
import type { HeadCollector } from './head-collector.ts';
import type { PageEnvironment, SiteView } from './page-environment.ts';

/** What every component of a page may ask for without being handed it. */
export interface PageFacts {
  readonly member: ViewingMember | null;
  /** With whose eyes the page is looked at. */
  readonly trying: Viewer['trying'];
  /** What the organisation asks of them beside the password, and they have yet to set up. */
  readonly factor: { readonly from: Date | null; readonly isHeldBack: boolean } | null;
  /** A measure keeps them from writing: until when, null for good, and the number of the decision. */
  readonly silenced: { readonly until: Date | null; readonly decision: number | null } | null;
  readonly may: (permission: Permission, scope?: string) => boolean;
  /** Whether a part of the site is open to who looks. */
  readonly uses: (module: Module) => boolean;
  readonly site: SiteView;
  /** There is no member yet: links to other pages lead back to the one that founds the community. */
  readonly beforeFounding: boolean;
  /** A visitor who has chosen no language, and whose browser asks for English first. */
  readonly offersEnglish: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /** What is said at the top of pages to who looks. */
  readonly announcements: PageEnvironment['announcements'];
  readonly unreadNotifications: number;
  /** Private conversations in which something is new. */
  readonly unreadMessages: number;
  /** How many wait in each part of the back office, by its address. */
  readonly waiting: ReadonlyMap<string, number>;
  readonly nonce: string | null;
  readonly publicUrl: string;
  readonly now: Date;
  readonly path: string;
  readonly script: string;
  readonly head: HeadCollector;
  /** What the deed before this page left to be told. */
  readonly flash: Flash | null;
}

const Page = createContext<PageFacts | null>(null);

export function PageProvider(props: {
  environment: PageEnvironment;
  unreadNotifications: number;
  unreadMessages: number;
  url: string;
  script: string;
  head: HeadCollector;
  flash?: Flash | null;
  children: ReactNode;
}) {
  const {
    viewer,
    site,
    theme,
    announcements,
    waiting,
    nonce,
    publicUrl,
    now,
    beforeFounding,
    offersEnglish,
  } = props.environment;
  const { pathname, search } = new URL(props.url);
  const facts: PageFacts = {
    member: viewer.member,
    trying: viewer.trying,
    factor: viewer.factor ? { from: viewer.factor.from, isHeldBack: viewer.factor.heldBack !== null } : null,
    silenced: viewer.actor.withheld,
    may: (permission, scope) => viewer.actor.may(permission, scope),
    uses: (module) => viewer.actor.uses(module),
    site,
    beforeFounding,
    offersEnglish,
    theme,
    announcements,
    unreadNotifications: props.unreadNotifications,
    unreadMessages: props.unreadMessages,
    waiting,
    nonce,
    publicUrl,
    now,
    path: pathname + search,
    script: props.script,
    head: props.head,
    flash: props.flash ?? null,
  };
  return <Page.Provider value={facts}>{props.children}</Page.Provider>;
}

/**
 * For a piece that is drawn without a page around it. What it asks for beyond the facts that are given is not there.
 */
export function PageFactsProvider<Known extends keyof PageFacts>(props: {
  facts: {
    readonly [Name in Known]: Name extends 'member' ? { readonly id: string } | null : PageFacts[Name];
  };
  children: ReactNode;
}) {
  return <Page.Provider value={props.facts as unknown as PageFacts}>{props.children}</Page.Provider>;
}

/** For what is drawn of what it is given alone: there is no page to ask. */
export function PageApart({ children }: { children: ReactNode }) {
  return <Page.Provider value={null}>{children}</Page.Provider>;
}

export function usePage(): PageFacts {
  const page = useContext(Page);
  if (!page) throw new Error('Pages are rendered inside a PageProvider');
  return page;
}
