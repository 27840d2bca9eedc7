import { describe, expect, it } from '@jest/globals';
import { IdeaStatusChanged } from '#domain/engagement/ideas/idea.facts';
import { Idea } from '#domain/engagement/ideas/idea';
import { ANSWERED_STATUSES, IDEA_LIMITS, IDEA_STATUSES, STEPS } from '#domain/engagement/ideas/idea-status';
import { IdeaComment } from '#domain/engagement/ideas/idea-comment';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { IdeaTold } from '#domain/engagement/ideas/idea.facts';
import { UNJUDGED } from '#domain/shared/judged-words';
import { ContentHeld, WordsFound } from '#domain/engagement/words/words.facts';
import type { Actor } from '#domain/shared/actor';
import { WrittenText } from '#domain/shared/written-text';
import type { DomainError } from '#domain/shared/domain-error';
import type { Id, MemberId } from '#domain/shared/id';
import { signedIn, visitor } from '../../../../support/actors.ts';
import type { IdeaAnswerId, IdeaCommentId, IdeaId } from '#domain/engagement/ideas/ids';

const AT = new Date('2026-03-01T09:00:00Z');
const AUTHOR = signedIn('author');
const OTHER = signedIn('other');
const TEAM = 'agent' as MemberId;

const text = (raw: string, images: readonly string[] = []) =>
  WrittenText.of('body', raw, IDEA_LIMITS.answer, (source) => ({
    html: `<p>${source}</p>`,
    text: source,
    images,
  }));
const TEXT = text('What would help us all a great deal.');
const told = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as DomainError).code;
  }
};

let made = 0;
const idea = (more: Partial<Parameters<typeof Idea.propose>[0]> = {}): Idea => {
  made += 1;
  return Idea.propose({
    id: `idea-${made}` as IdeaId,
    number: made,
    by: AUTHOR.memberId!,
    at: AT,
    words: UNJUDGED,
    title: 'Reminders in my own calendar',
    theme: 'online_tools',
    branches: [],
    text: text('I forget one due date every year.'),
    ...more,
  });
};
const step = (one: Idea, status: string, seen?: Date) =>
  one.answer({
    id: 'answer' as IdeaAnswerId,
    status,
    seen,
    by: { memberId: TEAM, department: null, isOfficial: false },
    at: AT,
    text: text('This is what we can say of it.'),
  });

