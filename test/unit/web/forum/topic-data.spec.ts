import { describe, expect, it } from '@jest/globals';
import type { OfficialView } from '#application/community/official/official-view';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { topicData } from '../../../../web/forum/topic-data.ts';
import type { Translate } from '../../../../web/lib/texts.tsx';

const t = Object.assign((key: string) => key, { locale: 'fr' }) as unknown as Translate;
const site = { publicUrl: 'https://h', organisation: 'L’organisme' };

const sealed = (overdue: boolean) => ({ kind: 'authored', department: 'Santé', overdue }) as OfficialView;
const post = (id: string, more: Partial<PostView> = {}) =>
  ({
    id,
    position: 2,
    author: { pseudonym: 'Léa', handle: 'lea', status: 'active' },
    html: `<p>${id}</p>`,
    plain: id,
    postedAt: new Date('2026-11-02T08:12:00Z'),
    editedAt: null,
    helpfulCount: 0,
    accepted: null,
    official: null,
    deletedAt: null,
    ...more,
  }) as PostView;

interface Told {
  answerCount?: number;
  url?: string;
  acceptedAnswer?: { text: string; url: string; creditText?: string; publisher?: object };
  suggestedAnswer?: { text: string; url: string }[];
}
function told(replies: readonly PostView[]): Told {
  const page = {
    topic: {
      number: 812,
      slug: 'moduler',
      kind: 'question',
      replyCount: replies.filter(({ deletedAt }) => !deletedAt).length,
      title: 'Comment moduler ?',
      category: { slug: 'cotisations', name: 'Cotisations' },
      parentCategory: null,
    },
    opening: post('opening', { position: 1 }),
    accepted: replies.filter(({ accepted }) => accepted),
    official: replies.filter(({ official }) => official),
    replies,
  } as unknown as TopicPage;
  const data = topicData(page, site, t) as { '@graph': { mainEntity: Told }[] };
  return data['@graph'][0]!.mainEntity;
}
const accepted = { at: new Date('2026-11-03T08:12:00Z'), by: 'asker', askedElsewhere: false };

describe('the answer that search engines are handed', () => {
  it('is the one under a seal that holds, before what the asker chose', () => {
    const said = told([post('chosen', { accepted }), post('vouched', { official: sealed(false) })]);
    expect(said.acceptedAnswer?.text).toBe('vouched');
    expect(said.suggestedAnswer?.map(({ text }) => text)).toEqual(['chosen']);
  });

  it('is told with the address of its own, which stays wherever it stands, and the question with that of the topic', () => {
    const said = told([post('chosen', { accepted }), post('other', { position: 40 })]);
    expect(said.acceptedAnswer?.url).toBe('https://h/reponses/chosen');
    expect(said.suggestedAnswer?.map(({ url }) => url)).toEqual(['https://h/reponses/other']);
    expect(said.url).toBe('https://h/sujets/moduler-812');
  });

  it('is never one that the page warns against, though the asker chose it', () => {
    const old = post('old', { accepted, official: sealed(true) });
    expect(told([old])).not.toHaveProperty('acceptedAnswer');
    const said = told([old, post('vouched', { official: sealed(false) })]);
    expect(said.acceptedAnswer?.text).toBe('vouched');
    expect(said.suggestedAnswer?.map(({ text }) => text)).toEqual(['old']);
  });

  it('tells no value that nobody has filled in', () => {
    const html = '<p>Le taux est de <span class="value">valeur à renseigner</span>.</p>';
    const said = told([post('gap', { html, official: sealed(false) }), post('chosen', { accepted })]);
    expect(said.acceptedAnswer?.text).toBe('chosen');
    expect(said).not.toHaveProperty('suggestedAnswer');
  });

  it('is counted as it is listed: no answer that leaves a value open', () => {
    const html = '<p>Il est de <span class="value">montant à paraître</span>.</p>';
    const gap = post('gap', { html, official: sealed(false) });
    expect(told([gap])).toMatchObject({ answerCount: 0 });
    expect(told([gap, post('another')])).toMatchObject({ answerCount: 1 });
    expect(told([post('gone', { deletedAt: new Date() }), post('a'), post('b')]).answerCount).toBe(2);
  });

  it('says that the organisation vouches for what a member wrote, while it does', () => {
    const validated = (overdue: boolean) => ({ ...sealed(overdue), kind: 'validated' }) as OfficialView;
    const { acceptedAnswer } = told([post('checked', { official: validated(false) })]);
    expect(acceptedAnswer).toMatchObject({
      author: { '@type': 'Person', name: 'Léa' },
      publisher: { '@type': 'Organization', name: 'L’organisme', department: { name: 'Santé' } },
      creditText: 'ui.validated.title',
    });
    const old = told([post('old', { official: validated(true) })]).suggestedAnswer;
    expect(old).toHaveLength(1);
    expect(old![0]).not.toHaveProperty('publisher');
  });
});
