import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { lotsOf } from '../../shared/told-at-once.ts';
import type { Branch } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { JoinedTooLate } from '../polls/poll.errors.ts';
import { branchesTooLate, branchVotedFor, isAsked, isShownTo, isTooNew, type Voter } from '../polls/voter.ts';
import { type Answers, firstOpenPage, type GivenAnswer, relevantIn, withAnswers } from './answers.ts';
import { type Questionnaire, questionsIn } from './question.ts';
import {
  type AskedPage,
  type AskedQuestion,
  mustAskOnEveryPage,
  questionnaireOf,
  retitled,
  withoutQuestion,
  withQuestion,
  withQuestionMoved,
} from './questionnaire.ts';
import {
  type AskedReminder,
  type Asking,
  DAYS_BETWEEN,
  goesAt,
  isSameReminder,
  meantFor,
  type Reminder,
  remindersOf,
} from './reminders.ts';
import {
  AnswersMissing,
  InvitedLately,
  SurveyChanged,
  SurveyGoesOn,
  SurveyNotAsked,
  SurveyNotClosed,
  SurveyNotFound,
  SurveyNotOpen,
  SurveyStands,
} from './survey.errors.ts';
import { SurveyInvitation } from './survey.facts.ts';
import { type AskedSurvey, judgedSurvey, type Quotas, quotasOf, surveyEnd } from './survey-terms.ts';

export type SurveyId = Id<'Survey'>;

/** What somebody answered so far, and in the name of which branch. */
export interface SurveyDraft {
  readonly branch: Branch | null;
  readonly answers: Answers;
}

/** What is handed in, choices and numbers apart from words: the ones are counted, the others read. */
export interface SurveyResponse {
  readonly branch: Branch | null;
  readonly marks: Answers;
  readonly words: Answers;
}

const DAY = 24 * 60 * 60_000;

/** A questionnaire on pages. It is written as a draft, asked as it is, and closed: no question changes while it is answered. */
export class Survey extends AggregateRoot {
  private version = 1;
  private openedAt: Date | null = null;
  private closesAt: Date | null = null;
  private closedAt: Date | null = null;
  /** When members were last asked, or asked again. */
  private invitedAt: Date | null = null;
  private firstInvitedAt: Date | null = null;
  private reminders: readonly Reminder[] = [];
  /** Since when the team has put it away, where it has. */
  private archivedAt: Date | null = null;
  /** Keys of the questions whose results everybody may read; null until that was decided. */
  private published: string[] | null = null;

  private constructor(
    readonly id: SurveyId,
    readonly slug: string,
    private readonly authorId: MemberId,
    private readonly writtenAt: Date,
    private title: string,
    private intro: string,
    private anonymous: boolean,
    private audiences: string[],
    private quotas: Quotas,
    private pages: Questionnaire,
  ) {
    super();
  }

  /** @throws InvalidValue, InvalidValues beside the fields */
  static draft(
    p: { id: SurveyId; slug: string; by: MemberId; at: Date; pages: readonly AskedPage[] } & AskedSurvey,
  ): Survey {
    const t = judgedSurvey(p, () => questionnaireOf(p.pages));
    return new Survey(
      p.id,
      p.slug,
      p.by,
      p.at,
      t.title,
      t.intro,
      t.anonymous,
      [...t.audiences],
      t.quotas,
      t.pages,
    );
  }

  get isAnonymous(): boolean {
    return this.anonymous;
  }

  /** How many answers of a branch are taken; null for all that come. */
  quotaOf(branch: Branch | null): number | null {
    return branch === null ? null : (this.quotas[branch] ?? null);
  }

  isOpen(at: Date): boolean {
    return this.openedAt !== null && this.closedAt === null && at < this.closesAt!;
  }

  /** @throws SurveyNotOpen, with since when it is over */
  private mustBeOpen(at: Date): void {
    if (!this.isOpen(at)) throw new SurveyNotOpen(this.openedAt && (this.closedAt ?? this.closesAt));
  }

  /** @param version as its writer read it @throws SurveyStands, SurveyChanged, InvalidValue, InvalidValues beside the fields */
  change(asked: AskedSurvey, pageTitles: readonly string[], version: number): void {
    this.mustBeDraft(version);
    const terms = judgedSurvey(asked, () => retitled(this.pages, pageTitles));
    this.title = terms.title;
    this.intro = terms.intro;
    this.anonymous = terms.anonymous;
    this.audiences = [...terms.audiences];
    this.quotas = terms.quotas;
    this.pages = terms.pages;
  }

