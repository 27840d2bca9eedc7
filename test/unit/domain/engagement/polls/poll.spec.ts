import { describe, expect, it } from '@jest/globals';
import type { Id, MemberId } from '#domain/shared/id';
import { UNJUDGED } from '#domain/shared/judged-words';
import type { PollPictureId } from '#domain/engagement/polls/option-picture';
import { mustKnowThoseAsked, type Poll } from '#domain/engagement/polls/poll';
import type { PollEnded, RewritingUndone } from '#domain/engagement/polls/poll.facts';
import type { Vote } from '#domain/engagement/polls/ballot';
import { Actor } from '#domain/shared/actor';
import { signedIn, visitor } from '../../../../support/actors.ts';
import { later, MOMENT, poll, refusal, terms, voter } from './polls-of-paper.ts';

const voted = (more: Parameters<typeof poll>[0], vote: Vote & { branch?: string }, who = voter()) =>
  refusal(() => poll(more).ballotOf(who, { version: 1, ...vote }, later(1)));

describe('what a poll asks', () => {
  it('is judged in all its fields at once', () => {
    const asked = { question: 'Short', options: ['One'], results: 'never', audiences: [], closesAt: MOMENT };
    expect(refusal(() => poll(asked))).toBe(
      'question: text.too-short, options: engagement.too-few-options, results: field.choice, ' +
        'audiences: list.missing, closesAt: engagement.closes-too-soon',
    );
  });

  it('may be asked in two letters where it is asked aloud, in a session', () => {
    expect(refusal(() => poll({ question: 'Ça va ?' }))).toBe('question: text.too-short');
    expect(refusal(() => poll({ question: 'Ça va ?', isSpoken: true }))).toBeInstanceOf(Object);
    expect(refusal(() => poll({ question: '?', isSpoken: true }))).toBe('question: text.too-short');
  });

  it('has from two to twenty options, no two alike', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `Option ${at}`);
    expect(refusal(() => poll({ options: many(20) }))).toBeInstanceOf(Object);
    expect(refusal(() => poll({ options: many(10_000) }))).toBe('options: engagement.too-many-options');
    expect(refusal(() => poll({ options: ['Noon', ' noon '] }))).toBe('options: engagement.options-alike');
  });

  it('lets so many be chosen as there are', () => {
    const bounds = (least: number, most: number) => refusal(() => poll({ kind: 'multiple', least, most }));
    expect(bounds(1, 3)).toBeInstanceOf(Object);
    expect([bounds(0, 2), bounds(2, 1), bounds(1, 4), bounds(1.5, 2)]).toEqual([
      'least: engagement.choices-out-of-bounds',
      'most: engagement.choices-out-of-bounds',
      'most: engagement.choices-out-of-bounds',
      'least: engagement.choices-out-of-bounds',
    ]);
  });

  it('stays open for a year at most, and for some of us only where they exist', () => {
    expect(refusal(() => poll({ closesAt: later(24 * 366) }))).toBe('closesAt: engagement.closes-too-late');
    expect(refusal(() => poll({ closesAt: new Date(NaN) }))).toBe('closesAt: engagement.closes-too-soon');
    expect(refusal(() => poll({ audiences: ['branch:dance'] }))).toBe('audiences: field.choice');
  });
});

describe('a poll that is put away', () => {
  const [manager, stranger] = [voter().actor, visitor()];

  it('is over, and brought back as it was', () => {
    const asked = poll();
    const archive = (hours: number, by = manager) => refusal(() => asked.archive(by, later(hours)));
    expect(archive(23)).toBe('engagement.poll-goes-on');
    expect([archive(25, stranger), archive(25), archive(26)]).toEqual([
      'engagement.poll-not-found',
      undefined,
      undefined,
    ]);
    expect(asked).toMatchObject({ archivedAt: later(25) });
    asked.bringBackToList(manager);
    expect(asked).toMatchObject({ archivedAt: null });
  });

  it('comes back by itself once what ended it does not hold any more', () => {
    const asked = poll();
    asked.close(later(1));
    asked.archive(manager, later(2));
    asked.reopen(later(3));
    expect(asked).toMatchObject({ archivedAt: null, closedAt: null });
  });
});

