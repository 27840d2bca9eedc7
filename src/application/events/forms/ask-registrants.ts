import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { AskedFormQuestion, FormQuestionId } from '#domain/events/gatherings/registration-form';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { GatheringWords } from '../gatherings/gathering-words.gate.ts';

interface AskRegistrantsCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  /** As the organiser saw it. */
  readonly version: number;
  /** In their order; one without a label and options is none. */
  readonly questions: readonly AskedFormQuestion[];
  /** The organiser was warned of what the texts say, and goes on. */
  readonly agreed?: boolean;
}

/** Says what who registers to an event is asked. What was answered already stays as it was asked. */
export class AskRegistrants {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly words: GatheringWords,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws GatheringNotFound, GatheringCancelled, GatheringChangedMeanwhile, NotAllowed, InvalidValue, InvalidValues beside
   * `questions.0.label` and the like
   */
  async execute({ actor, gatheringId, version, ...asked }: AskRegistrantsCommand): Promise<void> {
    const by = actor.mustBeMember();
    const { questions, findings } = await this.words.passForm(actor, asked.questions, asked.agreed ?? false);
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      gathering.mustBeAt(version);
      const at = this.clock.now();
      if (gathering.askRegistrants(questions, () => this.ids.next<FormQuestionId>()))
        gathering.answerFor('rewritten', { by: actor, reason: null, decisionId: this.ids.next(), at });
      gathering.tellOfWords(findings, by, at);
    });
  }
}
