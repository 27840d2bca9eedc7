import type { Actor, Permission } from '#domain/shared/actor';
import { token } from './token.ts';

/** What a site needs before it opens to many, in the order in which it is shown, and the right that doing it asks for. */
export const SET_UP_STEPS = {
  look: 'brand.manage',
  legal: 'privacy.manage',
  mail: 'wording.manage',
  categories: 'category.manage',
  team: 'role.assign',
  topic: 'topic.open',
} as const satisfies Record<string, Permission>;
export type SetUpStep = keyof typeof SET_UP_STEPS;

/** What one context knows of it: read from what there is, and noted nowhere. */
export interface SetUpSource {
  done(): Promise<Partial<Record<SetUpStep, boolean>>>;
}
export const SET_UP_SOURCES = token<readonly SetUpSource[]>('SetUpSources');

/** Whether the list was put away: all that is kept of it. */
export interface SetUpAway {
  isAway(): Promise<boolean>;
  /** Inside a unit of work. */
  set(away: boolean, by: string, at: Date): Promise<void>;
}

export interface SetUpView {
  readonly steps: readonly { readonly step: SetUpStep; readonly isDone: boolean }[];
  readonly isAway: boolean;
}

/** How far the site is on its way to be opened, as each context tells of its part. */
export class ReadSetUp {
  constructor(
    private readonly sources: readonly SetUpSource[],
    private readonly away: SetUpAway,
  ) {}

  /** @returns null for who does not configure the site, and once nothing is left to be done */
  async execute(actor: Actor): Promise<SetUpView | null> {
    if (!actor.may('site.configure')) return null;
    const [isAway, ...told] = await Promise.all([
      this.away.isAway(),
      ...this.sources.map((source) => source.done()),
    ]);
    const done: Partial<Record<SetUpStep, boolean>> = Object.assign({}, ...told);
    const steps = (Object.keys(SET_UP_STEPS) as SetUpStep[])
      .filter((step) => actor.may(SET_UP_STEPS[step]))
      .map((step) => ({ step, isDone: done[step] === true }));
    return steps.every(({ isDone }) => isDone) ? null : { steps, isAway };
  }
}
