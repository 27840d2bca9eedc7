import type { Act, StatementWriter } from '#application/moderation/consumers/statement-writer.port';
import { type GroundKey, GROUNDS } from '#domain/moderation/decisions/grounds';
import type { GivenStatement } from '#domain/moderation/decisions/statement-of-reasons';
import { factsFr, scopesFr, takenBackFr } from './messages/acts.fr.ts';
import { groundsFr } from './messages/grounds.fr.ts';

/** Statements are written in the language of the organisation, which is that of the law they cite. */
export class FrenchStatements implements StatementWriter {
  readonly takenBack = takenBackFr;

  ofAct(act: Act, ground: GroundKey): GivenStatement {
    const { kind, category, keyword } = GROUNDS[ground];
    return {
      ...groundsFr[ground],
      ...{ groundKind: kind, category, keyword },
      reason: ground,
      facts: factsFr(act),
      scope: scopesFr[act.action],
      source: 'own-initiative',
      automatedDetection: false,
      automatedDecision: 'no',
    };
  }
}
