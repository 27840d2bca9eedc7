import type { Actor } from '#domain/shared/actor';

/** Who looks at a page: the actor with what a page shows of them. */
export interface Viewer {
  readonly actor: Actor;
  readonly member: ViewingMember | null;
  readonly session: { readonly id: string; readonly confirmedAt: Date } | null;
  readonly audiences: readonly string[];
}

export interface ViewingMember {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly avatarKey: string | null;
  readonly language: 'fr' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  readonly role: string;
  readonly department: string | null;
  readonly status: string;
  readonly branches: readonly string[];
}

/** What delivery may know of the domain: who acts, and which acts there are. */
export type { Actor, Permission } from '#domain/shared/actor';
