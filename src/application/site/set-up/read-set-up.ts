import type { Actor } from '#domain/shared/actor';
import { SET_UP_STEPS, type SetUpSource, type SetUpStep } from '../../shared/set-up.ts';
import type { SetUpAway } from './set-up-away.port.ts';

/** The steps that whoever looks may take, and whether the list of them was put away. */
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
