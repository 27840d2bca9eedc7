import type { Act, StatementWriter } from '#application/moderation/consumers/statement-writer.port';
import type { LadderStep } from '#domain/moderation/sanctions/ladder';
import { type GroundKey, groundOf, GROUNDS } from '#domain/moderation/decisions/grounds';
import type { DecisionAction } from '#domain/moderation/decisions/decision-action';
import type { GivenStatement, StatementOfReasons } from '#domain/moderation/decisions/statement-of-reasons';
import {
  factsFr,
  foundFineFr,
  sanctionScopesFr,
  scopesFr,
  takenBackFr,
  takenOverFr,
} from './messages/acts.fr.ts';
import { groundsFr } from './messages/grounds.fr.ts';

/** Statements are written in the language of the organisation, which is that of the law they cite. */
export class FrenchStatements implements StatementWriter {
  readonly takenBack = takenBackFr;
  readonly foundFine = foundFineFr;
  readonly takenOver = takenOverFr;

  ofSanction(step: LadderStep, ground: string | null, facts: string): GivenStatement {
    return this.on(groundOf(ground, false), facts, sanctionScopesFr[step.action]);
  }

  ofAct(act: Act, ground: GroundKey): GivenStatement {
    return this.on(ground, factsFr(act), scopesFr[act.action]);
  }

  ofLesser(contested: StatementOfReasons, action: DecisionAction, facts: string): GivenStatement {
    const { ground, reason, category, keyword, source, automatedDetection } = contested;
    const { kind: groundKind, legalGround, clause, explanation } = ground;
    return {
      ...{ reason, category, keyword, source, automatedDetection, automatedDecision: 'no' },
      ...{ groundKind, legalGround, clause, explanation, facts },
      scope: { ...scopesFr, ...sanctionScopesFr }[action as keyof typeof scopesFr] ?? '',
    };
  }

  private on(ground: GroundKey, facts: string, scope: string): GivenStatement {
    const { kind, category, keyword } = GROUNDS[ground];
    return {
      ...groundsFr[ground],
      ...{ groundKind: kind, category, keyword },
      reason: ground,
      facts,
      scope,
      source: 'own-initiative',
      automatedDetection: false,
      automatedDecision: 'no',
    };
  }
}
