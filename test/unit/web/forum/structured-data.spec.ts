import { describe, expect, it } from '@jest/globals';
import { type DataReply, type DataTopic, forumPosting, qaPage } from '../../../../web/lib/structured-data.ts';

const topic: DataTopic = {
  title: 'Comment moduler mes cotisations ?',
  url: 'https://h/sujets/moduler-812',
  language: 'fr',
  category: { name: 'Cotisations', url: 'https://h/c/cotisations' },
  views: 40,
  replyCount: 23,
  text: 'Mes revenus baissent.',
  author: { name: 'Léa', url: 'https://h/membres/lea' },
  postedAt: new Date('2026-11-02T08:12:00Z'),
  editedAt: null,
  helpful: 7,
};
const reply = (text: string): DataReply => ({
  text,
  author: { name: 'Ancien membre' },
  postedAt: '2026-11-03T08:12:00Z',
  helpful: 2,
  url: `https://h/sujets/moduler-812#${text}`,
});
const question = (page: object) => (page as { mainEntity: Record<string, unknown> }).mainEntity;

describe('what a topic tells search engines', () => {
  it('counts every reply as an answer, listed or not', () => {
    const entity = question(qaPage(topic, [reply('a')], [reply('b'), reply('c')]));
    expect(entity['answerCount']).toBe(23);
  });

  it('counts none where it lists none', () => {
    expect(question(qaPage(topic, [], []))).toMatchObject({ answerCount: 0 });
  });

  it('says of an answer, and of a comment, who vouches for it', () => {
    const by = { name: 'L’organisme', url: 'https://h/', organisation: { department: 'Santé' } };
    const vouched = { ...reply('a'), vouched: { by, credit: 'Relue par l’organisme' } };
    const said = {
      publisher: { '@type': 'Organization', name: 'L’organisme', department: { name: 'Santé' } },
      creditText: 'Relue par l’organisme',
      author: { '@type': 'Person' },
    };
    expect(question(qaPage(topic, [vouched], []))['acceptedAnswer']).toMatchObject(said);
    const posting = forumPosting(topic, [vouched, reply('b')]) as { comment: object[] };
    expect(posting.comment[0]).toMatchObject(said);
    expect(posting.comment[1]).not.toHaveProperty('publisher');
  });

  it('suggests the three answers that helped most', () => {
    const others = Array.from({ length: 12 }, (_, index) => ({ ...reply(String(index)), helpful: index }));
    const suggested = question(qaPage(topic, [], others))['suggestedAnswer'] as DataReply[];
    expect(suggested.map((each) => each.text)).toEqual(['11', '10', '9']);
  });

  it('lists three answers at most, the chosen ones first', () => {
    const others = Array.from({ length: 12 }, (_, index) => ({ ...reply(String(index)), helpful: index }));
    const entity = question(qaPage(topic, [reply('a'), reply('b')], others));
    expect(entity['acceptedAnswer']).toMatchObject({ text: 'a' });
    const suggested = entity['suggestedAnswer'] as DataReply[];
    expect(suggested.map((each) => each.text)).toEqual(['b', '11']);
  });

  it('names one accepted answer; further ones are suggested', () => {
    const entity = question(qaPage(topic, [reply('a'), reply('b')], [reply('c')]));
    expect(entity['acceptedAnswer']).toMatchObject({ '@type': 'Answer', text: 'a' });
    expect((entity['suggestedAnswer'] as DataReply[]).map((each) => each.text)).toEqual(['b', 'c']);
  });

  it('says nothing of answers that are not there', () => {
    const entity = question(qaPage({ ...topic, replyCount: 0 }, [], []));
    expect(entity).toMatchObject({ answerCount: 0 });
    expect(entity).not.toHaveProperty('acceptedAnswer');
    expect(entity).not.toHaveProperty('suggestedAnswer');
  });

  it('gives who left no page', () => {
    const entity = question(qaPage(topic, [reply('a')], []));
    expect(entity['acceptedAnswer']).toMatchObject({ author: { '@type': 'Person', name: 'Ancien membre' } });
    expect((entity['acceptedAnswer'] as { author: object }).author).not.toHaveProperty('url');
  });

  it('shows a discussion with the replies of its page and the count of all', () => {
    const posting = forumPosting(topic, [reply('a')]) as Record<string, unknown>;
    expect(posting).toMatchObject({
      '@type': 'DiscussionForumPosting',
      commentCount: 23,
      headline: topic.title,
    });
    expect(posting['comment']).toHaveLength(1);
    expect(posting['datePublished']).toBe('2026-11-02T08:12:00.000Z');
  });
});
