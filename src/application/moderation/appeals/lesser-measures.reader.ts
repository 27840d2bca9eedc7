import { lesserActions, lesserSteps } from '#domain/moderation/appeals/lesser';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { DecisionRowsQuery } from '../decisions/decision-rows.query.ts';
import type { ContentKinds } from '../review/content.kinds.ts';
import type { MemberFilesQuery } from '../sanctions/member-file.query.ts';

/** What whoever judges a complaint may leave of the decision, when it is right in part. */
export class LesserMeasures {
  constructor(
    private readonly rows: DecisionRowsQuery,
    private readonly files: MemberFilesQuery,
    private readonly kinds: ContentKinds,
  ) {}

  /** @returns keys of steps or actions; none where nothing lesser is left @throws NotAllowed */
  async execute(actor: Actor, decisionId: string): Promise<readonly string[]> {
    const decision = await this.rows.find(decisionId);
    actor.mustBeAllowed('appeal.decide', decision?.categoryId ?? NO_CATEGORY);
    if (!decision?.statement || decision.overturnedAt !== null) return [];
    const step = await this.files.stepOf(decisionId);
    if (step !== null) return lesserSteps(step);
    const offered = this.kinds.of(decision.targetKind)?.actions ?? [];
    return lesserActions(decision.targetKind, decision.action, offered);
  }
}
