import { describe, expect, it } from '@jest/globals';
import { heldFor, keptFinding, toldOf } from '#application/moderation/published/found-words';
import { WordsJudge } from '#application/moderation/words/words.api';
import { codeOf } from '../../../../support/refusal.ts';

type Definition = Readonly<Record<'action' | 'severity' | 'family', string>>;

/** A judge of one rule, which finds `arnaque` wherever it stands. */
function judgeOf(definition: Definition, hits: object = {}, areTakenBy = (_title: string) => false) {
  const rule = {
    key: 'arnaque',
    definition: { ...definition, label: 'Arnaques', explanation: '', links: [] },
  };
  const book = {
    hoursOfOthersFor: () => 0,
    fold: (text: string) => ({ text }),
    hitsIn: (text: string) =>
      [...text.matchAll(/arnaque\w*/g)].map(({ 0: found, index }) => ({
        rule,
        start: index,
        end: index + found.length,
      })),
  };
  const books = { current: () => Promise.resolve(book) };
  const looks = { areTakenBy };
  return new WordsJudge(
    ...([
      books,
      hits,
      looks,
      { next: () => 'id' },
      { now: () => new Date() },
    ] as unknown as ConstructorParameters<typeof WordsJudge>),
  );
}
const author = { memberId: 'ana', trust: 1, isFirst: false, others: () => Promise.resolve([]) };
const judged = (definition: Definition, ...texts: readonly string[]) =>
  judgeOf(definition).judge({
    targetKind: 'poll',
    agreed: true,
    canWait: true,
    author,
    texts: texts.map((text, place) => ({ field: 'poll', name: `text${place}`, text })),
  });

describe('the words that were found', () => {
  const HOLD = { action: 'hold', severity: 'high', family: 'fraude' };

  it('are those of the text in which they stand, whatever else is judged as the same field', async () => {
    const { findings, held } = await judged(HOLD, 'Que choisir en premier ?', 'Oui\nUne arnaque');
    expect(held).toBe(true);
    expect(heldFor(findings)).toMatchObject({ rule: 'arnaque', words: ['arnaque'], priority: 2, score: 5 });
  });

  it('are told once, cut short, and some of them where there are many', async () => {
    const { findings } = await judged(HOLD, `arnaque arnaque arnaque${'s'.repeat(200)}`);
    expect(findings[0]!.words).toEqual(['arnaque', `arnaque${'s'.repeat(73)}`]);
    const many = Array.from({ length: 30 }, (_, place) => `arnaque${place}`).join(' ');
    expect((await judged(HOLD, many)).findings[0]!.words).toHaveLength(20);
    expect(heldFor((await judged(HOLD, many, 'une arnaqueuse')).findings).words).toHaveLength(20);
  });

  it('are never copied where they are personal', async () => {
    const { findings } = await judged({ ...HOLD, family: 'donnees_personnelles' }, 'arnaque');
    expect(findings[0]!.words).toEqual([]);
  });

  it('are kept where a moderator looks at them, and of nothing else', async () => {
    const of = async (action: string) =>
      (await judged({ ...HOLD, action }, 'arnaque')).findings.map(keptFinding)[0];
    expect(await of('flag')).toMatchObject({ words: ['arnaque'] });
    expect(await of('resources')).toMatchObject({ words: ['arnaque'] });
    for (const action of ['hold', 'mask', 'link']) expect(await of(action)).not.toHaveProperty('words');
  });
});

describe('a text that stands', () => {
  const BLOCK = { action: 'block', severity: 'high', family: 'fraude' };
  const told = { note: () => Promise.resolve() };
  const stood = 'Une arnaque, dite avant la règle';
  const sent = (text: string, canWait = true) =>
    codeOf(
      judgeOf(BLOCK, told).judge({
        targetKind: 'idea',
        agreed: false,
        canWait,
        author,
        texts: [
          { field: 'title', name: 'title', text: 'Un autre titre', stands: 'Un titre' },
          { field: 'idea', name: 'body', text, stands: stood },
        ],
      }),
    );

  it('is not judged anew where something else is changed', async () => {
    expect(await sent(stood)).toBeNull();
    expect(await sent(`\n${stood.normalize('NFD')} `, false)).toBeNull();
  });

  it('is judged once it says something else', async () => {
    expect(await sent(`${stood}.`)).toBe('request.invalid');
  });
});

it('an author is told of help first, then that it waits, then that something is masked', async () => {
  const found = async (action: string) =>
    (await judged({ action, severity: 'low', family: 'fraude' }, 'arnaque')).findings;
  const all = [...(await found('mask')), ...(await found('hold')), ...(await found('resources'))];
  expect(toldOf({ findings: all, held: true })).toEqual(['resources', 'held', 'masked']);
  expect(toldOf({ findings: [], held: false })).toEqual([]);
});

describe('a title like the word of the organisation', () => {
  const texts = [
    { field: 'title', name: 'title', text: 'Réponse officielle' },
    { field: 'post', name: 'body', text: 'Une arnaque' },
  ];
  const asked = { targetKind: 'topic', agreed: false, canWait: true, author, texts };
  const noted: unknown[] = [];
  const judge = (action: string) =>
    judgeOf(
      { action, severity: 'high', family: 'fraude' },
      { note: async (hit: unknown) => noted.push(hit) },
      () => true,
    );

  it.each(['block', 'warn'])('is told with the words that a rule would %s', async (action) => {
    const refusal: unknown = await judge(action)
      .judge(asked)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      fields: [
        { field: 'title', code: 'moderation.title-looks-official' },
        { field: 'body', code: `moderation.words-${action}ed` },
      ],
    });
  });

  it('is foreseen, and not of who works for the organisation', () => {
    expect(judge('warn').speakingOfficially(asked)).toEqual(['title']);
    expect(judge('warn').speakingOfficially({ ...asked, author: { ...author, trust: 5 } })).toEqual([]);
  });
});