  /**
   * Puts a question in place of the one of that name, or at the end of a page.
   * @throws SurveyStands, SurveyChanged, InvalidValue beside its fields
   */
  ask(question: AskedQuestion, page: number, version: number): void {
    this.mustBeDraft(version);
    this.pages = withQuestion(this.pages, question, page);
  }

  /** @throws SurveyStands, SurveyChanged, InvalidValue beside `when` while another question depends on it */
  withdraw(key: string, version: number): void {
    this.mustBeDraft(version);
    this.pages = withoutQuestion(this.pages, key);
  }

  /** One place up or down on its page. @throws SurveyStands, SurveyChanged, InvalidValue beside `when` */
  move(key: string, way: 'up' | 'down', version: number): void {
    this.mustBeDraft(version);
    this.pages = withQuestionMoved(this.pages, key, way);
  }

  /** Asks it, for good. @throws SurveyStands, InvalidValue beside `pages` or `closesAt` */
  open(closesAt: Date, at: Date): void {
    if (this.openedAt !== null) throw new SurveyStands();
    mustAskOnEveryPage(this.pages);
    this.closesAt = surveyEnd(closesAt, at);
    this.openedAt = at;
  }

  /** How many are wanted and until when may change while it is answered. @throws SurveyNotOpen, InvalidValue beside the fields */
  steer(asked: { readonly quotas: AskedSurvey['quotas']; readonly closesAt: Date }, at: Date): void {
    this.mustBeOpen(at);
    this.quotas = quotasOf(asked.quotas);
    this.closesAt = surveyEnd(asked.closesAt, at);
  }

  /** @throws SurveyNotOpen when it is closed already, or never was open */
  close(at: Date): void {
    this.mustBeOpen(at);
    this.closedAt = at;
  }

  /** The team puts it away: for who was asked nothing changes. Put away twice, it stays as it was. @throws SurveyGoesOn */
  archive(at: Date): void {
    if (this.openedAt === null || this.isOpen(at)) throw new SurveyGoesOn();
    this.archivedAt ??= at;
  }

  /** It stands among the others again. */
  bringBack(): void {
    this.archivedAt = null;
  }

  /**
   * Says which results everybody may read.
   * @param keys of questions; none takes them all back
   * @throws SurveyNotClosed, InvalidValue beside `published`
   */
  publish(keys: readonly string[], at: Date): void {
    if (this.openedAt === null || this.isOpen(at)) throw new SurveyNotClosed();
    const known = questionsIn(this.pages).map(({ key }) => key);
    if (!keys.every((key) => known.includes(key))) throw new InvalidValue('published', 'field.choice');
    this.published = keys.length === 0 ? null : known.filter((key) => keys.includes(key));
  }

  /** Asks those who have not answered, the first time or again. @throws SurveyNotOpen, InvitedLately */
  invite(members: readonly MemberId[], by: MemberId, at: Date): void {
    this.mustBeOpen(at);
    if (this.invitedAt && at.getTime() - this.invitedAt.getTime() < DAYS_BETWEEN * DAY)
      throw new InvitedLately(DAYS_BETWEEN);
    this.invitedAt = at;
    this.firstInvitedAt ??= at;
    this.tell(members, by, at);
  }

  /**
   * Says when those who have not answered are asked again without anybody's doing. What went out already stays as it is.
   * @param sent those that went, which count among so many
   * @throws SurveyNotOpen once it is over, InvalidValue beside `reminders`
   */
  planReminders(asked: readonly AskedReminder[], sent: readonly Reminder[], at: Date): void {
    if (this.openedAt !== null) this.mustBeOpen(at);
    const planned = remindersOf(asked, sent);
    const known = [...this.reminders, ...sent];
    const added = planned.filter((one) => !known.some((other) => isSameReminder(one, other)));
    const isPast = (one: Reminder) => (meantFor(one, this.asking) ?? at) < at;
    if (added.some(isPast)) throw new InvalidValue('reminders', 'engagement.reminder-past');
    this.reminders = planned;
  }

  /** Which reminders are to go now, of those that have not gone. */
  remindersDue(sent: readonly Reminder[], at: Date): readonly Reminder[] {
    if (!this.isOpen(at)) return [];
    return this.reminders.filter((one) => {
      const due = goesAt(one, this.asking);
      return due !== null && due <= at && !sent.some((other) => isSameReminder(one, other));
    });
  }

