import { expect, it } from '@jest/globals';
import type { DecisionRow, DecisionRowsQuery } from '#application/moderation/decisions/decision-rows.query';
import { OwnDecisions } from '#application/moderation/decisions/own-decisions';
import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { Actor } from '#domain/shared/actor';
import { signedIn } from '../../../../support/actors.ts';

const decision = (id: string, targetKind: string, targetId: string, overturnedAt: Date | null = null) =>
  ({
    id,
    number: Number(id.slice(1)),
    action: 'move',
    targetKind,
    targetId,
    overturnedAt,
  }) as unknown as DecisionRow;

/** Titles of what there is, by id; counts how often it was asked. */
class Titles {
  asked: (readonly string[])[] = [];
  readonly isCalledAfterItsPlace: boolean;
  constructor(
    readonly kind: 'topic' | 'post',
    private readonly titles: Readonly<Record<string, string>>,
    private readonly stands: Partial<ModeratedPiece> = {},
  ) {
    this.isCalledAfterItsPlace = kind === 'post';
  }
  look(ids: readonly string[]) {
    this.asked.push(ids);
    return Promise.resolve(
      new Map(
        ids
          .filter((id) => id in this.titles)
          .map((id) => [
            id,
            { title: this.titles[id], audience: 'public', authorId: 'me', ...this.stands, address: `/${id}` },
          ]),
      ),
    );
  }
}

function reading(
  decisions: Readonly<Record<string, readonly DecisionRow[]>>,
  stands?: Partial<ModeratedPiece>,
) {
  const [topics, posts] = [
    new Titles('topic', { t1: 'My first invoice' }, stands),
    new Titles('post', { p1: 'What the topic is called' }, stands),
  ];
  const rows = {
    about: (member: string, ids: readonly string[]) =>
      Promise.resolve((decisions[member] ?? []).filter(({ id }) => ids.includes(id))),
  } as unknown as DecisionRowsQuery;
  return { own: new OwnDecisions(rows, [topics, posts] as unknown as ModeratedKind[]), topics, posts };
}

it('says what was done and to what, asking once for each kind', async () => {
  const { own, topics, posts } = reading({
    me: [
      decision('d1', 'topic', 't1'),
      decision('d2', 'topic', 'gone', new Date()),
      decision('d3', 'member', 'me'),
    ],
  });
  expect([...(await own.execute(signedIn('me'), ['d1', 'd2', 'd3']))]).toEqual([
    ['d1', { number: 1, action: 'move', isOverturned: false, about: 'My first invoice', appearedAt: null }],
    ['d2', { number: 2, action: 'move', isOverturned: true, about: null, appearedAt: null }],
    ['d3', { number: 3, action: 'move', isOverturned: false, about: null, appearedAt: null }],
  ]);
  expect([topics.asked, posts.asked]).toEqual([[['t1', 'gone']], []]);
});

it('says nothing of what was decided about others, nor to who is not signed in', async () => {
  const { own } = reading({ other: [decision('d1', 'topic', 't1')], me: [] });
  expect([...(await own.execute(signedIn('me'), ['d1']))]).toEqual([]);
  expect([...(await own.execute(Actor.visitor(new Map()), ['d1']))]).toEqual([]);
});

const OUT_OF_REACH = { audience: 'group:board staff', state: 'published' } as const;

it('does not say what it is called by now where a decision put it into a circle that is not theirs', async () => {
  const about = async (stands: Partial<ModeratedPiece>) => {
    const { own } = reading({ me: [decision('d1', 'topic', 't1')] }, { ...OUT_OF_REACH, ...stands });
    return (await own.execute(signedIn('me'), ['d1'])).get('d1')?.about;
  };
  expect(await about({ isElsewhere: true })).toBeNull();
  expect(await about({ isElsewhere: false })).toBe('My first invoice');
  // Whoever split it off called it so.
  expect(await about({ isElsewhere: false, isNamedByOthers: true })).toBeNull();
  expect(await about({ authorId: 'somebody else' })).toBeNull();
});

it('does not say what the topic of a reply is called by now to who is not of its readers any more', async () => {
  const appeared = { ...decision('d1', 'post', 'p1', new Date()), action: 'hold' } as DecisionRow;
  const told = async (stands: Partial<ModeratedPiece>) =>
    (await reading({ me: [appeared] }, stands).own.execute(signedIn('me'), ['d1'])).get('d1');
  expect(await told(OUT_OF_REACH)).toMatchObject({ about: null, appearedAt: null });
  expect(await told({ ...OUT_OF_REACH, audience: 'members' })).toMatchObject({
    about: 'What the topic is called',
    appearedAt: '/p1',
  });
});