describe('an idea', () => {
  it('is led on by who read how it stands: of two answers at once, one is refused', () => {
    const one = idea();
    const read = new Date(AT.getTime() - 60_000);
    expect(() => step(one, 'planned', read)).toThrow(ChangedMeanwhile);
    expect(() => step(one, 'planned', AT)).not.toThrow();
    expect(() => step(one, 'declined')).not.toThrow();
  });

  it('asks for a title, a theme that is known, branches that exist, and no pictures', () => {
    expect(idea({ title: '  Reminders \n in my calendar ' }).address.slug).toBe('reminders-in-my-calendar');
    expect(told(() => idea({ title: 'Too short' }))).toBe('text.too-short');
    expect(told(() => idea({ theme: 'weather' }))).toBe('field.choice');
    expect(told(() => idea({ branches: ['gardening'] }))).toBe('community.branch-unknown');
    expect(told(() => text('A picture that says it all', ['/fichiers/x.webp']))).toBe('text.no-pictures');
  });

  it('goes the steps that lead on from where it stands, and no others', () => {
    for (const from of IDEA_STATUSES)
      for (const to of IDEA_STATUSES) {
        const one = idea();
        if (from === 'merged') merge(one, idea());
        else if (from === 'withdrawn') one.withdraw(AUTHOR, AT);
        else if (from === 'delivered' || from === 'declined' || from !== 'proposed') step(one, from);
        const allowed = (STEPS[from] as readonly string[]).includes(to);
        expect([from, to, told(() => step(one, to))]).toEqual([
          from,
          to,
          allowed ? 'done' : 'engagement.step-not-possible',
        ]);
      }
    expect(ANSWERED_STATUSES).not.toContain('merged');
  });

  it('tells of each change of how it stands once, whoever is to hear of it', () => {
    const changes = (one: Idea) =>
      one.pullFacts().flatMap((fact) => (fact instanceof IdeaStatusChanged ? [fact.status] : []));
    const [answered, withdrawn, merged] = [idea(), idea(), idea()];
    step(answered, 'planned');
    answered.tell([], AUTHOR.memberId!, AT);
    withdrawn.withdraw(AUTHOR, AT);
    merge(merged, idea());
    merged.part(AT);
    expect([answered, withdrawn, merged].map(changes)).toEqual([
      ['planned'],
      ['withdrawn'],
      ['merged', 'proposed'],
    ]);
  });

  it('takes votes as long as it is not decided', () => {
    for (const status of ANSWERED_STATUSES) {
      const one = idea();
      step(one, status);
      const isDecided = status === 'delivered' || status === 'declined';
      expect([status, told(() => one.mustTakeVoteOf(OTHER))]).toEqual([
        status,
        isDecided ? 'engagement.idea-takes-no-votes' : 'done',
      ]);
    }
  });

  it('is merged into another one that is not decided, never into itself, and never twice', () => {
    const [one, other, done] = [idea(), idea(), idea()];
    step(done, 'delivered');
    expect(told(() => merge(one, one))).toBe('engagement.merge-not-possible');
    expect(told(() => merge(one, done))).toBe('engagement.merge-not-possible');
    expect(told(() => merge(done, one))).toBe('engagement.merge-not-possible');
    merge(one, other);
    expect(told(() => merge(one, other))).toBe('engagement.merge-not-possible');
    expect(told(() => one.mustTakeCommentOf(OTHER))).toBe('engagement.comment-not-possible');
    expect(told(() => other.mustTakeCommentOf(OTHER))).toBe('done');
  });

  it('has each of its people told once, some hundreds at a time, but not who answered', () => {
    const one = idea();
    one.pullFacts();
    const many = Array.from({ length: 1_100 }, (_, at) => `member-${at}` as MemberId);
    one.tell([...many, ...many.slice(0, 50), AUTHOR.memberId!, TEAM], TEAM, AT);
    const facts = one.pullFacts().filter((fact) => fact instanceof IdeaTold);
    const members = facts.flatMap(({ memberIds }) => memberIds);
    expect(facts.map(({ memberIds }) => memberIds.length)).toEqual([500, 500, 101]);
    expect(new Set(members).size).toBe(members.length);
    expect(members).not.toContain(TEAM);
  });

  it('that has to wait is its author’s alone, and tells why it waits', () => {
    const because = { ruleLabel: 'Insults', family: 'civilite', explanation: 'Be kind' };
    const held = { rule: 'insults', words: ['zut'], score: 3, priority: 1, because };
    const finding = {
      ruleId: 'r',
      ruleKey: 'insults',
      ruleLabel: 'Insults',
      version: 1,
      action: 'hold',
      severity: 'medium',
      family: 'civilite',
      field: 'idea',
      explanation: 'Be kind',
      spans: [{ start: 0, end: 3 }],
    };
    const one = idea({ words: { findings: [finding], held } });
    expect(one.pullFacts().map((fact) => fact.constructor)).toEqual([WordsFound, ContentHeld]);
    expect(told(() => one.mustTakeVoteOf(OTHER))).toBe('engagement.idea-not-found');
    expect(told(() => one.mustTakeVoteOf(visitor()))).toBe('engagement.idea-not-found');
    expect(told(() => one.mustTakeVoteOf(AUTHOR))).toBe('engagement.idea-takes-no-votes');
    expect(told(() => step(one, 'planned'))).toBe('engagement.idea-not-found');
    one.bringBack();
    expect(told(() => one.mustTakeVoteOf(OTHER))).toBe('done');
  });

  it('is said otherwise by its author, as long as nobody else took it up', () => {
    const says = { title: 'Another title for it', theme: 'meetings', branches: [], words: UNJUDGED, at: AT };
    const edit = (one: Idea, actor: Actor, isTakenUp = false) =>
      told(() => one.edit({ ...says, actor, isTakenUp, text: TEXT }));
    const one = idea();
    expect([edit(one, OTHER), edit(one, AUTHOR, true), edit(one, AUTHOR)]).toEqual([
      'access.not-allowed',
      'engagement.idea-stands',
      'done',
    ]);
    expect(one.address.slug).toBe('another-title-for-it');
    step(one, 'under_review');
    expect(edit(one, AUTHOR)).toBe('engagement.idea-stands');
    one.takeAway('decision', 'hidden');
    expect([edit(one, OTHER), edit(one, AUTHOR)]).toEqual([
      'engagement.idea-not-found',
      'engagement.idea-stands',
    ]);
  });

  it('is taken back by its author until the organisation takes it up', () => {
    for (const status of ANSWERED_STATUSES) {
      const one = idea();
      step(one, status);
      const outcome = told(() => one.withdraw(AUTHOR, AT));
      expect([status, outcome]).toEqual([
        status,
        status === 'under_review' ? 'done' : 'engagement.idea-taken-up',
      ]);
    }
    const one = idea();
    expect(told(() => one.withdraw(OTHER, AT))).toBe('access.not-allowed');
    one.withdraw(AUTHOR, AT);
    expect([
      told(() => one.withdraw(AUTHOR, AT)),
      told(() => one.mustTakeVoteOf(OTHER)),
      told(() => one.mustTakeCommentOf(OTHER)),
      told(() => step(one, 'planned')),
    ]).toEqual([
      'engagement.idea-taken-up',
      'engagement.idea-takes-no-votes',
      'engagement.comment-not-possible',
      'engagement.step-not-possible',
    ]);
  });

  it('has comments that their authors mend within the hour, and take back', () => {
    const comment = IdeaComment.write({
      id: 'comment' as IdeaCommentId,
      ideaId: 'idea' as IdeaId,
      by: AUTHOR.memberId!,
      at: AT,
      text: TEXT,
      words: UNJUDGED,
    });
    const edit = (actor: Actor, minutes: number) =>
      told(() =>
        comment.edit({ actor, text: TEXT, words: UNJUDGED, at: new Date(AT.getTime() + minutes * 60_000) }),
      );
    expect([edit(OTHER, 1), edit(AUTHOR, 60), edit(AUTHOR, 61)]).toEqual([
      'access.not-allowed',
      'done',
      'engagement.idea-comment-stands',
    ]);
    comment.withdraw(AUTHOR, AT);
    expect([edit(AUTHOR, 1), told(() => comment.withdraw(AUTHOR, AT))]).toEqual([
      'engagement.idea-comment-not-found',
      'engagement.idea-comment-not-found',
    ]);
  });

  it('that waits tells whoever judges it that its author took it back, and one that stands does not', () => {
    const held = { rule: 'a-rule', words: ['word'], score: 1, priority: 0, because: null };
    const waiting = { findings: [], held };
    const names = (one: Idea | IdeaComment) => one.pullFacts().map(({ name }) => name);
    const [stands, waits] = [idea(), idea({ words: waiting })];
    stands.withdraw(AUTHOR, AT);
    waits.withdraw(AUTHOR, AT);
    expect([names(stands), names(waits)]).toEqual([
      ['idea-status-changed'],
      ['content-held', 'content-taken-back'],
    ]);
    const comment = IdeaComment.write({
      id: 'comment' as IdeaCommentId,
      ideaId: 'idea' as IdeaId,
      by: AUTHOR.memberId!,
      at: AT,
      text: TEXT,
      words: waiting,
    });
    comment.withdraw(AUTHOR, AT);
    expect(names(comment)).toEqual(['content-held', 'content-taken-back']);
  });

  it('taken away twice comes back when the later decision falls, not when the former does', () => {
    const one = idea();
    one.takeAway('first', 'hidden');
    one.takeAway('second', 'deleted');
    one.undo('first');
    expect(told(() => one.mustTakeVoteOf(AUTHOR))).toBe('engagement.idea-not-found');
    one.undo('second');
    expect(told(() => one.mustTakeVoteOf(OTHER))).toBe('done');
  });
});

function merge(one: Idea, other: Idea) {
  return one.mergeInto(other, {
    id: 'answer' as IdeaAnswerId,
    decisionId: 'merge' as Id<'Decision'>,
    by: { memberId: TEAM, department: null, isOfficial: false },
    at: AT,
    text: text('Both ask for the same thing.'),
  });
}
