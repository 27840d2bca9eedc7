import { describe, expect, it } from '@jest/globals';
import type { IdeaCommentView, IdeaView } from '#application/engagement/ideas/idea-view';
import type { ServiceView } from '#application/engagement/services/service-view';
import { ideaData } from '../../../../web/ideas/idea-data.ts';
import { plainText } from '../../../../web/lib/plain-text.ts';
import type { Translate } from '../../../../web/lib/texts.tsx';
import { serviceData } from '../../../../web/services/service-data.ts';

const t = Object.assign((key: string) => key, { locale: 'fr' }) as unknown as Translate;
const site = { publicUrl: 'https://h', organisation: 'L’organisme' };
const nodes = (data: object) => (data as { '@graph': Record<string, unknown>[] })['@graph'];
const names = new Map([['lea', { pseudonym: 'Léa', handle: 'lea' }]]);

const idea = (more: Partial<IdeaView> = {}) =>
  ({
    number: 7,
    slug: 'a-meeting',
    title: 'A meeting',
    html: '<p>In <strong>every</strong> region</p><p>&amp; online</p>',
    authorId: 'lea',
    proposedAt: new Date('2026-11-02T08:12:00Z'),
    votes: 12,
    comments: 3,
    answers: [],
    ...more,
  }) as unknown as IdeaView;
const comment = (standing: IdeaCommentView['standing']) =>
  ({
    id: standing,
    authorId: 'gone',
    writtenAt: new Date(0),
    editedAt: null,
    html: '<p>Yes</p>',
    standing,
  }) as IdeaCommentView;

describe('what an idea tells search engines', () => {
  it('is who proposed it, what it says and how many support it', () => {
    const [posting, crumbs] = nodes(ideaData(idea(), { comments: [], names } as never, site, t));
    expect(posting).toMatchObject({
      '@type': 'DiscussionForumPosting',
      headline: 'A meeting',
      text: 'In every region & online',
      author: { name: 'Léa', url: 'https://h/membres/lea' },
      url: 'https://h/idees/a-meeting-7',
      commentCount: 3,
      interactionStatistic: [{ userInteractionCount: 12 }, { userInteractionCount: 3 }],
    });
    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' });
  });

  it('has the answer of the organisation first, and no comment that is out of sight', () => {
    const answers = [
      { html: '<p>Planned</p>', isOfficial: true, department: 'Social action', answeredAt: new Date(0) },
    ] as unknown as IdeaView['answers'];
    const comments = [comment('held'), comment('published')];
    const [posting] = nodes(ideaData(idea({ answers }), { comments, names } as never, site, t));
    expect(posting!['commentCount']).toBe(4);
    expect(posting!['comment']).toMatchObject([
      { text: 'Planned', author: { '@type': 'Organization', name: 'L’organisme' } },
      { text: 'Yes', author: { name: 'forum.topic.formerMember' } },
    ]);
  });
});

describe('what a service tells search engines', () => {
  const service = {
    slug: 'video',
    name: 'Video',
    description: 'Counsel',
    reviews: 3,
    average: 4.33,
  } as ServiceView;

  it('is who provides it, and how it is rated where anybody has', () => {
    expect(nodes(serviceData(service, site, t))[0]).toMatchObject({
      '@type': 'Service',
      provider: { name: 'L’organisme' },
      aggregateRating: { ratingValue: 4.33, reviewCount: 3, bestRating: 5, worstRating: 1 },
    });
    const none = nodes(serviceData({ ...service, reviews: 0, average: null }, site, t))[0];
    expect(none).not.toHaveProperty('aggregateRating');
  });
});

it('a text without its form keeps its words apart and its signs', () => {
  expect(plainText('<ul><li>One&nbsp;: a</li><li>two &lt;b&gt; &amp;amp;</li></ul>')).toBe(
    'One\u00a0: a two <b> &amp;',
  );
});
