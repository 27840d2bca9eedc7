import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { DecisionId } from '../decisions/ids.ts';
import type { AppealOutcome, AppealParty } from './outcomes.ts';
import type { AppealId } from './ids.ts';

export class AppealFiled implements Fact {
  readonly name = 'appeal-filed';
  constructor(
    readonly at: Date,
    readonly appealId: AppealId,
    readonly decisionId: DecisionId,
    /** Null for who gave notice without an account. */
    readonly appellantId: MemberId | null,
    readonly party: AppealParty,
  ) {}
}

export class AppealDecided implements Fact {
  readonly name = 'appeal-decided';
  constructor(
    readonly at: Date,
    readonly appealId: AppealId,
    readonly decisionId: DecisionId,
    readonly appellantId: MemberId | null,
    readonly outcome: AppealOutcome,
  ) {}
}
