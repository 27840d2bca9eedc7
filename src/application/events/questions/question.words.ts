import { QUESTION_LIMITS, questionText } from '#domain/events/questions/question';
import type { Questions } from '#domain/events/questions/questions.port';
import { knownId } from '#domain/shared/id';
import type { Mending, PieceWords, Purging } from '../../moderation/published/piece-words.api.ts';

/** What moderators do to the words of questions: those in the session are to look again. */
export class QuestionWords implements PieceWords, Mending, Purging {
  readonly table = 'events.question';
  readonly mending: Mending = this;
  readonly masking = 'never';
  readonly purging: Purging = this;

  constructor(private readonly questions: Questions) {}

  async parts(id: string) {
    const { text } = await this.questions.get(knownId<'Question'>(id));
    return [{ name: 'body', text, max: QUESTION_LIMITS.max, isLine: true }] as const;
  }

  async mend(
    id: string,
    { body }: Parameters<Mending['mend']>[1],
    { decisionId, at }: Parameters<Mending['mend']>[2],
  ): Promise<void> {
    const question = await this.questions.get(knownId<'Question'>(id));
    question.sayInstead(questionText(body ?? question.text), knownId<'Decision'>(decisionId));
    question.tellSession(at);
  }

  async purge(id: string, at: Date) {
    const question = await this.questions.get(knownId<'Question'>(id));
    question.tellSession(at);
    const { takenUpIn } = question;
    return { texts: question.purge(at), files: [], takenUpIn: takenUpIn === null ? [] : [takenUpIn] };
  }

  readonly shownAnew = async (ids: readonly string[], at: Date): Promise<void> => {
    for (const id of ids) (await this.questions.get(knownId<'Question'>(id))).tellSession(at);
  };
}