describe('what a poll says', () => {
  const because = { ruleLabel: 'Insults', family: 'civilite', explanation: 'Say it otherwise.' };
  const held = { rule: 'insult', words: ['fools'], score: 3, priority: 1, because };

  it('is taken back where its asker leaves while it waits, but not once a vote is in', () => {
    const asked = poll({ words: { findings: [], held } });
    expect(asked.withdrawAsLeft({ voted: true, at: later(1) })).toBe(false);
    expect(asked.withdrawAsLeft({ voted: false, at: later(1) })).toBe(true);
    expect(asked.withdrawAsLeft({ voted: false, at: later(1) })).toBe(false);
  });

  it('waits for a moderator where it has to, and takes no votes until then', () => {
    const asked = poll({ words: { findings: [], held } });
    expect(asked.pullFacts()).toEqual([
      expect.objectContaining({ name: 'content-held', target: { kind: 'poll', id: 'poll' }, heldFor: held }),
    ]);
    const vote = () => refusal(() => asked.ballotOf(voter(), { version: 1, choices: [0] }, later(1)));
    expect(vote()).toBe('engagement.poll-not-found');
    asked.takeAway('decision', 'hide');
    asked.bringBack('decision');
    expect(vote()).toBe('engagement.poll-not-found');
    asked.stayAwayOnlyFor([]);
    expect(vote()).toEqual({ mark: '0', branch: 'music' });
  });

  it('asks no group that its asker does not know of', () => {
    const asking = (audiences: readonly string[]) =>
      refusal(() => mustKnowThoseAsked(signedIn('asker', { audiences: ['group:panel'] }), audiences));
    expect([asking(['group:panel', 'branch:film']), asking(['group:panel', 'group:jury'])]).toEqual([
      undefined,
      'audiences: engagement.group-not-own',
    ]);
  });

  it('has options of one line each', () =>
    expect(poll({ options: ['At\nnoon', 'Late'] })).toMatchObject({
      asked: { options: ['At noon', 'Late'] },
    }));
});

