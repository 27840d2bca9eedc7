import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import type { CitedValue } from '#application/community/official/official-view';
import type { PageEnvironment } from '../lib/page-environment.ts';
import { createTexts } from '../lib/texts.tsx';

type Citing = Pick<PageEnvironment, 'app' | 'locale'>;

/** Stands for a value that nobody has published, until it gets its mark. */
const GAP = '\uE000';

/** A text of the organisation with the values of today; one that is missing is marked as such. */
export function citedHtml({ app, locale }: Citing, html: string, values: readonly CitedValue[]): string {
  const missing = createTexts(locale)('official.value.missing');
  return app.text
    .cite(html, values, { language: locale, missing: GAP })
    .replaceAll(GAP, `<span class="value">${missing}</span>`);
}

export function citedPlain({ app, locale }: Citing, plain: string, values: readonly CitedValue[]): string {
  const missing = createTexts(locale)('official.value.missing');
  return app.text.cite(plain, values, { language: locale, missing, kind: 'plain' });
}

/** Only under a seal: what members write is shown as they wrote it. */
const cited =
  (environment: Citing) =>
  (post: PostView): PostView =>
    post.official === null
      ? post
      : {
          ...post,
          html: citedHtml(environment, post.html, post.official.values),
          plain: citedPlain(environment, post.plain, post.official.values),
        };

export function citedTopic(environment: Citing, page: TopicPage): TopicPage {
  const resolve = cited(environment);
  return {
    ...page,
    official: page.official.map(resolve),
    accepted: page.accepted.map(resolve),
    replies: page.replies.map(resolve),
  };
}
