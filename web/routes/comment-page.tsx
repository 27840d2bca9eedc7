import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { CommentPageRequest } from '#interfaces/http/community/commented-pages.request';
import { SmallPage } from '../layout/small-page.tsx';
import { topicHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused, type Visit } from '../lib/gates.server.ts';
import { nothingHere, openedMeanwhile } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { FormErrors } from '../ui/form-errors.tsx';
import { afterWords } from '../words/told.server.ts';
import { WarnedBox } from '../words/warned-box.tsx';

/** Where the comments of a page are already: there one goes on. */
async function talkedOf({ app, actor }: Visit, page: string) {
  const found = await app.community.commentedPage.execute(page);
  if (!found) throw nothingHere('community.page-not-commented');
  if (found.topicId === null) return { ...found, href: null };
  let item = await app.community.topicItem.execute(actor, found.topicId);
  if (item.found === 'merged') item = await app.community.topicItem.execute(actor, item.into);
  // Who may not know of the topic is not told that there is one.
  if (item.found !== 'topic') throw nothingHere('community.page-not-commented');
  return { ...found, href: `${topicHref(item.topic)}#repondre` };
}

export const loader = read('comments.write', async (visit) => {
  const { searchParams } = visit.url;
  const { address, href, site } = await talkedOf(visit, searchParams.get('page') ?? '');
  if (href !== null && !isAfterDeed(visit.request)) throw redirect(href, 303);
  const categories = await visit.app.community.categories.execute(visit.actor);
  const closedAt = categories.find(({ id }) => id === site.categoryId)?.closedAt ?? null;
  return { address, href, closedAt, title: (searchParams.get('titre') ?? '').slice(0, LIMITS.title.max) };
});

export const action = act('comments.write', CommentPageRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { href } = await talkedOf(visit, input.page);
  if (href !== null) throw openedMeanwhile();
  const { topicId, categoryId, address } = await app.community.claimCommentedPage.execute({
    actor,
    page: input.page,
  });
  const categories = await app.community.categories.execute(actor);
  const kinds = categories.find(({ id }) => id === categoryId)?.kinds ?? [];
  const opened = await app.community.openTopic.execute({
    actor,
    kind: kinds.includes('question') && !kinds.includes('discussion') ? 'question' : 'discussion',
    categoryId,
    title: input.title,
    body: `${input.body}\n\n<${address}>`,
    tags: [],
    branches: [],
    takenUp: { topicId, askedBy: null },
    agreed: input.agreed,
  });
  return afterWords(topicHref(opened), opened.told, 'comments.flash.written');
});

/** The first comment of a page of another site opens its topic. */
export default function CommentPageRoute() {
  const { address, href, closedAt, title } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const unsent = useUnsent(refused !== undefined);
  const place = (
    <p>
      <a href={address} rel="ugc nofollow noopener">
        {address}
      </a>
    </p>
  );
  // What was typed before it was closed stands in its form, to be taken along.
  if (closedAt && !refused)
    return (
      <SmallPage title={t('comments.first')}>
        {place}
        <Alert title={t('comments.closed')}>{t('comments.closedText')}</Alert>
      </SmallPage>
    );
  return (
    <SmallPage title={t('comments.first')} lead={t('comments.firstLead')}>
      {place}
      <form method="post" noValidate className="form" id={`commentaire-${address}`} {...unsent}>
        <FormErrors errors={errorsOf(refused)} />
        {href !== null && (
          <p>
            <a href={href} target="_blank">
              {t('comments.opened')}
            </a>
          </p>
        )}
        <input type="hidden" name="page" value={address} />
        <TextField
          name="title"
          label={t('comments.title')}
          help={t('comments.titleHelp')}
          maxLength={LIMITS.title.max}
          defaultValue={typedIn(refused, 'title', title)}
          error={errorOf(refused, 'title')}
          required
        />
        <TextArea
          name="body"
          label={t('comments.body')}
          rows={6}
          maxLength={LIMITS.body.max}
          defaultValue={typedIn(refused, 'body', '')}
          error={errorOf(refused, 'body') ?? errorOf(refused, 'post')}
          required
        />
        <WarnedBox refused={refused} />
        <p>
          <Button look="main">{t('comments.publish')}</Button>
        </p>
      </form>
    </SmallPage>
  );
}
