import type { Actor } from '#domain/shared/actor';
import type { ContactVolume } from '#domain/insights/deflection/contact-volume';
import type { DeflectionRule } from '#domain/insights/deflection/deflection-rule';

/** What the figures of deflection are counted by, and what was imported for them. */
export interface DeflectionDesk {
  readonly number: number;
  readonly rule: DeflectionRule;
  /** The latest first, twenty at most. */
  readonly history: readonly {
    readonly number: number;
    readonly rule: DeflectionRule;
    readonly note: string;
    readonly at: Date;
  }[];
  /** The latest month first. */
  readonly volumes: readonly ContactVolume[];
}

export interface DeflectionDeskQuery {
  /** @throws NotAllowed */
  execute(actor: Actor): Promise<DeflectionDesk>;
}