describe('a picture beside an option', () => {
  const picture = (id: string) => ({ id: id as PollPictureId, alt: 'A clock', width: 4, height: 3 });
  const put = (of: Poll, place: number, one: ReturnType<typeof picture> | null, more: object = {}) =>
    refusal(() =>
      of.picture(place, one, { version: 1, voted: false, words: UNJUDGED, at: later(1), ...more }),
    );

  it('stands until the first vote, beside an option that there is', () => {
    const asked = poll();
    expect([put(asked, 1, picture('a')), put(asked, 2, picture('b')), put(asked, 1, null)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(asked).toMatchObject({ asked: { pictures: [null, null, picture('b')] } });
    expect([
      put(asked, 3, picture('c')),
      put(poll({ kind: 'rating', options: [] }), 0, picture('c')),
      put(asked, 0, picture('c'), { voted: true }),
      put(asked, 0, picture('c'), { version: 2 }),
      put(asked, 0, picture('c'), { at: later(25) }),
    ]).toEqual([
      'option: engagement.option-unknown',
      'option: engagement.option-unknown',
      'engagement.votes-are-in',
      'engagement.poll-changed',
      'engagement.poll-closed',
    ]);
    expect(asked).toMatchObject({ asked: { pictures: [null, null, picture('b')] } });
  });

  it('is the affair of who asked, not of those who run all polls', () => {
    const as = (id: string, ...grants: ('poll.create' | 'poll.manage')[]) =>
      refusal(() =>
        poll().mustBePicturedBy(signedIn(id, { grants: grants.map((one) => [one, 'everywhere'] as const) })),
      );
    expect([
      as('asker', 'poll.create'),
      as('asker'),
      as('manager', 'poll.create', 'poll.manage'),
      as('another', 'poll.create'),
    ]).toEqual([undefined, 'access.not-allowed', 'access.not-allowed', 'access.not-allowed']);
  });

  it('goes with its words when the options are put in another order, and goes when they go', () => {
    const asked = poll();
    put(asked, 0, picture('noon'));
    put(asked, 2, picture('saturday'));
    const change = (more: object) =>
      asked.change(terms(more), { words: UNJUDGED, voted: false, decisionId: null, at: later(1) });
    change({ options: ['Saturday', 'Sunday', 'Noon'] });
    expect(asked).toMatchObject({ asked: { pictures: [picture('saturday'), null, picture('noon')] } });
    change({ options: ['Sunday', 'Noon'] });
    expect(asked).toMatchObject({ asked: { pictures: [null, picture('noon')] } });
    change({ kind: 'nps', options: [] });
    expect(asked).toMatchObject({ asked: { pictures: [] } });
  });
});

describe('a poll that somebody else rewrote', () => {
  const D = (decision: string) => decision as Id<'Decision'>;
  const rewritten = (
    asked: Poll,
    decision: string | null,
    more: Parameters<typeof terms>[0],
    voted = false,
  ) =>
    asked.change(terms(more), {
      words: UNJUDGED,
      voted,
      decisionId: decision === null ? null : D(decision),
      at: later(1),
    });
  /** What became of it, and what it asks. */
  const takenBack = (asked: Poll, decision: string, voted = false, hours = 2) => {
    asked.takeRewritingBack({ decisionId: D(decision), voted, at: later(hours) });
    return (asked.pullFacts().at(-1) as RewritingUndone).outcome;
  };
  const asks = (asked: Poll) => asked.words.question;

  it('asks again all that it asked, with its pictures, once the decision falls', () => {
    const asked = poll();
    const picture = { id: 'noon' as PollPictureId, alt: 'A clock', width: 8, height: 8 };
    asked.picture(0, picture, { version: 1, voted: false, words: UNJUDGED, at: later(1) });
    const before = { ...asked };
    rewritten(asked, 'one', {
      question: 'Which day suits you best?',
      description: 'Say it.',
      kind: 'multiple',
      most: 2,
      options: ['Monday', 'Tuesday'],
      results: 'on_close',
      secret: false,
      closesAt: later(48),
    });
    expect(asks(asked)).toBe('Which day suits you best?');
    expect(takenBack(asked, 'one')).toBe('restored');
    expect({ ...asked }).toEqual(before);
  });

  it('falls back behind each decision that falls, in whatever order', () => {
    const asked = poll();
    rewritten(asked, 'one', { question: 'Which hour, one?' });
    rewritten(asked, 'two', { question: 'Which hour, two?' });
    expect([takenBack(asked, 'one'), asks(asked)]).toEqual(['changed-since', 'Which hour, two?']);
    expect([takenBack(asked, 'two'), asks(asked)]).toEqual(['restored', 'Which hour suits you best?']);
  });

  it('keeps what its asker wrote since, and a question that has votes', () => {
    const own = poll();
    rewritten(own, 'one', { question: 'Which hour, one?' });
    rewritten(own, null, { question: 'Which hour, I say?' });
    expect([takenBack(own, 'one'), asks(own)]).toEqual(['changed-since', 'Which hour, I say?']);
    const voted = poll();
    rewritten(voted, 'one', { question: 'Which hour, one?' });
    expect([takenBack(voted, 'one', true), asks(voted)]).toEqual(['changed-since', 'Which hour, one?']);
  });

  it('ends when it did and is explained as it was, whatever was voted; who is to hear of its end hears of it then', () => {
    const asked = poll({ closesAt: later(48) });
    rewritten(asked, 'one', { description: 'Hurry.', closesAt: later(3) }, true);
    asked.tellEnd([], later(4));
    expect(asked.isOpen(later(4))).toBe(false);
    expect(takenBack(asked, 'one', true, 4)).toBe('restored');
    expect(asked.isOpen(later(4))).toBe(true);
    asked.tellEnd([], later(48));
    expect(asked.pullFacts()).toHaveLength(1);
  });
});

describe('a vote', () => {
  it('answers the poll that its voter read', () => {
    const of = (version: number) =>
      refusal(() => poll().ballotOf(voter(), { version, choices: [0] }, later(1)));
    expect([of(1), of(2)]).toEqual([{ mark: '0', branch: 'music' }, 'engagement.poll-changed']);
  });

  it('makes the same mark whatever the order of the choices, unless they are ranked', () => {
    expect(voted({ kind: 'multiple' }, { choices: [2, 0] })).toEqual({ mark: '0 2', branch: 'music' });
    expect(voted({ kind: 'ranked' }, { choices: [2, 0] })).toEqual({ mark: '2 0', branch: 'music' });
    expect(voted({ kind: 'nps', options: [] }, { choices: [10] })).toMatchObject({ mark: '10' });
    expect(voted({ kind: 'open_text', options: [] }, { text: ' A word ' })).toMatchObject({ mark: 'A word' });
  });

  it('names options that exist, each once, and neither too few nor too many', () => {
    const multiple = { kind: 'multiple', least: 2, most: 2 };
    expect([
      voted({}, {}),
      voted({}, { choices: [3] }),
      voted({}, { choices: [-1] }),
      voted({}, { choices: [0.5] }),
      voted({}, { choices: [0, 1] }),
      voted(multiple, { choices: [1, 1] }),
      voted(multiple, { choices: [1] }),
      voted({ kind: 'open_text', options: [] }, { text: 'x'.repeat(201) }),
    ]).toEqual([
      'choices: engagement.choice-missing',
      'choices: engagement.option-unknown',
      'choices: engagement.option-unknown',
      'choices: engagement.option-unknown',
      'choices: engagement.too-many-choices',
      'choices: engagement.option-twice',
      'choices: engagement.too-few-choices',
      'text: text.too-long',
    ]);
  });

  it('reads ranks as a form without scripts sends them', () => {
    const ranked = (...ranks: (number | null)[]) => voted({ kind: 'ranked' }, { ranks });
    expect([ranked(2, null, 1), ranked(1, 1, 2), ranked(1, 3, null), ranked(null, null, null)]).toEqual([
      { mark: '2 0', branch: 'music' },
      'choices: engagement.rank-twice',
      'choices: engagement.rank-missing',
      'choices: engagement.choice-missing',
    ]);
  });

  it('takes nothing of somebody who may only read for now', () => {
    const silenced = {
      actor: signedIn('silenced', { grants: [['topic.read', 'everywhere']] }),
      memberSince: new Date(0),
      branchesSince: { music: MOMENT },
    };
    expect(voted({ audiences: ['public'] }, { choices: [0] }, silenced)).toBe('engagement.poll-not-asked');
  });

  it('is for members who are asked, and for nobody else', () => {
    const ofFilm = { audiences: ['branch:film'] };
    const moderator = {
      actor: signedIn('moderator', { audiences: ['branch:film'] }),
      memberSince: new Date(0),
      branchesSince: { music: MOMENT },
    };
    const pending = {
      actor: Actor.member('pending' as MemberId, 'member', new Map(), ['public']),
      memberSince: new Date(0),
      branchesSince: { film: MOMENT },
    };
    expect([
      voted(ofFilm, { choices: [0] }, voter(['film'])),
      voted(ofFilm, { choices: [0] }, voter(['music'])),
      voted(ofFilm, { choices: [0] }, moderator),
      voted({ audiences: ['public'] }, { choices: [0] }, pending),
      voted(
        { audiences: ['public'] },
        { choices: [0] },
        { actor: visitor(), memberSince: null, branchesSince: {} },
      ),
      voted({ audiences: ['group:panel'] }, { choices: [0] }, voter(['music'], ['group:panel'])),
    ]).toEqual([
      { mark: '0', branch: 'film' },
      'engagement.poll-not-found',
      'engagement.poll-not-asked',
      'engagement.poll-not-asked',
      'engagement.poll-not-asked',
      { mark: '0', branch: 'music' },
    ]);
  });

  it('is for the members of a group, and not for who knows of every group because they run the site', () => {
    const manager = (groups: readonly string[]) => ({
      actor: signedIn('manager', { role: 'community_manager', audiences: ['group:panel'] }),
      memberSince: new Date(0),
      branchesSince: {},
      groups,
    });
    const ofPanel = { audiences: ['group:panel'] };
    expect([
      voted(ofPanel, { choices: [0] }, manager(['jury'])),
      voted(ofPanel, { choices: [0] }, manager(['panel'])),
    ]).toEqual(['engagement.poll-not-asked', { mark: '0', branch: null }]);
  });

  it('is cast in the name of one branch, of those one has', () => {
    const both = voter(['music', 'film']);
    expect([
      voted({}, { choices: [0] }, both),
      voted({}, { choices: [0], branch: 'film' }, both),
      voted({}, { choices: [0], branch: 'writing' }, both),
      voted({ audiences: ['branch:film'] }, { choices: [0] }, both),
      voted({}, { choices: [0] }, voter([])),
    ]).toEqual([
      'branch: engagement.branch-missing',
      { mark: '0', branch: 'film' },
      'branch: engagement.branch-not-own',
      { mark: '0', branch: 'film' },
      { mark: '0', branch: null },
    ]);
  });

  it('is no vote for an account that was made after it opened: who comes back would vote again', () => {
    const [then, later] = [MOMENT, new Date(MOMENT.getTime() + 1)];
    expect([
      voted({}, { choices: [0] }, { ...voter(['music']), memberSince: then }),
      voted({}, { choices: [0] }, { ...voter(['music']), memberSince: later }),
      voted({ audiences: ['branch:film'] }, { choices: [0] }, { ...voter(['film']), memberSince: later }),
      voted({}, { choices: [0] }, { ...voter(['music']), memberSince: null }),
    ]).toEqual([
      { mark: '0', branch: 'music' },
      'engagement.joined-too-late',
      'engagement.joined-too-late',
      'engagement.poll-not-asked',
    ]);
  });

  it('counts for branches that were held when the poll opened, and for no others', () => {
    const late = new Date(MOMENT.getTime() + 1);
    const both = { ...voter(['music', 'film']), branchesSince: { music: MOMENT, film: late } };
    const ofFilm = { audiences: ['branch:film'] };
    expect([
      voted({}, { choices: [0] }, both),
      voted({}, { choices: [0], branch: 'film' }, both),
      voted({}, { choices: [0] }, voter(['film'], [], late)),
      voted(ofFilm, { choices: [0] }, both),
      voted({ audiences: ['branch:film', 'branch:music'] }, { choices: [0] }, both),
      voted(
        { audiences: ['branch:film', 'group:panel'] },
        { choices: [0] },
        voter(['film'], ['group:panel'], late),
      ),
    ]).toEqual([
      { mark: '0', branch: 'music' },
      'branch: engagement.branch-too-late',
      { mark: '0', branch: null },
      'engagement.branch-too-late',
      { mark: '0', branch: 'music' },
      { mark: '0', branch: null },
    ]);
  });

  it('comes in time', () => {
    const late = (hours: number) =>
      refusal(() => poll().ballotOf(voter(), { version: 1, choices: [0] }, later(hours)));
    expect([late(23), late(24), late(25)]).toEqual([
      { mark: '0', branch: 'music' },
      'engagement.poll-closed',
      'engagement.poll-closed',
    ]);
    const closed = poll();
    closed.close(later(1));
    expect(refusal(() => closed.ballotOf(voter(), { version: 1, choices: [0] }, later(2)))).toBe(
      'engagement.poll-closed',
    );
    expect(refusal(() => closed.close(later(2)))).toBe('engagement.poll-closed');
  });

  it('is changed where it bears a name, and never where it is secret', () => {
    const again = (secret: boolean, change: boolean) =>
      refusal(() => poll({ secret }).mustTakeAnother(change));
    expect([again(false, true), again(false, false), again(true, false), again(true, true)]).toEqual([
      undefined,
      'engagement.already-voted',
      'engagement.already-voted',
      'engagement.secret-ballot-stays',
    ]);
  });
});

describe('the end of a poll', () => {
  const told = (
    asked: ReturnType<typeof poll>,
    hours: number,
    voters: readonly string[] = ['a', 'b', 'asker'],
  ) => {
    asked.tellEnd(voters as never, later(hours));
    return asked.pullFacts().map((fact) => (fact as PollEnded).memberIds.length);
  };

  it('is told once to who asked and who voted, by its time or before', () => {
    const asked = poll();
    expect([told(asked, 23), told(asked, 24), told(asked, 25)]).toEqual([[], [3], []]);
    const closed = poll();
    closed.close(later(1));
    expect(told(closed, 1)).toEqual([3]);
  });

  it('is told to many in several facts, and of what is out of sight once it is back', () => {
    const asked = poll();
    asked.takeAway('decision', 'hide');
    expect(told(asked, 24)).toEqual([]);
    asked.bringBack('decision');
    const many = Array.from({ length: 700 }, (_, at) => `voter ${at}`);
    expect(told(asked, 25, many)).toEqual([500, 201]);
  });
});

describe('the terms of a poll', () => {
  const changed = (more: Parameters<typeof terms>[0], voted: boolean, hours = 1) =>
    refusal(() => poll().change(terms(more), { words: UNJUDGED, voted, decisionId: null, at: later(hours) }));

  it('may change until a vote is in, and its end afterwards', () => {
    expect([
      changed({ secret: false }, false),
      changed({ closesAt: later(48), description: 'More' }, true),
      changed({ secret: false }, true),
      changed({ options: ['Noon', 'Evening', 'Sunday'] }, true),
      changed({ results: 'on_close' }, true),
      changed({}, false, 24),
    ]).toEqual([
      undefined,
      undefined,
      'engagement.votes-are-in',
      'engagement.votes-are-in',
      'engagement.votes-are-in',
      'engagement.poll-closed',
    ]);
  });
});
