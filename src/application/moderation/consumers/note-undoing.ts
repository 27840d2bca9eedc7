import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { knownId } from '#domain/shared/id';
import type { UndoneDecision } from '../../community/published/undone.facts.ts';
import type { Consumer } from '../../shared/ports.ts';

/** Keeps what became of a decision that was overturned: nobody is left to believe that all is as before when it is not. */
export class NoteUndoing implements Consumer<UndoneDecision> {
  constructor(private readonly decisions: Decisions) {}

  async on({ decisionId, outcome }: UndoneDecision): Promise<void> {
    (await this.decisions.getForChange(knownId<'Decision'>(decisionId))).noteUndone(outcome);
  }
}
