import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { judgedChapters } from '#domain/events/gatherings/chapters';
import { safeLink } from '#domain/events/gatherings/gathering-terms';
import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import { judgedTogether } from '#domain/shared/domain-error';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { GatheringWords } from './gathering-words.gate.ts';
import type { GatheringTexts } from './gathering-texts.composer.ts';

interface RememberGatheringCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  /** Of the event as the editor saw it. */
  readonly version: number;
  /** Where it can be seen again; empty for nowhere. */
  readonly replay: string;
  /** Of the replay: `0:05:30 What is said`, each. */
  readonly chapters: readonly string[];
  /** What was said; empty for nothing. */
  readonly minutes: string;
  /** What those who came are asked; null for nothing. Whom it asks is the survey's to say. */
  readonly surveyId: Id<'Survey'> | null;
  /** The organiser was warned of what the minutes say, and goes on. */
  readonly agreed?: boolean;
}

/** Keeps what is left of an event: where to see it again, what was said, what is asked. */
export class RememberGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly texts: GatheringTexts,
    private readonly words: GatheringWords,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, GatheringChangedMeanwhile, NotAllowed, InvalidValue, InvalidValues beside the fields */
  async execute({ actor, gatheringId, version, ...asked }: RememberGatheringCommand): Promise<void> {
    const by = actor.mustBeMember();
    const stands = await this.unitOfWork.run(async () => (await this.gatherings.get(gatheringId)).minutes);
    const { minutes, chapters, findings } = await this.words.passRemembered(
      actor,
      asked,
      asked.agreed ?? false,
      stands,
    );
    const judged = judgedTogether({
      replay: () => safeLink('replay', asked.replay),
      chapters: () => judgedChapters(chapters),
      minutes: () => (minutes.trim() === '' ? null : this.texts.written('minutes', minutes, stands)),
    });
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      gathering.mustBeAt(version);
      const at = this.clock.now();
      if (gathering.remember({ ...judged, surveyId: asked.surveyId }))
        gathering.answerFor('rewritten', { by: actor, reason: null, decisionId: this.ids.next(), at });
      gathering.tellOfWords(findings, by, at);
    });
  }
}