  /** Asks those again who have not answered, in the name of who wrote it. */
  remind(members: readonly MemberId[], at: Date): void {
    this.invitedAt = at;
    this.tell(members, this.authorId, at);
  }

  private get asking(): Asking {
    const { firstInvitedAt, invitedAt, closesAt } = this;
    return { firstInvitedAt, invitedAt, closesAt };
  }

  /** A few more are asked, who came to something; where it takes no answers nobody is. It delays no invitation of all. */
  inviteAlso(members: readonly MemberId[], by: MemberId, at: Date): void {
    if (this.isOpen(at)) this.tell(members, by, at);
  }

  private tell(members: readonly MemberId[], by: MemberId, at: Date): void {
    for (const lot of lotsOf(members)) this.record(new SurveyInvitation(at, this.id, this.slug, by, lot));
  }

  /** The same questions, for another survey. */
  get terms(): AskedSurvey & { readonly pages: Questionnaire } {
    const { title, intro, anonymous, audiences, quotas, pages } = this;
    return { title, intro, anonymous, audiences, quotas, pages };
  }

  /**
   * Whether it takes answers of somebody.
   * @throws SurveyNotFound to whom it is not shown, SurveyNotAsked, JoinedTooLate, SurveyNotOpen
   */
  mustAsk(voter: Voter, at: Date): void {
    if (this.openedAt === null || !isShownTo(this.audiences, voter.actor)) throw new SurveyNotFound();
    const asking = { audiences: this.audiences, openedAt: this.openedAt, isNamed: !this.anonymous };
    if (isTooNew(asking, voter)) throw new JoinedTooLate();
    if (!isAsked(asking, voter)) throw new SurveyNotAsked();
    this.mustBeOpen(at);
  }

  /**
   * A branch with a quota that was taken since is no way round the quota: who has no other is not counted without one.
   * @throws SurveyNotOpen, InvalidValue beside `branch`
   */
  branchFor(voter: Voter, chosen: string | undefined): Branch | null {
    const { audiences, openedAt } = this;
    if (openedAt === null) throw new SurveyNotOpen(null);
    const asking = { audiences, openedAt, isNamed: !this.anonymous };
    const branch = branchVotedFor(asking, voter, chosen);
    const late = branch === null ? branchesTooLate(asking, voter) : [];
    if (late.some((one) => this.quotaOf(one) !== null))
      throw new InvalidValue('branch', 'engagement.branch-too-late');
    return branch;
  }

  /** Of what somebody answers now what is in words, each as one text; empty ones are none. */
  wordsIn(given: readonly GivenAnswer[]): readonly { readonly question: string; readonly text: string }[] {
    const asked = questionsIn(this.pages).filter(({ kind }) => kind === 'text');
    return given
      .filter(({ question }) => asked.some(({ key }) => key === question))
      .map(({ question, values }) => ({ question, text: values.join('\n').trim() }))
      .filter(({ text }) => text !== '');
  }

  /**
   * What somebody answered so far, with what they answer now.
   * @param whole refuses what is missing; who pauses may leave questions open
   * @throws InvalidValue, InvalidValues beside `answers.` and the key of the question
   */
  withAnswers(
    answers: Answers,
    { given, whole }: { given: readonly GivenAnswer[]; whole: boolean },
  ): Answers {
    return withAnswers(this.pages, { answers, given, whole });
  }

  /** What is handed in. @throws AnswersMissing */
  responseOf({ branch, answers }: SurveyDraft): SurveyResponse {
    const open = firstOpenPage(this.pages, answers);
    if (open !== null) throw new AnswersMissing(open);
    const said = Object.entries(relevantIn(this.pages, answers));
    const isText = (key: string) =>
      questionsIn(this.pages).some((one) => one.key === key && one.kind === 'text');
    return {
      branch,
      marks: Object.fromEntries(said.filter(([key]) => !isText(key))),
      words: Object.fromEntries(said.filter(([key]) => isText(key))),
    };
  }

  /** Of somebody who was asked nothing they had to answer. @throws InvalidValue beside `branch` for members of several */
  blankFor(voter: Voter): SurveyDraft {
    return { branch: this.branchFor(voter, undefined), answers: {} };
  }

  /** @param version as its writer read it; left out where that does not matter @throws SurveyStands, SurveyChanged */
  mustBeDraft(version = this.version): void {
    if (this.openedAt !== null) throw new SurveyStands();
    if (version !== this.version) throw new SurveyChanged();
  }
}
