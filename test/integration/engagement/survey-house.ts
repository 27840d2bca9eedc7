import type { Permission } from '#domain/shared/actor';
import type { AskedPage } from '#domain/engagement/surveys/questionnaire';
import type { SurveyId } from '#domain/engagement/surveys/survey';
import { ForgetSurveyAnswers } from '#application/engagement/surveys/forget-survey-answers';
import { addWords } from '#infrastructure/engagement/surveys/survey-words.sql';
import { SQL, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from '#interfaces/composition/provided';
import { signedIn } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

const DAY = 86_400_000;

export interface Asked {
  readonly anonymous?: boolean;
  readonly audiences?: readonly string[];
  readonly quotas?: Readonly<Record<string, number>>;
  readonly pages?: readonly AskedPage[];
}

export const PAGES: readonly AskedPage[] = [
  {
    title: 'You',
    questions: [
      { key: 'paid', kind: 'single', label: 'Were you paid?', required: true, options: ['Yes', 'No'] },
      {
        key: 'how',
        kind: 'multiple',
        label: 'How was it?',
        required: true,
        options: ['By wire', 'By cheque'],
        when: { question: 'paid', options: [0] },
      },
    ],
  },
  {
    title: 'The rest',
    questions: [
      { key: 'mood', kind: 'scale', label: 'Your mood?', required: true, options: [], from: 1, to: 5 },
      { key: 'words', kind: 'text', label: 'Anything else?', required: false, options: [] },
    ],
  },
];

/** Members who ask whole questionnaires and answer them on a database of their own. */
export class SurveyHouse {
  static async open(): Promise<SurveyHouse> {
    return new SurveyHouse(await EmptyHouse.open());
  }

  private made = 0;
  readonly manager: ReturnType<SurveyHouse['member']> = this.member(['music'], ['survey.manage']);

  private constructor(readonly house: EmptyHouse) {}

  get app() {
    return this.house.app.engagement;
  }

  member(branches: readonly string[] = ['music'], grants: readonly Permission[] = []) {
    this.made += 1;
    const id = `0199eeee-0001-7000-8000-${String(this.made).padStart(12, '0')}`;
    const actor = signedIn(id, {
      audiences: branches.map((branch) => `branch:${branch}`),
      grants: ['poll.vote' as const, ...grants].map((grant) => [grant, 'everywhere'] as const),
    });
    return {
      actor,
      memberSince: new Date(0) as Date | null,
      branchesSince: Object.fromEntries(branches.map((branch) => [branch, new Date(0)])),
    };
  }

  members(count: number, branches?: readonly string[]) {
    return Array.from({ length: count }, () => this.member(branches));
  }

  /** A draft with its questions. */
  async draft(more: Asked = {}): Promise<{ id: SurveyId; slug: string }> {
    const { actor } = this.manager;
    const { pages = PAGES, ...terms } = more;
    const drafted = await this.app.draftSurvey.execute({
      actor,
      title: 'How it went',
      intro: 'Ten minutes',
      anonymous: true,
      audiences: ['members'],
      quotas: {},
      ...terms,
      pageTitles: pages.map(({ title }) => title),
    });
    let version = 1;
    for (const [page, { questions }] of pages.entries())
      for (const { key, when, ...question } of questions) {
        const named = (when?.options ?? []).map((option) => `${when!.question}:${option}`);
        await this.app.writeQuestion.execute({
          actor,
          surveyId: drafted.id,
          key,
          page,
          version,
          question: { ...question, when: named },
        });
        version += 1;
      }
    return drafted;
  }

  async ask(more: Asked = {}): Promise<{ id: SurveyId; slug: string }> {
    const drafted = await this.draft(more);
    await this.app.openSurvey.execute({
      actor: this.manager.actor,
      surveyId: drafted.id,
      closesAt: new Date(Date.now() + 10 * DAY),
    });
    return drafted;
  }

  keep(surveyId: SurveyId, voter: ReturnType<SurveyHouse['member']>, answers: object, more: object = {}) {
    const given = Object.entries(answers as Record<string, string[]>).map(([question, values]) => ({
      question,
      values,
    }));
    return this.app.answerSurvey.execute({ voter, surveyId, given, whole: false, ...more });
  }

  /** Answers, and hands it in. */
  async answer(surveyId: SurveyId, voter: ReturnType<SurveyHouse['member']>, answers: object = BRIEF) {
    await this.keep(surveyId, voter, answers);
    await this.app.handInSurvey.execute({ voter, surveyId });
  }

  /** What somebody answers in words, as it is handed in. */
  addWords(surveyId: SurveyId, words: string): Promise<void> {
    const take = takenFrom(this.house.container);
    return take(UNIT_OF_WORK).run(() => addWords(take(SQL), surveyId, { words }));
  }

  close(surveyId: SurveyId) {
    return this.app.closeSurvey.execute({ actor: this.manager.actor, surveyId });
  }

  /** What the clock does at night. */
  forget(): Promise<number> {
    return takenFrom(this.house.container)(ForgetSurveyAnswers).execute();
  }

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.rows<Row>(text, params);
  }
}

/** The shortest answers that may be handed in. */
export const BRIEF = { paid: ['1'], mood: ['3'] };
