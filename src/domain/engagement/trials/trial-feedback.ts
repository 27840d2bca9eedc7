import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Replaced } from '../../shared/replaced.ts';
import { ERASED, type WrittenText } from '../../shared/written-text.ts';
import { JudgedText, type Said, type Standing } from '../words/judged-text.ts';
import type { JudgedWords } from '../../shared/judged-words.ts';
import type { TrialFeedbackId, TrialId } from './ids.ts';
import { FeedbackNotFound, TaskNotFound } from './trial.errors.ts';
import { TrialTold } from './trial-told.ts';
import { TRIAL_LIMITS } from './trial-terms.ts';

export const FEEDBACK_KINDS = ['problem', 'idea', 'praise', 'question'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];
/** Of a problem, and of nothing else. */
export const SEVERITIES = ['minor', 'major', 'blocking'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** What the team makes of it. */
export const FEEDBACK_STATES = ['new', 'kept', 'done', 'declined', 'duplicate'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** What a tester says of what they tried: between them and the team alone. */
export class TrialFeedback extends JudgedText {
  private version = 1;
  protected standing: Standing = 'published';
  protected decisionId: string | null = null;
  protected replaced: readonly Replaced<Said>[] = [];
  protected purgedAt: Date | null = null;
  protected takenAlong = false;
  private state: FeedbackState = 'new';
  private duplicateOf: number | null = null;
  private answer: string | null = null;
  private answeredBy: MemberId | null = null;
  private answeredAt: Date | null = null;

  private constructor(
    readonly id: TrialFeedbackId,
    readonly number: number,
    readonly trialId: TrialId,
    readonly authorId: MemberId,
    private readonly givenAt: Date,
    private readonly task: number | null,
    private readonly kind: FeedbackKind,
    private readonly severity: Severity | null,
    private title: string,
    private source: string,
    private html: string,
    private plain: string,
  ) {
    super();
  }

  /**
   * @param p.task the task it is about, 1 for the first; null for the whole
   * @throws InvalidValue beside `kind`, `severity` or `title`, TaskNotFound
   */
  static give(p: {
    id: TrialFeedbackId;
    number: number;
    trialId: TrialId;
    by: MemberId;
    at: Date;
    task: number | null;
    tasks: number;
    kind: string;
    severity: string | null;
    title: string;
    text: WrittenText;
    words: JudgedWords;
  }): TrialFeedback {
    const kind = FEEDBACK_KINDS.find((one) => one === p.kind);
    if (!kind) throw new InvalidValue('kind', 'field.choice');
    if (p.task !== null && (p.task < 1 || p.task > p.tasks)) throw new TaskNotFound();
    const { source, html, plain } = p.text;
    const about = [p.id, p.number, p.trialId, p.by, p.at, p.task] as const;
    const said = [kind, severityOf(kind, p.severity), feedbackTitle(p.title), source, html, plain] as const;
    const feedback = new TrialFeedback(...about, ...said);
    feedback.judge(p.at, { kind: 'trial-feedback', id: p.id }, p.by, p.words, false);
    return feedback;
  }

  /**
   * The team says what becomes of it; its tester hears of the answer.
   * @param p.duplicate the one that says the same, where it is a duplicate
   * @param p.version as who sorts it read it
   * @throws FeedbackNotFound where it is out of sight, ChangedMeanwhile, InvalidValue beside `state`, `duplicateOf` or `answer`
   */
  triage(p: {
    state: string;
    duplicate: TrialFeedback | null;
    answer: string;
    by: MemberId;
    at: Date;
    version: number;
  }): void {
    if (!this.isPublished) throw new FeedbackNotFound();
    if (p.version !== this.version) throw new ChangedMeanwhile();
    const state = FEEDBACK_STATES.find((one) => one === p.state);
    if (!state) throw new InvalidValue('state', 'field.choice');
    this.duplicateOf = state === 'duplicate' ? this.sameAs(p.duplicate) : null;
    const answer = p.answer.trim() === '' ? null : boundedText('answer', p.answer, TRIAL_LIMITS.answer);
    const isNew = answer !== this.answer;
    const isFirst = this.answer === null;
    this.state = state;
    this.answer = answer;
    if (!isNew) return;
    this.answeredBy = answer === null ? null : p.by;
    this.answeredAt = answer === null ? null : p.at;
    if (isFirst && answer !== null)
      this.record(new TrialTold(p.at, this.trialId, 'answered', [this.authorId]));
  }

  /** Two people agreed that nothing is left of it. @returns all that it says and ever said */
  purge(at: Date): readonly string[] {
    return this.purgeTo({ title: ERASED, source: '', html: '', plain: '' }, at);
  }

  get said(): Said {
    const { title, source, html, plain } = this;
    return { title, source, html, plain };
  }

  protected say({ title = this.title, source, html, plain }: Said): void {
    this.title = title;
    this.source = source;
    this.html = html;
    this.plain = plain;
  }

  /** What it is a duplicate of already it stays, whatever became of that. */
  private sameAs(other: TrialFeedback | null): number {
    if (other !== null && other.number === this.duplicateOf) return other.number;
    const isOther = other !== null && other.id !== this.id && other.trialId === this.trialId;
    if (!isOther || other.state === 'duplicate' || !other.isPublished)
      throw new InvalidValue('duplicateOf', 'engagement.no-such-duplicate');
    return other.number;
  }
}

function severityOf(kind: FeedbackKind, raw: string | null): Severity | null {
  if (kind !== 'problem') return null;
  const severity = SEVERITIES.find((one) => one === raw);
  if (!severity) throw new InvalidValue('severity', 'engagement.severity-missing');
  return severity;
}

/** @throws InvalidValue beside `title` */
export const feedbackTitle = (raw: string): string =>
  boundedText('title', raw.replaceAll(/\s+/gu, ' '), TRIAL_LIMITS.feedbackTitle);
